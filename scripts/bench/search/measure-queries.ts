// Runs as a process of its own, on a database of add-documents.ts. With "compare": finds all results of each query, page
// after page, and by a plain scan, and prints recall and precision as JSON. With "measure": prints how long each query and
// the update of a published text took in the database, in milliseconds, as JSON.

import { system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { disconnect, publicDb, read, transaction } from "@/lib/platform/db.ts";
import { storeDocuments } from "@/lib/platform/search-documents.ts";
import { searchWords } from "@/lib/platform/search-words.ts";
import { sql } from "@/lib/platform/sql.ts";
import { searchPublished } from "@/lib/search/published/public.ts";
import { parseCursor } from "@/lib/search/published/schema.ts";
import { hasWords, scanned } from "./plain-scan.ts";
import { PIECES, QUERIES } from "./words.ts";

const actor = system("bench");
const UPDATES = 200;
const queries = Object.entries(QUERIES).flatMap(([kind, all]) => all.map((typed) => ({ kind, typed })));

/** Results of a query that are compared: walking through all pages of what stands everywhere takes hours. */
const MOST_COMPARED = 200;

/** The addresses of the results, at least as many as are compared. */
async function found(typed: string): Promise<string[]> {
  const addresses: string[] = [];
  for (
    let after: string | null = null, isFirst = true;
    isFirst || (after !== null && addresses.length < MOST_COMPARED);
    isFirst = false
  ) {
    const cursor = after === null ? null : parseCursor(after);
    const page = await searchPublished(publicDb, { typed, filter: {} }, { locale: "zh", after: cursor });
    addresses.push(...page.results.map(({ address }) => address.replace(/^\/(?:zh|en)/, "")));
    after = page.next;
  }
  return addresses;
}

async function compare() {
  const rows = await publicDb.$queryRaw<{ titleWords: string; words: string; path: string }[]>(
    sql`SELECT "titleWords", "words", "shown"->>'path' AS "path" FROM "PublishedDocument"`,
  );
  const documents = rows.map((row) => ({ path: row.path, ...scanned(row) }));
  let [wanted, gotten, both, compared] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const { typed } of queries) {
    const words = searchWords(typed);
    const right = new Set(documents.filter((document) => hasWords(document, words)).map(({ path }) => path));
    const all = await found(typed);
    const results = all.length > right.size ? all : all.slice(0, MOST_COMPARED);
    const hits = results.filter((path) => right.has(path)).length;
    compared += 1;
    const expected = Math.min(right.size, MOST_COMPARED);
    wanted += expected;
    gotten += results.length;
    both += hits;
    if (hits !== expected || new Set(results).size !== results.length)
      wrong.push(`${typed} ${hits}/${expected}/${results.length}`);
  }
  return { compared, recall: both / wanted, precision: both / gotten, wrong };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function measure() {
  const search = (typed: string) => searchPublished(publicDb, { typed, filter: {} }, { locale: "zh", after: null });
  // connections and the readings of pinyin are there before the first reader
  await Promise.all(["合作", "hezuo", "college"].map(search));
  const searches: { kind: string; typed: string; ms: number }[] = [];
  for (const { kind, typed } of queries) searches.push({ kind, typed, ms: await timed(() => search(typed)) });
  return { searches, updates: await measureUpdates() };
}

/** Stores other words of texts that are there, as their publication does. */
async function measureUpdates(): Promise<number[]> {
  const rows = await read(actor, (tx) =>
    tx.$queryRaw<{ subjectId: string; translationId: string; versionId: string }[]>(
      sql`SELECT "subjectId", "translationId", "versionId" FROM "SearchDocument" LIMIT ${UPDATES}`,
    ),
  );
  const nothing = { zh: null, en: null };
  const updates: number[] = [];
  for (const [at, { subjectId, translationId, versionId }] of rows.entries()) {
    const [title = "", ...lines] = [PIECES.zh.titles[at] ?? "", ...PIECES.zh.sentences.slice(at * 7, at * 7 + 7)];
    await transaction(actor, async (tx, record) => {
      const document = {
        ...{
          kind: "REPORT" as const,
          subjectId,
          live: { translationId, versionId },
          sortDay: calendarDay("2025-01-01"),
        },
        institutionIds: [subjectId],
        title: [{ text: title }],
        body: lines.map((text) => ({ text })),
        shown: {
          ...{ title: { zh: title, en: null }, about: nothing, text: { zh: lines.join("\n"), en: null } },
          ...{
            path: `/reports/changed-${at}`,
            language: "zh" as const,
            days: null,
            publishedAt: null,
            isSample: false,
          },
        },
      };
      updates.push(await timed(() => storeDocuments(tx, [document])));
      await record({ action: "search_documents.stored", subject: { type: "ReportTranslation", id: subjectId } });
    });
  }
  return updates;
}

console.log(JSON.stringify(process.argv[2] === "compare" ? await compare() : await measure()));
await disconnect();

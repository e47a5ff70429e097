import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { type NewDocument, storeDocuments } from "@/lib/platform/search-documents.ts";
import { fillSearchDocuments } from "@/lib/search/published/jobs.ts";
import { searchPublished } from "@/lib/search/published/public.ts";
import { RESULTS_PER_PAGE } from "@/lib/search/published/rules.ts";
import { parseCursor } from "@/lib/search/published/schema.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

const actor = system("test");

/** More than the rows by which a search tells what is frequent. */
const MANY = 165;

type Place = "title" | "text" | "reading";
const PLACES: readonly Place[] = ["title", "text", "reading"];

/** Somebody who is found by a word of letters: in the name, in what is told, or by the pinyin of a Chinese name. */
function aPerson(at: number, { typed, name, year, publicationId }: Made): NewDocument {
  const place = PLACES[at % PLACES.length] ?? "title";
  const nothing = { zh: null, en: null };
  return {
    kind: "PERSON",
    subjectId: uuid(),
    publicationId,
    // three of each day
    sortDay: calendarDay(`${year}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 5)).padStart(2, "0")}`),
    institutionIds: [],
    title: [{ text: { title: typed, text: "Somebody", reading: name }[place] }],
    body: [{ text: place === "text" ? `Of the school of ${typed}` : "Of a school" }],
    shown: {
      title: { zh: `${place} ${at}`, en: null },
      ...{ about: nothing, text: nothing, path: `/${place}/${at}`, language: null, days: null, publishedAt: null },
      isSample: false,
    },
  };
}

type Made = { typed: string; name: string; year: number; publicationId: string };

/** Makes people and three colleges that one word finds, and returns their addresses in the order of results. */
async function makeFound({ count, ...made }: Omit<Made, "publicationId"> & { count: number }): Promise<string[]> {
  const { report } = await aReport({});
  const { id: publicationId } = await read(actor, (tx) =>
    tx.publication.findFirstOrThrow({ where: { exchangeId: report.exchangeId ?? "" }, select: { id: true } }),
  );
  const people = Array.from({ length: count }, (_, at) => aPerson(at, { ...made, publicationId }));
  await writeRow("SearchDocument", async (tx) => {
    await storeDocuments(tx, people);
    return { id: publicationId };
  });
  for (let at = 0; at < 3; at += 1) await anInstitution({ nameEn: `College ${made.typed}` });
  await fillSearchDocuments();
  const rows = await read(actor, (tx) =>
    tx.searchDocument.findMany({
      where: { OR: [{ words: { contains: made.typed } }, { titleWords: { contains: made.name } }] },
      select: { sortDay: true, id: true, titleWords: true, words: true, shown: true },
    }),
  );
  const rankOf = ({ titleWords, words }: (typeof rows)[number]) =>
    Number(!titleWords.includes(made.typed)) + Number(!words.includes(made.typed));
  return rows
    .toSorted(
      (one, other) =>
        rankOf(one) - rankOf(other) || Number(other.sortDay) - Number(one.sortDay) || (one.id < other.id ? 1 : -1),
    )
    .map(({ shown }) => `/zh${(shown as { path: string }).path}`);
}

/** The addresses of all results, page after page. */
async function walk(typed: string): Promise<string[]> {
  const addresses: string[] = [];
  for (let after: string | null = null, at = 0; at === 0 || after !== null; at += 1) {
    const cursor = after === null ? null : parseCursor(after);
    const page = await searchPublished(publicDb, { typed, filter: {} }, { locale: "zh", after: cursor });
    expect(page.results.length).toBeLessThanOrEqual(RESULTS_PER_PAGE);
    addresses.push(...page.results.map(({ address }) => address));
    after = page.next;
  }
  return addresses;
}

test("pages show each result once and in order, whether it is frequent among the newest or rare", async () => {
  const frequent = { typed: "nuanpangruan", name: "暖胖软", year: 2098, count: MANY };
  const rare = { typed: "ruanpangnuan", name: "软胖暖", year: 1951, count: 65 };
  for (const made of [frequent, rare]) {
    const inOrder = await makeFound(made);
    expect(inOrder).toHaveLength(made.count + 3);
    expect(await walk(made.typed)).toEqual(inOrder);
  }
});

import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { NO_DAY } from "@/lib/platform/search-documents.ts";
import { type DocumentChoices, queryTerms } from "@/lib/platform/search-terms.ts";
import { searchWords } from "@/lib/platform/search-words.ts";
import type { DocumentKind, ShownDocument } from "@/lib/platform/shown-document.ts";
import { listOf, sql } from "@/lib/platform/sql.ts";
import { findDatedHits, findUndatedHits, type Hit, inOrder } from "./queries.ts";
import {
  type FoundKind,
  isUndated,
  RESULTS_PER_PAGE,
  type SearchFilter,
  type SearchResult,
  toResult,
} from "./rules.ts";
import { cursorText, type SearchCursor, shownDocument } from "./schema.ts";

/** What is looked for: words as somebody typed them, and what results are chosen by. */
export type Search = { typed: string; filter: SearchFilter };

/** A page of results. */
export type SearchPage = {
  /** names and titles first, then the newest; at most 20 */
  results: SearchResult[];
  /** the cursor of the next page; null on the last one */
  next: string | null;
};

const KINDS = {
  report: "REPORT",
  exchange: "EXCHANGE",
  person: "PERSON",
  college: "COLLEGE",
  school: "SCHOOL",
  base: "BASE",
} as const satisfies Record<FoundKind, DocumentKind>;

const kindOf = (kind: DocumentKind): FoundKind =>
  (Object.keys(KINDS) as FoundKind[]).find((each) => KINDS[each] === kind) ?? "exchange";

/** Everything that fits, in order, after a place. */
async function findHits(
  reader: ReadTx,
  { typed, filter }: Search,
  { after, limit }: { after: SearchCursor | null; limit: number },
): Promise<Hit[]> {
  const choices = await choicesOf(reader, filter);
  const words = searchWords(typed);
  if (choices === null || (words.length === 0 && Object.keys(filter).length === 0)) return [];
  const terms = queryTerms(words, choices);
  const { kind, year } = filter;
  const mayBeUndated = year === undefined && (kind === undefined || isUndated(kind));
  const mayBeDated = kind === undefined || !isUndated(kind);
  const place = { after, limit };
  const hits = [
    ...(mayBeUndated ? await findUndatedHits(reader, terms, place) : []),
    ...(mayBeDated ? await findDatedHits(reader, terms, place) : []),
  ];
  return hits.sort(inOrder).slice(0, limit);
}

/** What a filter asks of the index; null where it names a college that readers do not see. */
async function choicesOf(reader: ReadTx, filter: SearchFilter): Promise<DocumentChoices | null> {
  const { kind, year, college, language } = filter;
  const row =
    college === undefined
      ? undefined
      : await reader.publishedInstitution.findUnique({ where: { slug: college }, select: { id: true } });
  if (row === null) return null;
  return {
    ...(kind !== undefined && { kind: KINDS[kind] }),
    ...(year !== undefined && { year }),
    ...(language !== undefined && { language }),
    ...(row && { institutionIds: [row.id] }),
  };
}

/** One page of what readers find. */
export async function searchPublished(
  reader: ReadTx,
  search: Search,
  { locale, after }: { locale: Locale; after: SearchCursor | null },
): Promise<SearchPage> {
  const hits = await findHits(reader, search, { after, limit: RESULTS_PER_PAGE + 1 });
  const shown = hits.slice(0, RESULTS_PER_PAGE);
  if (shown.length === 0) return { results: [], next: null };
  const ids = listOf(shown.map(({ id }) => sql`${id}::uuid`));
  const rows = await reader.$queryRaw<{ id: string; kind: DocumentKind; shown: ShownDocument }[]>(
    sql`SELECT "id", "kind"::text AS "kind", "shown" FROM "PublishedDocument" WHERE "id" IN (${ids})`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const words = searchWords(search.typed);
  const results = shown.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    return [toResult({ kind: kindOf(row.kind), shown: shownDocument.parse(row.shown) }, { words, locale })];
  });
  const last = shown.at(-1);
  return { results, next: hits.length > RESULTS_PER_PAGE && last ? cursorText(last) : null };
}

/** Whether readers would find anything. */
export async function findsAnything(reader: ReadTx, search: Search): Promise<boolean> {
  return (await findHits(reader, search, { after: null, limit: 1 })).length > 0;
}

/** The years of what readers find, newest first; at most 100. */
export async function listFoundYears(reader: ReadTx): Promise<number[]> {
  const rows = await reader.$queryRaw<{ year: number }[]>(sql`
    WITH RECURSIVE years AS (
      (SELECT document."sortDay" FROM "PublishedDocument" document WHERE document."sortDay" < ${NO_DAY}::date
       ORDER BY document."sortDay" DESC, document."id" DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT document."sortDay" FROM "PublishedDocument" document
              WHERE document."sortDay" < date_trunc('year', years."sortDay")::date
              ORDER BY document."sortDay" DESC, document."id" DESC LIMIT 1)
      FROM years WHERE years."sortDay" IS NOT NULL
    )
    SELECT "year" FROM (SELECT extract(year FROM "sortDay")::int AS "year" FROM years WHERE "sortDay" IS NOT NULL) dated
    -- a report is of the year of its exchange, whenever it was published
    WHERE EXISTS (
      SELECT FROM "PublishedDocument" document
      WHERE document."sortDay" BETWEEN make_date("year", 1, 1) AND make_date("year", 12, 31)
        AND document."titleTerms" @@ ('''#y' || "year" || '''')::tsquery)
    LIMIT 100`);
  return rows.map(({ year }) => year);
}

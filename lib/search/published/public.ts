import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { NO_DAY } from "@/lib/platform/search-documents.ts";
import { type DocumentChoices, type QueryTerms, queryTerms } from "@/lib/platform/search-terms.ts";
import { searchWords } from "@/lib/platform/search-words.ts";
import type { DocumentKind, ShownDocument } from "@/lib/platform/shown-document.ts";
import { allOf, listOf, type Sql, sql } from "@/lib/platform/sql.ts";
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

type Hit = { id: string; rank: number; sortDay: string };

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

/** Rows that are looked at before it is known whether what is looked for is frequent. */
const SAMPLE = 150;
/** The newest rows that are looked at before the index is asked: titles stand in the row itself, texts beside it. */
const WINDOW = { titles: 4000, texts: 1200 } as const;

const [IN_TITLE, WRITTEN, READ] = [0, 1, 2] as const;

/** The conditions of one search, each as a piece of SQL over a row `document`. */
type Conditions = { all: Sql; title: Sql; written: Sql };

function conditionsOf({ written, read, exact }: QueryTerms): Conditions {
  const whole = (column: Sql) => exact.map((word) => sql`strpos(${column}, ${word}) > 0`);
  return {
    all: allOf([sql`document."terms" @@ ${read ?? written}::tsquery`, ...whole(sql`document."words"`)]),
    title: allOf([sql`document."titleTerms" @@ ${written}::tsquery`, ...whole(sql`document."titleWords"`)]),
    written: sql`document."terms" @@ ${written}::tsquery`,
  };
}

const isDated = sql`document."sortDay" < ${NO_DAY}::date`;
const NEWEST_FIRST = sql`"sortDay" DESC, "id" DESC`;

/** What comes after a place within one rank. */
const isAfter = ({ sortDay, id }: Omit<SearchCursor, "rank">): Sql =>
  sql`(document."sortDay", document."id") < (${sortDay}::date, ${id}::uuid)`;

const COLUMNS = sql`document."id", document."sortDay"::text AS "sortDay"`;

/**
 * Walks over the newest rows, in the order of their index, until enough of them fit or so many were looked at.
 * @param after null: from the newest on
 */
async function walk(
  reader: ReadTx,
  condition: Sql,
  { after, rows, limit }: { after: SearchCursor | null; rows: number; limit: number },
): Promise<Omit<Hit, "rank">[]> {
  const from = after ? allOf([isDated, isAfter(after)]) : isDated;
  return reader.$queryRaw<Omit<Hit, "rank">[]>(sql`
    SELECT ${COLUMNS} FROM (
      SELECT * FROM "PublishedDocument" document WHERE ${from} ORDER BY ${NEWEST_FIRST} LIMIT ${rows}
    ) AS document
    WHERE ${condition} ORDER BY document."sortDay" DESC, document."id" DESC LIMIT ${limit}`);
}

/** Asks the index for all that fits, and ranks it. */
async function ask(
  reader: ReadTx,
  { all, title, written }: Conditions,
  { chosen, after, limit }: { chosen: Sql; after: SearchCursor | null; limit: number },
): Promise<Hit[]> {
  const isLater = after
    ? sql`"rank" > ${after.rank} OR ("rank" = ${after.rank}
        AND ("sortDay", "id") < (${after.sortDay}::date, ${after.id}::uuid))`
    : sql`true`;
  return reader.$queryRaw<Hit[]>(sql`
    WITH found AS MATERIALIZED (
      SELECT document."id", document."sortDay",
        CASE WHEN ${title} THEN ${IN_TITLE} WHEN ${written} THEN ${WRITTEN} ELSE ${READ} END::int AS "rank"
      FROM "PublishedDocument" document WHERE ${chosen} AND ${all}
    )
    SELECT "id", "rank", "sortDay"::text AS "sortDay" FROM found WHERE ${isLater}
    ORDER BY "rank", found."sortDay" DESC, "id" DESC LIMIT ${limit}`);
}

/** Asks the index for what fits in one rank: for what is frequent as a whole, and rare among the newest. */
async function askRank(
  reader: ReadTx,
  { indexed, condition }: { indexed: Sql; condition: Sql },
  { after, limit }: { after: SearchCursor | null; limit: number },
): Promise<Omit<Hit, "rank">[]> {
  const isLater = after ? isAfter(after) : sql`true`;
  return reader.$queryRaw<Omit<Hit, "rank">[]>(sql`
    WITH found AS MATERIALIZED (
      SELECT document."id", document."sortDay" FROM "PublishedDocument" document
      WHERE ${isDated} AND ${indexed} AND ${condition} AND ${isLater}
    )
    SELECT "id", "sortDay"::text AS "sortDay" FROM found
    ORDER BY found."sortDay" DESC, "id" DESC LIMIT ${limit}`);
}

/** What has a day, by the cheaper of two ways: the newest rows where much fits, and else the index. */
async function findDated(
  reader: ReadTx,
  conditions: Conditions,
  { hasReadings, after, limit }: { hasReadings: boolean; after: SearchCursor | null; limit: number },
): Promise<Hit[]> {
  const sample = await walk(reader, conditions.all, { after: null, rows: SAMPLE, limit: 1 });
  if (sample.length === 0) return ask(reader, conditions, { chosen: isDated, after, limit });
  const { all, title, written } = conditions;
  const ranks = [
    { rank: IN_TITLE, indexed: title, condition: title, rows: WINDOW.titles },
    { rank: WRITTEN, indexed: written, condition: sql`${written} AND ${all} AND NOT (${title})`, rows: WINDOW.texts },
    { rank: READ, indexed: all, condition: sql`${all} AND NOT (${written})`, rows: WINDOW.texts },
  ].filter(({ rank }) => rank >= (after?.rank ?? IN_TITLE) && (rank !== READ || hasReadings));
  const hits: Hit[] = [];
  for (const { rank, rows, ...asked } of ranks) {
    if (hits.length >= limit) break;
    const place = { after: after?.rank === rank ? after : null, limit: limit - hits.length };
    const near = await walk(reader, asked.condition, { ...place, rows });
    const found = near.length === place.limit ? near : await askRank(reader, asked, place);
    hits.push(...found.map((hit) => ({ ...hit, rank })));
  }
  return hits;
}

const inOrder = (one: Hit, other: Hit): number =>
  one.rank - other.rank || compare(other.sortDay, one.sortDay) || compare(other.id, one.id);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

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
  const conditions = conditionsOf(terms);
  const { kind, year } = filter;
  const undated = sql`document."sortDay" = ${NO_DAY}::date`;
  const mayBeUndated = year === undefined && (kind === undefined || isUndated(kind));
  const mayBeDated = kind === undefined || !isUndated(kind);
  const hits = [
    ...(mayBeUndated ? await ask(reader, conditions, { chosen: undated, after, limit }) : []),
    ...(mayBeDated ? await findDated(reader, conditions, { hasReadings: terms.read !== null, after, limit }) : []),
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
      (SELECT document."sortDay" FROM "PublishedDocument" document WHERE ${isDated}
       ORDER BY document."sortDay" DESC, document."id" DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT document."sortDay" FROM "PublishedDocument" document
              WHERE document."sortDay" < date_trunc('year', years."sortDay")::date
              ORDER BY document."sortDay" DESC, document."id" DESC LIMIT 1)
      FROM years WHERE years."sortDay" IS NOT NULL
    )
    SELECT extract(year FROM "sortDay")::int AS "year" FROM years WHERE "sortDay" IS NOT NULL LIMIT 100`);
  return rows.map(({ year }) => year);
}

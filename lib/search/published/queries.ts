import "server-only";
import { addDays, type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import { NO_DAY } from "@/lib/platform/search-documents.ts";
import { daysTerm, FORM_VERSION, type QueryTerms, type QueryWord } from "@/lib/platform/search-terms.ts";
import { allOf, type Sql, sql } from "@/lib/platform/sql.ts";
import type { SearchCursor } from "./schema.ts";

/** A document that fits: one whose title has the words as they are written comes before one that has them in its text. */
export type Hit = { id: string; rank: number; sortDay: string };

type Place = { after: SearchCursor | null; limit: number };

/** The newest rows that are read before the index is asked. */
const NEWEST = 400;
/** So many rows or fewer are read all, whatever their rank. */
const FEW = 300;

const [IN_TITLE, WRITTEN, READ] = [0, 1, 2] as const;

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** Names and titles first, then the newest. */
export const inOrder = (one: Hit, other: Hit): number =>
  one.rank - other.rank || compare(other.sortDay, one.sortDay) || compare(other.id, one.id);

const isDated = sql`document."sortDay" < ${NO_DAY}::date`;
const COLUMNS = sql`document."id", document."sortDay"::text AS "sortDay"`;

/** What comes after a place within one rank. */
const isAfter = ({ sortDay, id }: Omit<SearchCursor, "rank">): Sql =>
  sql`(document."sortDay", document."id") < (${sortDay}::date, ${id}::uuid)`;

const both = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`true` : allOf(conditions));

/**
 * The conditions of a search over a row `document`. The terms of a text lie outside of its row, and reading them takes ten
 * times as long as looking through its words: where a row is read, its words are asked first.
 */
function conditionsOf({ written, read, exact, words, chosen }: QueryTerms) {
  const inTitle = ({ letters, isHan, written: term }: QueryWord) =>
    isHan ? sql`strpos(document."titleWords", ${letters}) > 0` : sql`document."titleTerms" @@ ${term}::tsquery`;
  const inText = ({ letters, isHan, written: term }: QueryWord) =>
    isHan
      ? sql`strpos(document."words", ${letters}) > 0`
      : sql`CASE WHEN strpos(document."words", ${letters}) > 0 THEN document."terms" @@ ${term}::tsquery ELSE false END`;
  const anyhow = (word: QueryWord) =>
    word.read === null ? inText(word) : sql`(document."titleTerms" @@ ${word.read}::tsquery OR ${inText(word)})`;
  const isChosen = chosen === null ? [] : [sql`document."titleTerms" @@ ${chosen}::tsquery`];
  const whole = (column: Sql) => exact.map((word) => sql`strpos(${column}, ${word}) > 0`);
  const title = both([...isChosen, ...words.map(inTitle)]);
  const text = both([...isChosen, ...words.map(inText)]);
  return {
    ...{ title, text },
    any: both([...isChosen, ...words.map(anyhow)]),
    rank: sql`(CASE WHEN ${title} THEN ${IN_TITLE} WHEN ${text} THEN ${WRITTEN} ELSE ${READ} END)::int`,
    /** what the index is asked for each rank, and what it does not tell */
    ranks: [
      {
        rank: IN_TITLE,
        column: sql`document."titleTerms"`,
        terms: written,
        rest: both(whole(sql`document."titleWords"`)),
      },
      {
        ...{ rank: WRITTEN, column: sql`document."terms"`, terms: written },
        rest: both([...whole(sql`document."words"`), sql`NOT (${title})`]),
      },
      ...(read === null
        ? []
        : [
            {
              ...{
                rank: READ,
                column: words.length === 1 ? sql`document."titleTerms"` : sql`document."terms"`,
                terms: read,
              },
              rest: both([...whole(sql`document."words"`), sql`NOT (${text})`]),
            },
          ]),
    ],
    all: both([sql`document."terms" @@ ${read ?? written}::tsquery`, ...whole(sql`document."words"`)]),
  };
}

type Conditions = ReturnType<typeof conditionsOf>;
type Ranked = Conditions["ranks"][number];

/** Ranks of one search that may stand behind a place. */
const isLater = (hit: Hit, after: SearchCursor | null): boolean => after === null || inOrder(hit, after) > 0;

/** What has no day: colleges, schools and bases. */
export async function findUndatedHits(reader: ReadTx, terms: QueryTerms, { after, limit }: Place): Promise<Hit[]> {
  const { any, rank } = conditionsOf(terms);
  const hits = await reader.$queryRaw<Hit[]>(sql`
    WITH undated AS MATERIALIZED (
      SELECT * FROM "PublishedDocument" document WHERE document."sortDay" = ${NO_DAY}::date)
    SELECT ${COLUMNS}, ${rank} AS "rank" FROM undated document WHERE ${any}`);
  return hits
    .filter((hit) => isLater(hit, after))
    .sort(inOrder)
    .slice(0, limit);
}

/** What stands among the newest rows, in the order of their index, from a place on. */
async function readNewest(reader: ReadTx, { any, rank }: Conditions, after: SearchCursor | null) {
  const from = after ? allOf([isDated, isAfter(after)]) : isDated;
  return reader.$queryRaw<Hit[]>(sql`
    SELECT ${COLUMNS}, ${rank} AS "rank" FROM (
      SELECT * FROM "PublishedDocument" document WHERE ${from} ORDER BY "sortDay" DESC, "id" DESC LIMIT ${NEWEST}
    ) AS document WHERE ${any}`);
}

/** All that fits, where it is little; null where it is more. */
async function readFew(reader: ReadTx, { all, rank }: Conditions): Promise<Hit[] | null> {
  // an expression of its own: it is planned for all of its rows, and read as far as it is needed
  const hits = await reader.$queryRaw<Hit[]>(sql`
    WITH found AS MATERIALIZED (
      SELECT ${COLUMNS}, ${rank} AS "rank" FROM "PublishedDocument" document WHERE ${isDated} AND ${all})
    SELECT * FROM found LIMIT ${FEW + 1}`);
  return hits.length > FEW ? null : hits;
}

/** Stretches of days that the index is asked for, the newest first: each far longer than the one before. */
function stretchesBefore(last: CalendarDay): { from: CalendarDay | null; to: CalendarDay; terms: string[] }[] {
  const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  const monthAt = (back: number) => new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7);
  const yearAt = (back: number) => String(year - back).padStart(4, "0");
  const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const [inMonths, inYear, inYears] = [`${monthAt(2)}-01`, `${yearAt(1)}-01-01`, `${yearAt(6)}-01-01`].map(calendarDay);
  if (!inMonths || !inYear || !inYears) return [];
  return [
    { from: inMonths, to: addDays(last, 1), terms: numbers(0, 2).map((back) => daysTerm(monthAt(back))) },
    { from: inYear, to: inMonths, terms: numbers(0, 1).map((back) => daysTerm(yearAt(back))) },
    { from: inYears, to: inYear, terms: numbers(2, 6).map((back) => daysTerm(yearAt(back))) },
    { from: null, to: inYears, terms: [] },
  ];
}

/** Asks the index for what fits in one rank, the newest days before all others. */
async function askRank(
  reader: ReadTx,
  { rank, column, terms, rest }: Ranked,
  { after, limit, newest }: Place & { newest: CalendarDay },
): Promise<Hit[]> {
  const hits: Omit<Hit, "rank">[] = [];
  const start = after ? calendarDay(after.sortDay) : newest;
  for (const { from, to, terms: days } of stretchesBefore(start)) {
    const asked = [terms, ...(days.length > 0 ? [`(${days.map((day) => `'${day}'`).join(" | ")})`] : [])];
    const found = await reader.$queryRaw<Omit<Hit, "rank">[]>(sql`
      WITH found AS MATERIALIZED (
        SELECT document."id", document."sortDay" FROM "PublishedDocument" document
        WHERE ${column} @@ ${asked.filter(Boolean).join(" & ")}::tsquery AND document."sortDay" < ${to}::date
          AND ${from ? sql`document."sortDay" >= ${from}::date` : isDated}
          AND ${after ? isAfter(after) : sql`true`} AND ${rest})
      SELECT ${COLUMNS} FROM found document ORDER BY document."sortDay" DESC, document."id" DESC
      LIMIT ${limit - hits.length}`);
    hits.push(...found);
    if (hits.length >= limit) break;
  }
  return hits.map((hit) => ({ ...hit, rank }));
}

/**
 * What has a day, in order, by the cheapest of three ways: among the newest rows where much fits, all of it where little
 * does, and else by the index, stretch by stretch.
 */
export async function findDatedHits(reader: ReadTx, terms: QueryTerms, { after, limit }: Place): Promise<Hit[]> {
  const conditions = conditionsOf(terms);
  const near = await readNewest(reader, conditions, after);
  const isFull = (rank: number) => near.filter((hit) => hit.rank === rank).length >= limit;
  const few = near.length === 0 ? await readFew(reader, conditions) : null;
  if (few) {
    return few
      .filter((hit) => isLater(hit, after))
      .sort(inOrder)
      .slice(0, limit);
  }
  const [last] = await reader.$queryRaw<{ day: CalendarDay }[]>(sql`
    SELECT document."sortDay"::text AS "day" FROM "PublishedDocument" document WHERE ${isDated}
    ORDER BY "sortDay" DESC, "id" DESC LIMIT 1`);
  if (!last) return [];
  const hits: Hit[] = [];
  for (const ranked of conditions.ranks.filter(({ rank }) => rank >= (after?.rank ?? IN_TITLE))) {
    if (hits.length >= limit) break;
    const isHere = after === null || after.rank === ranked.rank;
    const place = { after: isHere ? after : null, limit: limit - hits.length, newest: last.day };
    const newest = near.filter((hit) => hit.rank === ranked.rank);
    // what was read begins behind the place, which says nothing of the ranks after that of the place
    const found = isHere && isFull(ranked.rank) ? newest : await askRank(reader, ranked, place);
    hits.push(...found.sort(inOrder).slice(0, place.limit));
  }
  return hits;
}

/** Something that readers may see and would not find, or find by an older form of its words. */
export type Unfindable = { kind: "EXCHANGE" | "REPORT" | "DIRECTORY"; id: string };

/** Public exchanges, published texts, and colleges with their schools and bases that have no documents of today's form. */
export const listUnfindable = (tx: ReadTx | Tx): Promise<Unfindable[]> =>
  tx.$queryRaw<Unfindable[]>(sql`
    WITH current AS (SELECT "kind", "subjectId", "versionId" FROM "SearchDocument" WHERE "formVersion" = ${FORM_VERSION})
    SELECT 'EXCHANGE' AS "kind", "exchangeId" AS "id" FROM "Publication"
    WHERE NOT EXISTS (SELECT FROM current WHERE "kind" = 'EXCHANGE' AND "subjectId" = "exchangeId")
    UNION ALL
    SELECT 'REPORT', text."id" FROM "ReportTranslation" text
    WHERE text."status" = 'PUBLISHED' AND NOT EXISTS (
      SELECT FROM current WHERE "kind" = 'REPORT' AND "subjectId" = text."id" AND "versionId" = text."liveVersionId")
    UNION ALL
    SELECT 'DIRECTORY', place."id" FROM "Institution" place
    WHERE place."kind" = 'COLLEGE' AND (
      NOT EXISTS (SELECT FROM current WHERE "kind" = 'COLLEGE' AND "subjectId" = place."id")
      OR EXISTS (SELECT FROM "Unit" unit WHERE unit."institutionId" = place."id" AND unit."kind" = 'SCHOOL'
        AND NOT EXISTS (SELECT FROM current WHERE "kind" = 'SCHOOL' AND "subjectId" = unit."id"))
      OR EXISTS (SELECT FROM "PracticeBase" base WHERE base."institutionId" = place."id"
        AND NOT EXISTS (SELECT FROM current WHERE "kind" = 'BASE' AND "subjectId" = base."id")))`);

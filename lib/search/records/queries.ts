import "server-only";
import { mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import { mentionColumns, type RecordMention, type RecordMentionRow, toRecordMention } from "@/lib/exchanges/queries.ts";
import { conditionsOf, ownInstitutionIds } from "@/lib/exchanges/record-filter/queries.ts";
import { gramsOf } from "@/lib/exchanges/record-filter/rules.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { listOf, noSql, type Sql, sql } from "@/lib/platform/sql.ts";
import { patternOf } from "@/lib/platform/text-pattern.ts";
import { mayReadReport } from "@/lib/reports/policy.ts";
import { type Candidate, type CandidateText, MAX_COMPARED, namedTexts } from "../rules.ts";
import { hasAll, institutionsWith } from "../words/queries.ts";

/** So many of the newest records are looked through word by word, also by pinyin; older ones are found by indexes. */
const NEWEST = 1000;
/** Of a college that was found, and of the own one, the last so many in each role. */
const LAST_OF_COLLEGE = 150;
const MAX_RECENT = 6;

/** A record that was found. */
export type FoundRecord = {
  candidate: Candidate;
  /** the name by which a page says whose report it is; null where there is none that the actor may read */
  report: { address: string; texts: CandidateText[] } | null;
};

type Row = RecordMentionRow & { isSample: boolean; hasReport: boolean };

const words = sql`app.record_words(exchange."code", exchange."titleZh", exchange."titleEn")`;

/** Whether code and titles have a word; by pinyin, the Chinese title. */
function isInTitle(word: string): Sql {
  const pattern = patternOf(word);
  const isWritten = sql`strpos(${words}, ${word}) > 0`;
  return pattern === null ? isWritten : sql`(${isWritten} OR exchange."titleZh" ~ ${pattern})`;
}

const foundColumns = sql`${mentionColumns}, exchange."isSample",
  EXISTS (SELECT FROM "Report" report WHERE report."exchangeId" = exchange."id") AS "hasReport"`;

/** The colleges of each word, as the statement calls them; there are as many as a text has words at most. */
const COLLEGES = [
  sql`first_named`,
  sql`second_named`,
  sql`third_named`,
  sql`fourth_named`,
  sql`fifth_named`,
  sql`sixth_named`,
];
const collegesAt = (at: number): Sql => COLLEGES[at] ?? sql`first_named`;

/** The last records of colleges, from the end of an index that has ids in the order in which records were begun. */
const lastOf = (colleges: Sql): Sql => sql`
  SELECT last."exchangeId" AS "id" FROM (${colleges}) college
  CROSS JOIN unnest(enum_range(NULL::"PartyRole")) AS held("role")
  CROSS JOIN LATERAL (
    SELECT party."exchangeId" FROM "ExchangeParty" party
    WHERE party."institutionId" = college."id" AND party."role" = held."role"
    ORDER BY party."exchangeId" DESC LIMIT ${LAST_OF_COLLEGE}) last`;

/** Words that an index may have are those that nobody types in pinyin; where all may be, they are taken for written. */
function writtenWords(all: readonly string[]): readonly string[] {
  const chinese = all.filter((word) => /^[^a-z]+$/.test(word));
  return chinese.length > 0 ? chinese : all;
}

/**
 * The records of the actor's list that have all words in code, titles or the names of parties, those with all in code and
 * titles first, then the newest; one statement. Walks through the newest records, and asks the indexes of words and of
 * parties only where these have too few.
 */
export async function findRecords(
  actor: Member,
  tx: ReadTx,
  { words: wanted, locale }: { words: readonly string[]; locale: Locale },
): Promise<FoundRecord[]> {
  if (wanted.length === 0) return [];
  const colleges = wanted.map((word, at) => sql`${collegesAt(at)} AS MATERIALIZED (${institutionsWith(word)})`);
  const isTitled = hasAll(wanted, isInTitle);
  const hasWords = hasAll(wanted, (word) => {
    const named = collegesAt(wanted.indexOf(word));
    return sql`(${isInTitle(word)} OR EXISTS (SELECT FROM "ExchangeParty" party
      WHERE party."exchangeId" = exchange."id" AND party."institutionId" IN (SELECT "id" FROM ${named})))`;
  });
  const best = sql`ORDER BY "isTitled" DESC, "firstDay" DESC, "code" DESC LIMIT ${MAX_COMPARED}`;
  // one after the other: PostgreSQL would join all records of the own college, for the few that are looked at
  const matching = (ids: Sql) => sql`
    SELECT exchange.* FROM ${ids} each CROSS JOIN LATERAL (
      SELECT exchange."id", exchange."firstDay", exchange."code", ${isTitled} AS "isTitled" FROM "Exchange" exchange
      WHERE exchange."id" = each."id" AND ${hasWords} AND ${conditionsOf(actor, {})} OFFSET 0) exchange`;
  const own = mayReadAllRecords(actor)
    ? noSql
    : sql`UNION ${lastOf(sql`SELECT unnest(${ownInstitutionIds(actor)}::uuid[]) AS "id"`)}`;
  const grams = [...new Set(writtenWords(wanted).flatMap(gramsOf))];
  const areFew = sql`(SELECT count(*) FROM near) < ${MAX_COMPARED}`;
  const named = wanted
    .map((_, at) => sql`SELECT "id" FROM ${collegesAt(at)}`)
    .reduce((before, each) => sql`${before} UNION ${each}`);
  const rows = await tx.$queryRaw<Row[]>`
    WITH ${listOf(colleges)},
    newest AS MATERIALIZED (
      (SELECT "id" FROM "Exchange" ORDER BY "firstDay" DESC, "code" DESC LIMIT ${NEWEST}) ${own}),
    near AS MATERIALIZED (${matching(sql`newest`)} ${best}),
    worded AS MATERIALIZED (
      ${matching(sql`(SELECT exchange."id" FROM "Exchange" exchange WHERE ${areFew} AND app.grams(${words}) @> ${grams}::text[])`)} ${best}),
    met AS MATERIALIZED (${matching(sql`(SELECT * FROM (${lastOf(sql`SELECT "id" FROM (${named}) one`)}) last WHERE ${areFew})`)} ${best}),
    best AS MATERIALIZED (
      SELECT * FROM (SELECT * FROM near UNION SELECT * FROM worded UNION SELECT * FROM met) each ${best})
    SELECT ${foundColumns} FROM best JOIN "Exchange" exchange ON exchange."id" = best."id"
    ORDER BY best."isTitled" DESC, exchange."firstDay" DESC, exchange."code" DESC`;
  return toFound(actor, rows, locale);
}

/** The records that the actor had open last, the last one first; one statement. */
export async function findRecentRecords(actor: Member, tx: ReadTx, locale: Locale): Promise<FoundRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${foundColumns} FROM "SeenRecord" seen JOIN "Exchange" exchange ON exchange."id" = seen."exchangeId"
    WHERE seen."userId" = ${actor.userId}::uuid AND seen."expiresAt" > ${clock.now()} AND ${conditionsOf(actor, {})}
    ORDER BY seen."seenAt" DESC, exchange."code" DESC LIMIT ${MAX_RECENT}`;
  return toFound(actor, rows, locale);
}

function textsOf(record: RecordMention, locale: Locale): CandidateText[] {
  const party = (mention: InstitutionMention): CandidateText[] => {
    const short = mention.shortName ?? mention.name;
    const shown = inLocale(short, locale);
    const names = [mention.name, mention.shortName].flatMap((label) => [
      { text: label?.zh ?? null, lang: "zh" as const },
      { text: label?.en ?? null, lang: "en" as const },
    ]);
    const others = [...names, { text: mention.code, lang: null }].filter(({ text }) => text !== shown.text);
    return [
      { text: shown.text, lang: shown.lang, isShown: "always", isContext: true },
      ...others.map((text): CandidateText => ({ ...text, isShown: "matched", isContext: true })),
    ];
  };
  return [
    ...namedTexts(record.title, locale),
    { text: record.code, lang: null, isShown: "always" },
    ...[...record.guests, ...record.hosts, ...record.participants].flatMap(party),
  ];
}

function toFound(actor: Member, rows: readonly Row[], locale: Locale): FoundRecord[] {
  const mentioned = new Map<string, InstitutionMention>();
  return rows.map((row) => {
    const record = toRecordMention(row, mentioned);
    const address = `/${locale}/admin/exchanges/${record.code}`;
    const { firstDay, lastDay, precision } = record;
    const parties = row.parties as readonly { role: PartyRole; institutionId: string }[];
    const texts = textsOf(record, locale);
    return {
      candidate: {
        kind: "exchange",
        address,
        texts,
        days: { firstDay, lastDay, precision },
        isSample: row.isSample,
        isFoundByContext: true,
      },
      report:
        row.hasReport && mayReadReport(actor, { parties })
          ? { address: `${address}/report`, texts: texts.filter(({ isContext }) => !isContext) }
          : null,
    };
  });
}

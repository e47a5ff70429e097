import "server-only";
import { GROUP_TIMEZONE } from "@/lib/accounts/rules.ts";
import { mayReadDirectory } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";
import { noSql, type Sql, sql } from "@/lib/platform/sql.ts";
import { sortKeyPattern } from "@/lib/platform/text-pattern.ts";
import {
  appointmentIsOffered,
  baseIsOffered,
  institutionIsOffered,
  personIsOffered,
  unitIsOffered,
} from "../offered/queries.ts";
import { type Candidate, type CandidateText, MAX_COMPARED, namedTexts } from "../rules.ts";
import { hasAll, hasWord, institutionHas, isWrittenIn, nearnessOf, wordsOfInstitution } from "../words/queries.ts";

/** A row of any kind; what a kind does not have is null. */
type Row = {
  kind: "college" | "school" | "base" | "person";
  /** what names it in addresses */
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  isSample: boolean;
  shortZh: string | null;
  shortEn: string | null;
  /** of a college: its code; of a person: the sort key */
  key: string | null;
  /** of a school and a base: the college; of a person: the title, and where it is held */
  placeZh: string | null;
  placeEn: string | null;
  titleZh: string | null;
  titleEn: string | null;
};

/** How the rows of a kind are found. What is found is "found", with its row as "entry" and that of its college as "place". */
type Source = {
  kind: Row["kind"];
  /** columns, and tables, from which it is found */
  from: Sql;
  has: (word: string) => Sql;
  /** the text in which words are looked for first */
  own: Sql;
  sort: Sql;
  isOffered: Sql;
  /** the columns of a row behind those that all have, and the tables that have them */
  columns: Sql;
  joined?: Sql;
};

const entry = sql`(found."entry")`;
const place = sql`(found."place")`;
const namesOf = (table: Sql): Sql => sql`concat_ws(' ', ${table}."nameZhKey", ${table}."nameEnKey")`;

/**
 * The likeliest rows of a kind. Words are looked for in all, which is quick; rights, which are not, are asked for one row
 * after the other in the order of the words until there are enough.
 */
const likeliest = (
  { kind, from, has, own, sort, isOffered, columns, joined = noSql }: Source,
  words: readonly string[],
): Sql => sql`
  (SELECT ${kind}::text AS "kind", ${entry}."nameZh", ${entry}."nameEn", ${entry}."isSample", ${columns} FROM (
    SELECT * FROM (
      SELECT ${from} WHERE ${hasAll(words, has)}
      ORDER BY ${nearnessOf(own, words[0] ?? "")}, entry."isSample", ${sort} OFFSET 0) found
    WHERE ${isOffered} LIMIT ${MAX_COMPARED}) found ${joined})`;

const aCollege = (actor: Member): Source => ({
  kind: "college",
  from: sql`entry FROM "Institution" entry`,
  has: (word) => institutionHas(sql`entry`, word),
  own: wordsOfInstitution(sql`entry`),
  sort: sql`entry."code"`,
  isOffered: institutionIsOffered(actor, entry),
  columns: sql`${entry}."slug", ${entry}."shortNameZh" AS "shortZh", ${entry}."shortNameEn" AS "shortEn",
    ${entry}."code" AS "key", NULL AS "placeZh", NULL AS "placeEn", NULL AS "titleZh", NULL AS "titleEn"`,
});

/** Something of a college: by its own names, and by those of its college where there are several words. */
const ofCollege = (
  kind: "school" | "base",
  { table, slug, isOffered, isOfOneWord }: { table: Sql; slug: Sql; isOffered: Sql; isOfOneWord: boolean },
): Source => ({
  kind,
  from: sql`entry, place FROM ${table} entry JOIN "Institution" place ON place."id" = entry."institutionId"`,
  has: (word) => {
    const isOwn = hasWord(namesOf(sql`entry`), word);
    return isOfOneWord ? isOwn : sql`(${isOwn} OR ${institutionHas(sql`place`, word)})`;
  },
  own: namesOf(sql`entry`),
  sort: sql`place."code", entry."code"`,
  isOffered,
  columns: sql`${slug}, ${place}."shortNameZh", ${place}."shortNameEn", ${place}."code", ${place}."nameZh", ${place}."nameEn",
    NULL, NULL`,
});

/** With the title that somebody holds, or held last, as far as it is offered. */
function aPerson(actor: Member): Source {
  const today = dateOf(dayAt(clock.now(), GROUP_TIMEZONE));
  const title = sql`LEFT JOIN LATERAL (
    SELECT held."titleZh", held."titleEn", coalesce(employer."nameZh", employing."nameZh") AS "placeZh",
      coalesce(employer."nameEn", employing."nameEn") AS "placeEn"
    FROM "Appointment" held LEFT JOIN "Institution" employer ON employer."id" = held."institutionId"
    LEFT JOIN "InstitutionGroup" employing ON employing."id" = held."groupId"
    WHERE held."personId" = ${entry}."id" AND ${appointmentIsOffered(actor, sql`held`, sql`employer`)}
    ORDER BY (${today}::date <@ daterange(held."validFrom", held."validTo", '[]')) DESC, held."isPrimary" DESC,
      held."validFrom" DESC NULLS LAST, held."id" LIMIT 1) title ON true`;
  return {
    kind: "person",
    from: sql`entry FROM "Person" entry`,
    has: (word) => {
      const pattern = sortKeyPattern(word);
      if (pattern === null) return hasWord(namesOf(sql`entry`), word);
      const isNamed = sql`(${isWrittenIn(sql`entry."nameEnKey"`, word)} OR ${isWrittenIn(sql`entry."nameZhKey"`, word)})`;
      // the sort key has the pinyin of the name as it is read, or as somebody corrected it
      return sql`(${isNamed} OR ${isWrittenIn(sql`entry."sortKey"`, word)} OR entry."sortKey" ~ ${pattern})`;
    },
    own: sql`concat_ws(' ', entry."nameZhKey", entry."nameEnKey", entry."sortKey")`,
    sort: sql`entry."sortKey", entry."id"`,
    isOffered: sql`${entry}."mergedIntoId" IS NULL AND ${personIsOffered(actor, entry)}`,
    columns: sql`${entry}."code", NULL, NULL, ${entry}."sortKey", title."placeZh", title."placeEn", title."titleZh", title."titleEn"`,
    joined: title,
  };
}

const ADDRESS: Record<Row["kind"], (slug: string) => string> = {
  college: (slug) => `institutions/${slug}`,
  school: (slug) => `institutions/${slug}#units`,
  base: (slug) => `bases/${slug}`,
  person: (code) => `people/${code}`,
};

function textsOf(row: Row, locale: Locale): CandidateText[] {
  const isPerson = row.kind === "person";
  const name = localized(row.nameZh, row.nameEn);
  const context = { isContext: true };
  const shown = (label: { zh: string | null; en: string | null }): CandidateText => {
    const { text, lang } = inLocale({ ...label, provisional: [] }, locale);
    return { text, lang, isShown: "always", ...context };
  };
  const collegeNames = [
    { text: row.shortZh, lang: "zh" },
    { text: row.shortEn, lang: "en" },
    { text: isPerson ? null : row.key, lang: null },
  ] as const;
  const isCollege = row.kind === "college";
  const place = localized(row.placeZh, row.placeEn);
  const otherPlace = otherLocale(inLocale(place, locale).lang);
  const matchedOnly = (text: Pick<CandidateText, "text" | "lang">): CandidateText => ({
    ...text,
    isShown: "matched",
    isContext: !isCollege,
  });
  return [
    ...(isPerson
      ? [
          ...namedTexts(name, locale, { isPersonName: true }).map((text) =>
            text.lang === "zh" ? { ...text, sortKey: row.key ?? "" } : text,
          ),
          shown(localized(row.titleZh, row.titleEn)),
        ]
      : namedTexts(name, locale)),
    ...(isCollege ? [] : [shown(place), matchedOnly({ text: place[otherPlace], lang: otherPlace })]),
    ...collegeNames.map(matchedOnly),
  ];
}

/**
 * What the directory has of some words: colleges, schools, bases and people that are offered to the actor, the likeliest of
 * each; one statement.
 */
export async function findInDirectory(
  actor: Member,
  tx: ReadTx,
  { words, locale }: { words: readonly string[]; locale: Locale },
): Promise<Candidate[]> {
  if (!mayReadDirectory(actor) || words.length === 0) return [];
  const isOfOneWord = words.length === 1;
  const school = {
    table: sql`"Unit"`,
    slug: sql`${place}."slug"`,
    isOffered: unitIsOffered(actor, entry, place),
    isOfOneWord,
  };
  const base = {
    table: sql`"PracticeBase"`,
    slug: sql`${entry}."slug"`,
    isOffered: baseIsOffered(actor, entry, place),
    isOfOneWord,
  };
  const sources = [aCollege(actor), ofCollege("school", school), ofCollege("base", base), aPerson(actor)];
  const all = sources
    .map((source) => likeliest(source, words))
    .reduce((before, each) => sql`${before} UNION ALL ${each}`);
  const rows = await tx.$queryRaw<Row[]>`${all}`;
  return rows.map((row) => ({
    kind: row.kind,
    address: `/${locale}/admin/${ADDRESS[row.kind](row.slug)}`,
    texts: textsOf(row, locale),
    isSample: row.isSample,
  }));
}

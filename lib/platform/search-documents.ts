import "server-only";
import { v7 as uuid } from "uuid";
import { type CalendarDay, calendarDay } from "./calendar-day.ts";
import type { Tx } from "./db.ts";
import type { Locale } from "./i18n/locales.ts";
import { choiceTerms, documentColumns, FORM_VERSION, type SearchedField } from "./search-terms.ts";
import type { DocumentKind, ShownDocument, ShownText } from "./shown-document.ts";
import { type Sql, sql } from "./sql.ts";

/** What has no day comes before everything that has one. */
export const NO_DAY: CalendarDay = calendarDay("9999-12-31");

/** A document to be stored: what it is found by, and what a result shows. */
export type NewDocument = {
  kind: DocumentKind;
  subjectId: string;
  ordinal?: number;
  publicationId?: string | null;
  live?: { translationId: string; versionId: string };
  sortDay: CalendarDay;
  /** that filters choose by, where it is another than that of `sortDay` */
  year?: number | undefined;
  institutionIds: readonly string[];
  title: readonly (SearchedField | null)[];
  body: readonly (SearchedField | null)[];
  shown: ShownDocument;
};

const isField = (field: SearchedField | null): field is SearchedField => field !== null;

function toRow(document: NewDocument) {
  const { kind, subjectId, ordinal = 0, publicationId = null, live, sortDay, institutionIds, shown } = document;
  const isDated = sortDay !== NO_DAY;
  const columns = documentColumns(
    {
      title: document.title.filter(isField),
      body: document.body.filter(isField),
      sortDay: isDated ? sortDay : undefined,
    },
    {
      kind,
      institutionIds,
      ...(isDated && { year: document.year ?? Number(sortDay.slice(0, 4)) }),
      ...(shown.language !== null && { language: shown.language }),
    },
  );
  return {
    id: uuid(),
    ...{ kind, subjectId, ordinal, publicationId, sortDay, shown },
    translationId: live?.translationId ?? null,
    versionId: live?.versionId ?? null,
    ...columns,
    formVersion: FORM_VERSION,
  };
}

/**
 * Stores documents, in place of those of the same subjects; what is there already is not written. In the transaction of
 * what they tell of, so that nobody finds what readers do not see, or misses what they see.
 */
export async function storeDocuments(tx: Tx, documents: readonly NewDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const rows = JSON.stringify(documents.map(toRow));
  await tx.$executeRaw(sql`
    INSERT INTO "SearchDocument" AS stored ("id", "kind", "subjectId", "ordinal", "publicationId", "translationId",
      "versionId", "sortDay", "shown", "titleWords", "words", "titleTerms", "terms", "formVersion")
    SELECT "id", "kind", "subjectId", "ordinal", "publicationId", "translationId", "versionId", "sortDay", "shown",
      "titleWords", "words", "titleTerms", "terms", "formVersion"
    FROM jsonb_to_recordset(${rows}::jsonb) AS made ("id" uuid, "kind" "DocumentKind", "subjectId" uuid, "ordinal" smallint,
      "publicationId" uuid, "translationId" uuid, "versionId" uuid, "sortDay" date, "shown" jsonb, "titleWords" text,
      "words" text, "titleTerms" tsvector, "terms" tsvector, "formVersion" smallint)
    ORDER BY "kind", "subjectId", "ordinal"
    ON CONFLICT ("kind", "subjectId", "ordinal") DO UPDATE SET
      ("publicationId", "translationId", "versionId", "sortDay", "shown", "titleWords", "words", "titleTerms", "terms",
       "formVersion") = (EXCLUDED."publicationId", EXCLUDED."translationId", EXCLUDED."versionId", EXCLUDED."sortDay",
       EXCLUDED."shown", EXCLUDED."titleWords", EXCLUDED."words", EXCLUDED."titleTerms", EXCLUDED."terms",
       EXCLUDED."formVersion")
    WHERE (stored."publicationId", stored."translationId", stored."versionId", stored."sortDay", stored."shown",
           stored."titleTerms", stored."terms", stored."words", stored."formVersion")
      IS DISTINCT FROM (EXCLUDED."publicationId", EXCLUDED."translationId", EXCLUDED."versionId", EXCLUDED."sortDay",
           EXCLUDED."shown", EXCLUDED."titleTerms", EXCLUDED."terms", EXCLUDED."words", EXCLUDED."formVersion")`);
}

/**
 * Chooses the texts of an exchange by its year and colleges from now on, where these are others than before. In the
 * transaction that shows the exchange.
 */
export async function chooseTextsBy(
  tx: Tx,
  { publicationId, year, institutionIds }: { publicationId: string; year: number; institutionIds: readonly string[] },
): Promise<void> {
  const chosen = choiceTerms({ year, institutionIds });
  const now = (column: Sql) => sql`ts_delete(${column}, ARRAY(
    SELECT "lexeme" FROM unnest(${column}) WHERE "lexeme" ~ '^#[yc]')) || array_to_tsvector(${chosen}::text[])`;
  await tx.$executeRaw(sql`
    UPDATE "SearchDocument" document
    SET "titleTerms" = ${now(sql`document."titleTerms"`)}, "terms" = ${now(sql`document."terms"`)}
    WHERE "publicationId" = ${publicationId}::uuid AND "kind" = 'REPORT' AND (
      SELECT array_agg("lexeme" ORDER BY "lexeme" COLLATE "C") FROM unnest(document."titleTerms") WHERE "lexeme" ~ '^#[yc]'
    ) IS DISTINCT FROM (SELECT array_agg("term" ORDER BY "term" COLLATE "C") FROM unnest(${chosen}::text[]) AS "term")`);
}

/** A label as fields that are searched, one for each language. */
export const fieldsOf = (
  label: ShownText | null,
  { isPersonName = false }: { isPersonName?: boolean } = {},
): SearchedField[] => [...new Set([label?.zh, label?.en])].flatMap((text) => (text ? [{ text, isPersonName }] : []));

/** The texts of a label, without its marks. */
export const shownText = ({ zh, en }: ShownText): ShownText => ({ zh, en });

/** Labels in each language as one line, joined by the dot that stands between facts. */
export function joinedLabels(labels: readonly (ShownText | null | undefined)[]): ShownText {
  const said = (locale: Locale) =>
    labels.flatMap((label) => label?.[locale] ?? label?.[locale === "zh" ? "en" : "zh"] ?? []).join(" · ") || null;
  return { zh: said("zh"), en: said("en") };
}

/** Labels in each language, one to a line; what a language does not have is left out there. */
export function lines(labels: readonly (ShownText | null | undefined)[]): ShownText {
  const said = (locale: Locale) => [...new Set(labels.flatMap((label) => label?.[locale] ?? []))].join("\n") || null;
  return { zh: said("zh"), en: said("en") };
}

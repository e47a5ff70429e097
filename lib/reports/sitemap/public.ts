import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";

/** @source sitemaps.org: at most 50,000 addresses in one file; five kinds in two languages */
const MAX_OF_A_KIND = 5_000;

/** A public page about one thing. */
export type PublicAddress = {
  kind: "exchange" | "report" | "institution" | "base" | "series";
  /** the code of an exchange, else the slug */
  key: string;
  /** the languages in which the page exists */
  languages: Locale[];
  /** ISO 8601 instant */
  lastModified: string;
};

type AddressRow = { kind: PublicAddress["kind"]; key: string; languages: string[] | null; at: string };

/** Every public address: the newest 5,000 of each kind. */
export async function listPublicAddresses(reader: ReadTx): Promise<PublicAddress[]> {
  const rows = await reader.$queryRaw<AddressRow[]>`
    SELECT kind, key, languages, to_jsonb(at) #>> '{}' AS at FROM (
      SELECT 1 AS place, row_number() OVER (ORDER BY "shownAt" DESC, "code") AS number, 'exchange' AS kind,
             "code" AS key, NULL::text[] AS languages, "shownAt" AS at
      FROM "Publication"
      UNION ALL
      SELECT 2, row_number() OVER (ORDER BY max(text."changedAt") DESC, report."slug"), 'report',
             report."slug", array_agg(text."locale"), max(text."changedAt")
      FROM "PublishedReport" report JOIN "PublishedText" text ON text."reportId" = report."id" GROUP BY report."slug"
      UNION ALL
      SELECT 3, row_number() OVER (ORDER BY "updatedAt" DESC, "slug"), 'institution', "slug", NULL, "updatedAt"
      FROM "PublishedInstitution" WHERE "kind" = 'COLLEGE'
      UNION ALL
      SELECT 4, row_number() OVER (ORDER BY "updatedAt" DESC, "slug"), 'base', "slug", NULL, "updatedAt"
      FROM "PublishedBase"
      UNION ALL
      SELECT 5, row_number() OVER (ORDER BY "updatedAt" DESC, "slug"), 'series', "slug", NULL, "updatedAt"
      FROM "PublishedSeries"
    ) address
    WHERE number <= ${MAX_OF_A_KIND} ORDER BY place, number`;
  return rows.map(({ kind, key, languages, at }) => ({
    kind,
    key,
    languages: locales.filter((locale) => languages === null || languages.includes(locale)),
    lastModified: new Date(at).toISOString(),
  }));
}

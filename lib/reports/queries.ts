import "server-only";
import { type ExchangeMention, exchangeMention, toExchangeMention } from "@/lib/exchanges/queries.ts";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { isStale, type ReportKind } from "./rules.ts";
import { type ReportBody, reportBody } from "./schema.ts";

/** A published text of a report in one language. Credits are null where the record has none. */
export type PublishedTranslation = {
  locale: Locale;
  title: string;
  summary: string | null;
  body: ReportBody;
  author: string | null;
  photographer: string | null;
  editor: string | null;
  reviewer: string | null;
  /** ISO 8601 instant */
  publishedAt: string;
  /** the language in which the report was first written */
  isSource: boolean;
  /** the source text changed after this one was made from it */
  isStale: boolean;
};

/** A report with at least one published language. Both colleges have confirmed the record when `exchange.status` is AGREED. */
export type PublicReport = {
  slug: string;
  kind: ReportKind;
  owner: InstitutionMention;
  exchange: ExchangeMention | null;
  /** of the published texts, in the portal's order */
  languages: Locale[];
  translations: PublishedTranslation[];
};

/** A report in a list, or beside its exchange. */
export type ReportItem = {
  slug: string;
  kind: ReportKind;
  exchange: ExchangeMention | null;
  languages: Locale[];
  translations: { locale: Locale; title: string; summary: string | null; publishedAt: string }[];
};

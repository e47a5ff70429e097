import { baseTag } from "@/lib/bases/rules.ts";
import { EXCHANGES_TAG, type ExchangeStatus, exchangeTag, wasHeld } from "@/lib/exchanges/rules.ts";
import { seriesTag } from "@/lib/exchanges/series/rules.ts";
import { institutionTag } from "@/lib/institutions/rules.ts";

export type ReportKind = "NEWS" | "FULL" | "ANNUAL";
export type TranslationStatus = "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "UNPUBLISHED";

/** Expires every cached list of reports, and the sitemap. */
export const REPORTS_TAG = "reports";

/** Expires the cached answers about one report. */
export const reportTag = (slug: string): string => `report:${slug}`;

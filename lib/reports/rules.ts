import { EXCHANGES_TAG, type ExchangeStatus, exchangeTag, wasHeld } from "@/lib/exchanges/rules.ts";

export type ReportKind = "NEWS" | "FULL" | "ANNUAL";

/** Expires every cached list of reports, and the sitemap. */
export const REPORTS_TAG = "reports";

/** Expires the cached answers about one report. */
export const reportTag = (slug: string): string => `report:${slug}`;

/**
 * What must be expired when a language of a report is published, withdrawn or changed: the report, the exchange
 * that is public by it, and the lists in which either stands.
 */
export function tagsOfReport({ slug, exchangeCode }: { slug: string; exchangeCode: string | null }): string[] {
  const own = [reportTag(slug), REPORTS_TAG];
  return exchangeCode === null ? own : [...own, exchangeTag(exchangeCode), EXCHANGES_TAG];
}

/** Whether a report may be published: one of an exchange only after the exchange took place. */
export const isReportable = (exchange: { status: ExchangeStatus } | null): boolean =>
  exchange === null || wasHeld(exchange.status);

type Hashed = { isSource: boolean; sourceHash: Uint8Array | null };

/** Whether the source text has changed since the translation was made from it; unknown without both hashes. */
export function isStale(translation: Hashed, source: Hashed | null): boolean {
  if (translation.isSource || !source?.sourceHash || !translation.sourceHash) return false;
  const [own, current] = [translation.sourceHash, source.sourceHash];
  return own.length !== current.length || own.some((byte, at) => byte !== current[at]);
}

import type { Locale } from "@/lib/platform/i18n/locales.ts";

type CoverTexts = {
  coverAltZh: string | null;
  coverAltEn: string | null;
  coverCaptionZh: string | null;
  coverCaptionEn: string | null;
};

/** The words of a cover in one language. */
export const coverTextsIn = (texts: CoverTexts, locale: Locale): { alt: string | null; caption: string | null } =>
  locale === "zh"
    ? { alt: texts.coverAltZh, caption: texts.coverCaptionZh }
    : { alt: texts.coverAltEn, caption: texts.coverCaptionEn };

export type TextStatus = "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "UNPUBLISHED";

/**
 * What a translation follows: the source as it is being written now; a version of it that was live, or one that nobody
 * kept; or nothing that is known.
 */
export type MadeFrom = { kind: "now" } | { kind: "earlier"; at: string | null } | { kind: "unknown" };

import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** The lines of the public page of an exchange, without its code, and those of its report, without the day of publication. */
export type PagesOfKind = Record<Locale, { exchange: string[]; report: string[] }> & {
  /** what no page may say */
  never: RegExp;
};

import "server-only";
import { setRequestLocale } from "next-intl/server";
import type { Locale } from "./locales.ts";
import { pageLocale } from "./page-locale.ts";

/**
 * The language that the address of a public page names, set for everything drawn on it. Every public page and every
 * metadata function asks for it first: without it Next would read the request, and the page could not be kept.
 * Answers 404 where the address names no language of the portal.
 */
export async function publicLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  return locale;
}

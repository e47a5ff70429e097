import "server-only";
import { setRequestLocale } from "next-intl/server";
import type { Locale } from "./locales.ts";
import { pageLocale } from "./page-locale.ts";

/**
 * The language in the address of a public page, which is also set for everything on the page. Every public page and
 * metadata function calls this first: otherwise Next reads the request, and cannot cache the page.
 * Answers 404 when the address has no language of the portal.
 */
export async function publicLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  return locale;
}

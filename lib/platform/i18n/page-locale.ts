import "server-only";
import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { isLocale, type Locale } from "./locales.ts";

/**
 * The language that the address of a page names, set for everything drawn on it. Every page and every metadata
 * function asks for it first: without it Next would read the request, and the page could not be kept.
 * Answers 404 where the address names no language of the portal.
 */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return locale;
}

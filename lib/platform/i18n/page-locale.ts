import { notFound } from "next/navigation";
import { isLocale, type Locale } from "./locales.ts";

/** The language in an address. Answers 404 when it is not a language of the portal. */
export function pageLocale(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  return segment;
}

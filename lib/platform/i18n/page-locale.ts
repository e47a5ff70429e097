import { notFound } from "next/navigation";
import { isLocale, type Locale } from "./locales.ts";

/** The language in an address, as far as it is one of the portal; "not found" otherwise. */
export function pageLocale(segment: string): Locale {
  if (!isLocale(segment)) notFound();
  return segment;
}

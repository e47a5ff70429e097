import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "./locales.ts";

/**
 * How an address names its language: always, as its first part. Only "/" has none; there the reader's own choice
 * decides, then what the browser asks for. The choice is kept by the language link; no page below a language sets a cookie.
 */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  localeCookie: { name: "NEXT_LOCALE", maxAge: 31_536_000 },
  // each page names its own alternates, and only those that exist
  alternateLinks: false,
});

import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "./locales.ts";

/**
 * Every address begins with its language, except "/", which redirects to the language in the cookie or, without one, to
 * the language that the browser asks for. The language link sets the cookie; no page below a language does.
 */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  localeCookie: { name: "NEXT_LOCALE", maxAge: 31_536_000 },
  // each page names its own alternates, and only those that exist
  alternateLinks: false,
});

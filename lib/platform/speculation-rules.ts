/** The first part of the address of every public page, after the language; the home page has none. */
const SECTIONS = ["exchanges", "reports", "institutions", "bases", "tradition", "about", "search"] as const;
const LANGUAGE = "/(zh|en)";
const SECTION = `${LANGUAGE}/(${SECTIONS.join("|")})`;

/** Public pages, each under an address without a query, as the portal keeps them for all readers. */
const PUBLIC_PAGES = [LANGUAGE, SECTION, `${SECTION}/*`].map((pathname) => ({
  href_matches: { pathname, search: "" },
}));
/** A place of the page that the reader is on. */
const SAME_PAGE = { selector_matches: '[href^="#"]' };

/**
 * Which pages a browser may fetch when a reader points at a link, so that they open at once: public pages and nothing
 * else. A browser that saves data, or knows no such rules, fetches none. No page is rendered ahead, which would cost a
 * phone more than these small pages save.
 * @source https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export const SPECULATION_RULES = {
  prefetch: [{ where: { and: [{ or: PUBLIC_PAGES }, { not: SAME_PAGE }] }, eagerness: "moderate" }],
} as const;

import { isLocale, type Locale } from "../../lib/platform/i18n/locales.ts";

/** What the front door does with a request, by its path alone. */
export type Address =
  /** a page or file for readers: made without anything of the reader's, and kept under `key` unless that is null */
  | { kind: "public"; path: string; key: string | null }
  /** the desk, the doors of the API, files of the build, and "/": handled by Next itself */
  | { kind: "next" }
  /** no address at all */
  | { kind: "malformed" };

/** Pages of staff, in plain characters; another spelling of them is made as a guest sees it, which shows nothing. */
const STAFF = /^\/(?:zh|en)\/(?:admin|sign-in|invitation)(?:[/?]|$)/;
const OF_NEXT = /^\/(?:$|api(?:\/|$)|_next\/|__nextjs|icon\.svg$|favicon\.ico$|speculation-rules\.json$)/;
/** The addresses of public pages, in plain characters only: whatever is spelled in another way is made but not kept. */
const KEPT =
  /^\/(?:zh|en)(?:\/(?:exchanges|reports|institutions|bases|tradition|about)(?:\/[\w-]+)*)?$|^\/(?:sitemap\.xml|robots\.txt)$/;
/** The only page that reads a query, and what it reads (components/exchanges/filter-address.ts). */
const FIND = /^\/(?:zh|en)\/exchanges\/find$/;
export const FIND_FIELDS = ["year", "college", "school", "base", "direction", "series", "after"] as const;
/** A longer address is made, but not kept. */
const MAX_KEY_LENGTH = 300;

/**
 * Classifies an address.
 * @param url the request line's, with its query
 */
export function classifyAddress(url: string): Address {
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  if (!isWellFormed(path)) return { kind: "malformed" };
  if (OF_NEXT.test(path) || STAFF.test(path)) return { kind: "next" };
  const query = at >= 0 && FIND.test(path) ? knownQuery(url.slice(at + 1)) : "";
  const made = query === "" ? path : `${path}?${query}`;
  return { kind: "public", path: made, key: KEPT.test(path) && made.length <= MAX_KEY_LENGTH ? made : null };
}

/** Whether a path begins with a slash and its escapes are bytes of UTF-8. */
function isWellFormed(path: string): boolean {
  if (!path.startsWith("/")) return false;
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The fields that the page reads, in one order. A field that is given twice counts as not given, as on the page. */
function knownQuery(text: string): string {
  const asked = new URLSearchParams(text);
  const known = new URLSearchParams();
  for (const name of FIND_FIELDS) {
    const [value, ...others] = asked.getAll(name);
    if (value && others.length === 0) known.set(name, value);
  }
  return known.toString();
}

/** Whether an address is one of the pages of staff. */
export const isOfStaff = (url: string): boolean => STAFF.test(url);

/** The language that an address names; null when it names none. */
export function localeOfPath(url: string): Locale | null {
  const [, name = ""] = /^\/(\w+)(?:[/?]|$)/.exec(url) ?? [];
  return isLocale(name) ? name : null;
}

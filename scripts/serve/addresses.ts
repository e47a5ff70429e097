import { isLocale, type Locale } from "../../lib/platform/i18n/locales.ts";

/** What the front door does with a request, by its path alone. */
export type Address =
  /** a page or file for readers: made without anything of the reader's, and kept under `key` unless that is null */
  | { kind: "public"; path: string; key: string | null }
  /** the desk, the doors of the API but for feeds, calendars and pictures, files of the build, and "/": handled by Next itself */
  | { kind: "next" }
  /** a door of Next that the portal does not use: its images, and the data of pages that its scripts would read */
  | { kind: "closed" }
  /** an address in another case of letters than its page has */
  | { kind: "moved"; to: string }
  /** no address at all */
  | { kind: "malformed" };

/** Pages of staff, in plain characters; another spelling of them is made as a guest sees it, which shows nothing. */
const STAFF = /^\/(?:zh|en)\/(?:admin|sign-in|invitation)(?:[/?]|$)/;
/**
 * Images that Next makes are kept for hours after a photo was withdrawn; `next.config.ts` turns them off as well. The data
 * of a page, under names that end in `.rsc`, is answered for pages that do not exist.
 */
const CLOSED = /^\/_next\/image(?:[/?]|$)|\.rsc$/i;
const OF_NEXT =
  /^\/(?:$|api(?:\/(?!feeds\/|calendar\/|pictures\/)|$)|_next\/|__nextjs|icon\.svg$|favicon\.ico$|speculation-rules\.json$)/;
/** The addresses of public pages, feeds, calendars and pictures, in plain characters only: whatever is spelled in another way is made but not kept. */
const KEPT =
  /^\/(?:zh|en)(?:\/(?:exchanges|reports|institutions|bases|tradition|about|search)(?:\/[\w-]+)*)?$|^\/(?:sitemap\.xml|sitemap\/[a-z]+-\d+\.xml|robots\.txt|llms\.txt)$|^\/api\/(?:feeds|calendar)\/(?:zh|en)(?:\/[\w-]+)+\.(?:atom|json|ics)$|^\/api\/pictures\/(?:zh|en)\/(?:wide|square|sheet)(?:\/[\w-]+){2}\.png$/;
/** The pages that read a query, and what they read (components/exchanges/filter-address.ts, search/search-address.ts). */
const FIND = /^\/(?:zh|en)\/exchanges\/find$/;
const SEARCH = /^\/(?:zh|en)\/search$/;
export const FIND_FIELDS = ["year", "college", "school", "base", "direction", "series", "after"] as const;
export const SEARCH_FIELDS = ["q", "kind", "year", "college", "language", "after"] as const;
/** A longer address is made, but not kept. */
const MAX_KEY_LENGTH = 300;

/** The parts of paths that are always in small letters, and the codes that are always in capitals. */
const SLUGS =
  /^(\/(?:zh|en)\/(?:(?:admin\/)?(?:reports|institutions|bases|tradition)\/[A-Za-z0-9-]+|exchanges\/(?:college|base|direction)\/[A-Za-z0-9/-]+))/;
const EXCHANGE_CODE = /^(\/(?:zh|en)\/(?:admin\/)?exchanges\/)(ex-\d{4}-\d+)/i;

/** The path as its page has it, where it differs in the case of letters only: people type addresses from paper. */
const inUsualCase = (path: string): string =>
  path
    .replace(SLUGS, (part) => part.toLowerCase())
    .replace(EXCHANGE_CODE, (_part, before: string, code: string) => `${before}${code.toUpperCase()}`);

/**
 * The path and the query of a request line, which may name the whole address, as clients of proxies do.
 * @source RFC 9112, section 3.2.2: a server must accept the absolute form
 */
export function originForm(target: string): string {
  if (target.startsWith("/")) return target;
  const [, rest] = /^https?:\/\/[^/?#]+([/?].*)?$/i.exec(target) ?? [null, target];
  if (rest === undefined) return "/";
  return rest.startsWith("?") ? `/${rest}` : rest;
}

/**
 * Classifies an address.
 * @param url the request line's, with its query
 */
export function classifyAddress(url: string): Address {
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const plain = decoded(path);
  if (plain === null) return { kind: "malformed" };
  if (CLOSED.test(plain)) return { kind: "closed" };
  const usual = inUsualCase(path);
  if (usual !== path) return { kind: "moved", to: `${usual}${at < 0 ? "" : url.slice(at)}` };
  // PostgreSQL takes no NUL, and no form sends one
  if (OF_NEXT.test(path) || STAFF.test(path)) return { kind: url.includes("%00", path.length) ? "malformed" : "next" };
  const query = at < 0 ? "" : knownQuery(url.slice(at + 1), fieldsOf(path));
  const made = query === "" ? path : `${path}?${query}`;
  return { kind: "public", path: made, key: KEPT.test(path) && made.length <= MAX_KEY_LENGTH ? made : null };
}

/** A path without escapes; null where it does not begin with a slash, or its escapes are no bytes of UTF-8. */
function decoded(path: string): string | null {
  if (!path.startsWith("/")) return null;
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The fields that a page reads: none, but for two pages. */
function fieldsOf(path: string): readonly string[] {
  if (FIND.test(path)) return FIND_FIELDS;
  return SEARCH.test(path) ? SEARCH_FIELDS : [];
}

/** The fields that the page reads, in one order. A field that is given twice counts as not given, as on the page. */
function knownQuery(text: string, fields: readonly string[]): string {
  const asked = new URLSearchParams(text);
  const known = new URLSearchParams();
  for (const name of fields) {
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

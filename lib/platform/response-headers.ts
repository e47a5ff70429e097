/**
 * The policy of signed-in pages: only scripts that carry this answer's nonce, and what they load.
 * Public pages are cached and cannot carry a nonce; theirs stands in answer-headers.ts (docs/decisions/0005).
 */
export function staffPolicy(nonce: string, isDevelopment: boolean): string {
  const directives = [
    "default-src 'self'",
    // The development server evaluates strings to map sources.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join("; ");
}
/**
 * The headers that every answer carries. They are set on the bare answer (requests.ts) and not as rules in
 * next.config.ts: matching those costs a quarter of the time of a kept page.
 */

type Header = readonly [name: string, value: string];

const ALWAYS: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
];

// Kept pages carry no nonce, and Next's inline data differs from page to page, so inline scripts stay allowed there;
// what closes the gap is that no HTML written by people is ever put out (docs/decisions/0005-content-security-policy.md).
const policyOf = (scripts: string): Header => [
  "Content-Security-Policy",
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
];
const POLICY = policyOf("'self' 'unsafe-inline'");
/** The development server evaluates strings to map sources. */
const DEVELOPMENT_POLICY = policyOf("'self' 'unsafe-inline' 'unsafe-eval'");

/** A shared cache in front of the portal may keep the answer for a moment; a reader's own browser asks each time. */
const CACHED_BY_PROXIES: Header = ["Cache-Control", "public, max-age=0, s-maxage=2"];
const UNCACHED: Header = ["Cache-Control", "private, no-store"];

/**
 * The public pages, in plain letters. An address that means a page of the desk but does not look like one ("%61dmin",
 * "exchanges/../admin") is none of these: what is private must not be kept under it.
 */
const PUBLIC_PAGE =
  /^\/(?:zh|en)(?:\/(?:exchanges|reports|institutions|bases|tradition|about)(?:\/[\w-]+)*)?(?:\?.*)?$|^\/(?:sitemap\.xml|robots\.txt)$/;
/** Files and doors have cache rules of their own. */
const FILE_OR_API = /^\/(?:_next\/|api\/|icon\.svg)/;

/**
 * The headers of the answer to a request, before the page, the file or proxy.ts adds its own.
 * @param url path and query, as the request line has them
 */
export function responseHeaders(url: string, { isDevelopment }: { isDevelopment: boolean }): readonly Header[] {
  if (FILE_OR_API.test(url)) return ALWAYS;
  const policy = isDevelopment ? DEVELOPMENT_POLICY : POLICY;
  return [...ALWAYS, policy, PUBLIC_PAGE.test(url) ? CACHED_BY_PROXIES : UNCACHED];
}

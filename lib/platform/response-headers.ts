type Header = readonly [name: string, value: string];

const ALWAYS: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
];

const contentSecurityPolicy = (pageDirectives: readonly string[]): string =>
  [
    "default-src 'self'",
    ...pageDirectives,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The development server evaluates strings to map sources. */
const DEVELOPMENT_SCRIPTS = " 'unsafe-eval'";

/**
 * The content security policy of signed-in pages: scripts run only with the nonce of this response, or when such a script
 * loads them (docs/decisions/0005-content-security-policy.md).
 */
export const staffPolicy = (nonce: string, isDevelopment: boolean): string =>
  contentSecurityPolicy([
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? DEVELOPMENT_SCRIPTS : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
  ]);

// Public pages are cached, so they cannot have a nonce, and the inline data of Next differs from page to page. Inline
// scripts are therefore allowed; no page outputs HTML that people wrote (docs/decisions/0005-content-security-policy.md).
const publicPolicy = (isDevelopment: boolean): Header => [
  "Content-Security-Policy",
  contentSecurityPolicy([
    `script-src 'self' 'unsafe-inline'${isDevelopment ? DEVELOPMENT_SCRIPTS : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
  ]),
];
const POLICY = publicPolicy(false);
const DEVELOPMENT_POLICY = publicPolicy(true);

/** A shared cache in front of the portal may store the page for 2 s; the browser of a reader asks each time. */
const CACHED_BY_PROXIES: Header = ["Cache-Control", "public, max-age=0, s-maxage=2"];
const UNCACHED: Header = ["Cache-Control", "private, no-store"];

/**
 * The addresses of public pages, in plain characters only. An address that reaches a signed-in page in another spelling
 * ("%61dmin", "exchanges/../admin") does not match, so that no cache stores that page.
 */
const PUBLIC_PAGE =
  /^\/(?:zh|en)(?:\/(?:exchanges|reports|institutions|bases|tradition|about)(?:\/[\w-]+)*)?(?:\?.*)?$|^\/(?:sitemap\.xml|robots\.txt)$/;
/** Files and route handlers set their own cache rules. */
const FILE_OR_API = /^\/(?:_next\/|api\/|icon\.svg|speculation-rules\.json)/;

/** Names the rules by which a browser may fetch the next public page (lib/platform/speculation-rules.ts). */
const SPECULATION_RULES: Header = ["Speculation-Rules", '"/speculation-rules.json"'];

/**
 * The headers of every response, before the page, the file or proxy.ts adds or replaces some. requests.ts sets them, and
 * not next.config.ts, because matching rules there costs a quarter of the time of a cached page.
 * @param url path and query of the request line
 */
export function responseHeaders(url: string, { isDevelopment }: { isDevelopment: boolean }): readonly Header[] {
  if (FILE_OR_API.test(url)) return ALWAYS;
  const policy = isDevelopment ? DEVELOPMENT_POLICY : POLICY;
  return [...ALWAYS, policy, ...(PUBLIC_PAGE.test(url) ? [CACHED_BY_PROXIES, SPECULATION_RULES] : [UNCACHED])];
}

import { createHash } from "node:crypto";
import { APPEARANCE_SCRIPT } from "./appearance-script.ts";

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

/**
 * The content security policy of signed-in pages: scripts run only with the nonce of this response, or when such a script
 * loads them (docs/decisions/0005-content-security-policy.md).
 */
export const staffPolicy = (nonce: string, isDevelopment: boolean): string =>
  contentSecurityPolicy([
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
  ]);

const hashOf = (script: string): string => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const publicPolicy = (scripts: string): string =>
  contentSecurityPolicy([`script-src 'self' ${scripts}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:"]);

/** Public pages have no scripts of Next (scripts/serve/reader-document.ts), so that only our own may run. */
const PUBLIC_POLICY = publicPolicy(hashOf(APPEARANCE_SCRIPT));
/** In development they keep them. The development server evaluates strings to map sources. */
const DEVELOPMENT_POLICY = publicPolicy("'unsafe-inline' 'unsafe-eval'");

/** Everybody may store the page, and asks with its entity tag whether it is still right before showing it. */
const ASKED_EACH_TIME: Header = ["Cache-Control", "public, max-age=0, must-revalidate"];
const UNCACHED: Header = ["Cache-Control", "private, no-store"];

/** Files and route handlers set their own cache rules, but for feeds and calendars, which the front door keeps. */
const FILE_OR_API = /^\/(?:_next\/|api\/|icon\.svg|speculation-rules\.json)/;

/** A file or an answer for programs loads nothing, also where somebody opens it as a page. An icon has its own styles. */
const FILE_POLICY: Header = [
  "Content-Security-Policy",
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
];

/** Names the rules by which a browser may fetch the next public page (lib/platform/speculation-rules.ts). */
const SPECULATION_RULES: Header = ["Speculation-Rules", '"/speculation-rules.json"'];

/**
 * The headers of every response, before the page or the file adds or replaces some. The front door sets them,
 * and not next.config.ts, because it also answers what never reaches Next.
 * @param url              path and query of the request line
 * @param options.isPublic whether this is a page that everybody may store
 */
export function responseHeaders(
  url: string,
  { isPublic, isDevelopment }: { isPublic: boolean; isDevelopment: boolean },
): readonly Header[] {
  if (FILE_OR_API.test(url)) return [...ALWAYS, FILE_POLICY, ...(isPublic ? [ASKED_EACH_TIME] : [])];
  const policy: Header = ["Content-Security-Policy", isDevelopment ? DEVELOPMENT_POLICY : PUBLIC_POLICY];
  return [...ALWAYS, policy, ...(isPublic ? [ASKED_EACH_TIME, SPECULATION_RULES] : [UNCACHED])];
}

import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const isDevelopment = process.env.NODE_ENV === "development";

// Cached pages carry no nonce, and Next's inline data differs from page to page, so inline scripts stay allowed there;
// what closes the gap is that no HTML written by people is ever put out (docs/decisions: CSP).
const publicPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

// The signed-in pages get a policy with a nonce, and no shared cache, from proxy.ts.
const EXCEPT_STAFF = "(?!(?:zh|en)/(?:admin|sign-in)(?:/|$))";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // types, of the tests too, are held by `npm run check`: who only starts the portal does not wait for them
  typescript: { ignoreBuildErrors: true },
  // one HTML answer with its metadata in the head, for every reader and not only for known robots
  htmlLimitedBots: /.*/,
  experimental: {
    // a start begins with an empty cache: a withdrawn text cannot come back, and unknown slugs fill no disk
    isrFlushToDisk: false,
    globalNotFound: true,
    // "/ZH" is no address of the portal; else it would pass the rules below as "/zh" and reach a page that knows no "ZH"
    caseSensitiveRoutes: true,
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      {
        source: `/:path(${EXCEPT_STAFF}(?!api/|_next/).*)`,
        headers: [{ key: "Content-Security-Policy", value: publicPolicy }],
      },
      {
        // not "/", which answers each reader in their own language
        source: `/:path(${EXCEPT_STAFF}(?!api/|_next/|icon\\.svg$).+)`,
        headers: [{ key: "Cache-Control", value: "public, max-age=0, s-maxage=2" }],
      },
    ];
  },
  async rewrites() {
    return [
      // "/exchanges/2025" beside "/exchanges/EX-2025-001": a year is told apart by its four digits
      { source: "/:locale(zh|en)/exchanges/:year(\\d{4})", destination: "/:locale/exchanges/year/:year" },
      // an address outside both languages would match "/[locale]": it gets the page that is not found in either
      { source: "/:first((?!(?:zh|en|api|_next)(?:/|$))[^/]+)/:rest*", destination: "/404" },
    ];
  },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);

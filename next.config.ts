import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  // hashing a kept page for each reader costs more than sending its few kilobytes again
  generateEtags: false,
  reactStrictMode: true,
  // photos come from /api/media, which asks each time whether they are still shown
  images: { unoptimized: true },
  // they find their own WebAssembly and native code beside themselves
  serverExternalPackages: ["@resvg/resvg-js", "harfbuzzjs", "woff2-encoder"],
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
  async rewrites() {
    return [
      // "/exchanges/2025" beside "/exchanges/EX-2025-001": a year is told apart by its four digits
      { source: "/:locale(zh|en)/exchanges/:year(\\d{4})", destination: "/:locale/exchanges/year/:year" },
      // an address outside both languages would match "/[locale]": it gets the page that is not found in either; parts of
      // the sitemap have a page of their own
      {
        source: "/:first((?!(?:zh|en|api|_next)(?:/|$)|sitemap/[a-z]+-\\d+\\.xml$)[^/]+)/:rest*",
        destination: "/404",
      },
    ];
  },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);

import { canonicalOrigin } from "@/lib/platform/env.ts";
import { cachedSitemap, cachedSitemapParts } from "@/lib/reports/sitemap/cached.ts";
import { countAddresses, MAX_ADDRESSES, sitemapIndexXml, sitemapXml } from "@/lib/reports/sitemap/rules.ts";

export const dynamic = "force-dynamic";

/** Sends the sitemap: every public address, or the index of its parts where one file cannot have them all. */
export async function GET() {
  const addresses = await cachedSitemap();
  const text =
    countAddresses(addresses) <= MAX_ADDRESSES
      ? sitemapXml(canonicalOrigin(), addresses)
      : sitemapIndexXml(canonicalOrigin(), await cachedSitemapParts());
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

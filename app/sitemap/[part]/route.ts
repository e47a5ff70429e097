import { canonicalOrigin } from "@/lib/platform/env.ts";
import { cachedSitemapPart } from "@/lib/reports/sitemap/cached.ts";
import { sitemapXml } from "@/lib/reports/sitemap/rules.ts";
import { parseSitemapPart } from "@/lib/reports/sitemap/schema.ts";

export const dynamic = "force-dynamic";

/** Sends one part of the sitemap, such as /sitemap/exchange-1.xml. */
export async function GET(_request: Request, { params }: RouteContext<"/sitemap/[part]">) {
  const part = parseSitemapPart((await params).part);
  const addresses = part ? await cachedSitemapPart(part) : [];
  if (addresses.length === 0) return new Response(null, { status: 404 });
  const text = sitemapXml(canonicalOrigin(), addresses);
  return new Response(text, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

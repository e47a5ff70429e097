import type { MetadataRoute } from "next";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";

// The address of the portal is known only at run time.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  const staffOnly = locales.flatMap((locale) => [`/${locale}/admin`, `/${locale}/sign-in`]);
  return {
    rules: { userAgent: "*", allow: ["/", "/api/feeds/", "/api/calendar/"], disallow: ["/api/", ...staffOnly] },
    sitemap: `${canonicalOrigin()}/sitemap.xml`,
  };
}

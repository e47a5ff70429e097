import { getTranslations } from "next-intl/server";
import { feedAddress } from "@/components/layout/followed.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** Tells programs that read for people what the portal has, where, and what to bear in mind (llmstxt.org). */
export async function GET() {
  const parts = await Promise.all(locales.toReversed().map(partIn));
  const text = `# 南北 Nanbei\n\n${parts.join("\n\n")}\n`;
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}

async function partIn(locale: Locale): Promise<string> {
  const site = await getTranslations({ locale, namespace: "site" });
  const t = await getTranslations({ locale, namespace: "llms" });
  const link = (name: string, address: string, says: string) => `- [${name}](${canonicalOrigin()}${address}): ${says}`;
  const facts = (["names", "confirmed", "samples", "languages", "data"] as const).map((fact) => `- ${t(fact)}`);
  const links = [
    link(t("exchanges"), `/${locale}/exchanges`, t("exchangesSay")),
    link(t("institutions"), `/${locale}/institutions`, t("institutionsSay")),
    link(t("tradition"), `/${locale}/tradition`, t("traditionSay")),
    link(t("about"), `/${locale}/about`, t("aboutSay")),
    link(t("feed"), feedAddress(locale, "reports", "json"), t("feedSay")),
    link(t("sitemap"), "/sitemap.xml", t("sitemapSay")),
  ];
  return [`> ${site("description")}`, facts.join("\n"), `## ${t("pages")}`, links.join("\n")].join("\n\n");
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AboutText } from "@/components/layout/about-text.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { aboutThing } from "@/lib/platform/linked-data.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/about">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "about" });
  return pageMetadata({ locale, path: "/about", title: t("title"), description: t("what1") });
}

export default async function AboutPage({ params }: PageProps<"/[locale]/about">) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "about" });
  const [title, path] = [t("title"), "/about"];
  const things = [aboutThing({ origin: canonicalOrigin(), locale }, { name: title, path })];
  return (
    <PublicPage linked={{ title, things }} path={path}>
      <PageTitle title={t("title")} />
      <AboutText />
    </PublicPage>
  );
}

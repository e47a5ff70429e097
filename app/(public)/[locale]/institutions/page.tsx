import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InstitutionList } from "@/components/institutions/institution-list.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { cachedInstitutions } from "@/lib/institutions/cached.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { listThing } from "@/lib/platform/linked-data.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/institutions">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "institutions" });
  return pageMetadata({ locale, path: "/institutions", title: t("title"), description: t("intro") });
}

export default async function InstitutionsPage({ params }: PageProps<"/[locale]/institutions">) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "institutions" });
  const institutions = await cachedInstitutions();
  const [title, path] = [t("title"), "/institutions"];
  const items = institutions.flatMap(({ name, slug, isSample }) =>
    isSample ? [] : [{ name: inLocale(name, locale).text, path: `${path}/${slug}` }],
  );
  const things = [listThing({ origin: canonicalOrigin(), locale }, { name: title, path }, items)];
  return (
    <PublicPage linked={{ title, things }} path={path}>
      <PageTitle intro={t("intro")} title={t("title")} />
      {institutions.length > 0 ? (
        <InstitutionList heading="h2" institutions={institutions} />
      ) : (
        <p className="text-ink-soft">{t("none")}</p>
      )}
    </PublicPage>
  );
}

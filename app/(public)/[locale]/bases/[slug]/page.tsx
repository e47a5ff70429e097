import { getTranslations } from "next-intl/server";
import { BaseHeader } from "@/components/bases/base-header.tsx";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedBase } from "@/lib/bases/cached.ts";
import type { PublicBase } from "@/lib/bases/public.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { baseThing } from "@/lib/reports/linked-directory/rules.ts";
import { cachedExchangeList } from "@/lib/revisions/listing/cached.ts";
import { pageOfEntry } from "../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedBase,
  facts: ({ slug, name }, locale) => ({ path: `/bases/${slug}`, title: inLocale(name, locale).text }),
  render: renderBase,
});

export const generateMetadata = page.metadata;
export default page.render;

async function renderBase(base: PublicBase, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "base" });
  const filter = { base: base.slug };
  const { institution: college, isSample } = base;
  const linked = {
    title: inLocale(base.name, locale).text,
    above: [{ name: inLocale(college.name, locale).text, path: `/institutions/${college.slug}` }],
    things: isSample ? [] : [baseThing({ origin: canonicalOrigin(), locale }, base)],
  };
  return (
    <PublicPage linked={linked} path={`/bases/${base.slug}`}>
      <BaseHeader base={base} />
      <RecentExchanges
        filter={filter}
        heading={t("visits")}
        none={t("noVisits")}
        page={await cachedExchangeList(filter)}
      />
    </PublicPage>
  );
}

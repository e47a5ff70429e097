import { getTranslations } from "next-intl/server";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { SampleLabel } from "@/components/layout/sample-label.tsx";
import { LocalizedText } from "@/components/ui/localized-text.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { cachedSeries } from "@/lib/exchanges/cached.ts";
import type { PublicSeries } from "@/lib/exchanges/public.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { feedPath } from "@/lib/reports/feeds/schema.ts";
import { seriesThing } from "@/lib/reports/linked-directory/rules.ts";
import { calendarPath } from "@/lib/revisions/calendars/schema.ts";
import { cachedExchangeList } from "@/lib/revisions/listing/cached.ts";
import { pageOfEntry } from "../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedSeries,
  facts: ({ slug, name, description }, locale) => ({
    path: `/tradition/${slug}`,
    title: inLocale(name, locale).text,
    description: description && inLocale(description, locale).text,
    followed: followedOf(slug),
  }),
  render: renderSeries,
});

export const generateMetadata = page.metadata;
export default page.render;

const followedOf = (slug: string) => {
  const scope = { kind: "series" as const, slug };
  return { feed: feedPath(scope), calendar: calendarPath(scope) };
};

async function renderSeries(series: PublicSeries, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "tradition" });
  const filter = { series: series.slug };
  const title = (
    <>
      <LocalizedText label={series.name} /> {series.isSample && <SampleLabel />}
    </>
  );
  const things = series.isSample ? [] : [seriesThing({ origin: canonicalOrigin(), locale }, series)];
  return (
    <PublicPage linked={{ title: inLocale(series.name, locale).text, things }} path={`/tradition/${series.slug}`}>
      <PageTitle intro={series.description && <LocalizedText label={series.description} />} title={title} />
      <RecentExchanges
        filter={filter}
        followed={followedOf(series.slug)}
        heading={t("exchanges")}
        none={t("noExchanges")}
        page={await cachedExchangeList(filter)}
      />
    </PublicPage>
  );
}

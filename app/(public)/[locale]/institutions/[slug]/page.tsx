import { BaseList } from "@/components/bases/base-list.tsx";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { InstitutionHeader } from "@/components/institutions/institution-header.tsx";
import { SchoolList } from "@/components/institutions/school-list.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedCollege } from "@/lib/bases/cached.ts";
import type { PublicCollege } from "@/lib/bases/public.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { feedPath } from "@/lib/reports/feeds/schema.ts";
import { collegeThing } from "@/lib/reports/linked-directory/rules.ts";
import { calendarPath } from "@/lib/revisions/calendars/schema.ts";
import { cachedExchangeList } from "@/lib/revisions/listing/cached.ts";
import { pageOfEntry } from "../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedCollege,
  facts: ({ slug, name }, locale) => ({
    path: `/institutions/${slug}`,
    title: inLocale(name, locale).text,
    followed: followedOf(slug),
  }),
  render: renderInstitution,
});

export const generateMetadata = page.metadata;
export default page.render;

const followedOf = (slug: string) => {
  const scope = { kind: "college" as const, slug };
  return { feed: feedPath(scope), calendar: calendarPath(scope) };
};

async function renderInstitution(institution: PublicCollege, locale: Locale) {
  const filter = { institution: institution.slug };
  const linked = {
    title: inLocale(institution.name, locale).text,
    things: institution.isSample ? [] : [collegeThing({ origin: canonicalOrigin(), locale }, institution)],
  };
  return (
    <PublicPage linked={linked} path={`/institutions/${institution.slug}`}>
      <InstitutionHeader institution={institution} />
      <SchoolList schools={institution.schools} />
      <BaseList bases={institution.bases} />
      <RecentExchanges
        filter={filter}
        followed={followedOf(institution.slug)}
        page={await cachedExchangeList(filter)}
      />
    </PublicPage>
  );
}

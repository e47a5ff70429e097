import { BaseList } from "@/components/bases/base-list.tsx";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { InstitutionHeader } from "@/components/institutions/institution-header.tsx";
import { SchoolList } from "@/components/institutions/school-list.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedBasesOf } from "@/lib/bases/cached.ts";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { cachedInstitution } from "@/lib/institutions/cached.ts";
import type { PublicInstitution } from "@/lib/institutions/public.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { pageOfEntry } from "../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedInstitution,
  facts: ({ slug, name }, locale) => ({ path: `/institutions/${slug}`, title: inLocale(name, locale).text }),
  render: renderInstitution,
});

export const generateMetadata = page.metadata;
export default page.render;

async function renderInstitution(institution: PublicInstitution) {
  const filter = { institution: institution.slug };
  const [bases, exchanges, filters] = await Promise.all([
    cachedBasesOf(institution.slug),
    cachedExchangeList(filter),
    cachedExchangeFilters(),
  ]);
  const met = new Set(filters.schools.map(({ school }) => `${school.institution}/${school.code}`));
  return (
    <PublicPage path={`/institutions/${institution.slug}`}>
      <InstitutionHeader institution={institution} />
      <SchoolList met={met} schools={institution.schools} />
      <BaseList bases={bases} />
      <RecentExchanges filter={filter} page={exchanges} />
    </PublicPage>
  );
}

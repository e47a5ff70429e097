import { useLocale, useTranslations } from "next-intl";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { isSeenByReaders } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { EntryTitle } from "../../layout/entry-title.tsx";
import { BreadcrumbHeader } from "../../ui/breadcrumb-header.tsx";

/** The name of a college, with links to its people, its bases and its public page. */
export function InstitutionHeading({ institution }: { institution: InstitutionEntry }) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { slug, code, name, accent, isClosed, isSample, listing, counts } = institution;
  return (
    <BreadcrumbHeader
      accent={accent}
      label={d("where")}
      links={[{ href: `/${locale}/admin/institutions`, label: t("title") }]}
      here={inLocale(name, locale).text}
      heading={<EntryTitle name={name} code={code} closed={isClosed && d("institutionClosed")} isSample={isSample} />}
    >
      <nav aria-label={t("ofCollege")} className="flex flex-wrap gap-x-6 text-sm">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/people?college=${slug}`}>
          {t("itsPeople", { count: counts.people })}
        </a>
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/bases?college=${slug}`}>
          {t("itsBases", { count: counts.bases })}
        </a>
        {isSeenByReaders(listing) && (
          <a className="inline-flex min-h-11 items-center" href={`/${locale}/institutions/${slug}`}>
            {d("seePublic")}
          </a>
        )}
      </nav>
    </BreadcrumbHeader>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { Breadcrumbs } from "../../ui/breadcrumbs.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

/** Which college this is, and the ways to its people, its bases and its public page. */
export function InstitutionHeading({ institution }: { institution: InstitutionEntry }) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { slug, code, name, accent, isClosed, isSample, counts } = institution;
  return (
    <header className="grid gap-3" data-accent={accent}>
      <Breadcrumbs
        label={d("where")}
        links={[{ href: `/${locale}/admin/institutions`, label: t("title") }]}
        here={inLocale(name, locale).text}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-s-4 border-accent ps-4">
        <h1 className="text-2xl">
          <LocalizedText label={name} isTitle />
        </h1>
        <span className="figures text-sm text-ink-faint">{code}</span>
        {isClosed && <Tag tone="warning">{d("institutionClosed")}</Tag>}
        {isSample && <SampleLabel />}
      </div>
      <nav aria-label={t("ofCollege")} className="flex flex-wrap gap-x-6 text-sm">
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/people?college=${slug}`}>
          {t("itsPeople", { count: counts.people })}
        </a>
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/bases?college=${slug}`}>
          {t("itsBases", { count: counts.bases })}
        </a>
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/institutions/${slug}`}>
          {d("seePublic")}
        </a>
      </nav>
    </header>
  );
}

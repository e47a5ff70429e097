import { useLocale, useTranslations } from "next-intl";
import type { PersonEntry } from "@/lib/people/queries.ts";
import { languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { BreadcrumbHeader } from "../ui/breadcrumb-header.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";

/** The name of a person in both languages. */
export function PersonHeading({ person }: { person: PersonEntry }) {
  const t = useTranslations("people");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { name, isSample } = person;
  const other = otherLocale(locale);
  return (
    <BreadcrumbHeader
      label={d("where")}
      links={[{ href: `/${locale}/admin/people`, label: t("title") }]}
      here={inLocale(name, locale).text}
      heading={
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="text-2xl">
            <LocalizedText label={name} />
          </h1>
          {name[locale] !== null && name[other] !== null && (
            <span className="text-lg text-ink-soft" lang={languageTag[other]}>
              {name[other]}
            </span>
          )}
          {isSample && <SampleLabel />}
        </div>
      }
    />
  );
}

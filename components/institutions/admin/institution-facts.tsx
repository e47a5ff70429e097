import { useLocale, useTranslations } from "next-intl";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { countryName } from "@/lib/platform/i18n/countries.ts";
import { FactTable } from "../../ui/fact-table.tsx";

/** The fields of a college, read-only. */
export function InstitutionFacts({ institution }: { institution: InstitutionEntry }) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { values } = institution;
  const both = (zh: string | null, en: string | null) => [zh, en].filter((text) => text !== null).join(" · ");
  const facts = [
    { key: "name", label: d("name"), text: both(values.nameZh, values.nameEn) },
    { key: "short", label: t("shortName"), text: both(values.shortNameZh, values.shortNameEn) },
    { key: "city", label: t("city"), text: both(values.cityZh, values.cityEn) },
    { key: "province", label: t("province"), text: both(values.provinceZh, values.provinceEn) },
    { key: "country", label: t("country"), text: values.country ? countryName(values.country, locale) : "" },
    { key: "website", label: t("website"), text: values.website ?? "" },
    { key: "number", label: t("registrationNumber"), text: values.registrationNumber ?? "" },
  ];
  return <FactTable facts={facts} />;
}

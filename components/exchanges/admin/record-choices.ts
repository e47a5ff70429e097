import type { useTranslations } from "next-intl";
import type { RecordFilterOptions } from "@/lib/exchanges/listing/queries.ts";
import { ownRoles, publications, sorts, statusesToChoose } from "@/lib/exchanges/record-filter/rules.ts";
import type { RecordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { ListChoice } from "../../ui/list-filter.tsx";

type Words = {
  t: ReturnType<typeof useTranslations<"adminExchanges">>;
  status: ReturnType<typeof useTranslations<"exchangeStatus">>;
  locale: Locale;
};

/**
 * What the list of records is filtered and sorted by, in words.
 * @param options.isOfCollege the list shows the records of one college, which is host, guest or observer
 */
export function recordChoices(
  filter: RecordFilter,
  { years, colleges, isOfCollege }: RecordFilterOptions & { isOfCollege: boolean },
  { t, status, locale }: Words,
): ListChoice[] {
  const choice = (
    name: "year" | "status" | "college" | "role" | "published",
    options: ListChoice["options"],
  ): ListChoice => ({
    name,
    label: t(`filter.${name}`),
    value: String(filter[name] ?? ""),
    options: [{ value: "", label: t("any") }, ...options],
  });
  const ofColleges = colleges.map(({ slug, name, shortName }) => ({
    value: slug,
    label: inLocale(shortName ?? name, locale).text,
  }));
  const ofRoles = ownRoles.map((value) => ({ value, label: t(`role.${value}`) }));
  const ofTexts = publications.map((value) => ({ value, label: t(`publication.${value}`) }));
  return [
    choice(
      "year",
      years.map((year) => ({ value: String(year), label: String(year) })),
    ),
    choice(
      "status",
      [...new Set([...statusesToChoose, ...(filter.status ? [filter.status] : [])])].map((value) => ({
        value,
        label: status(value),
      })),
    ),
    choice("college", ofColleges),
    ...(isOfCollege ? [{ ...choice("role", ofRoles), isRare: true }] : []),
    { ...choice("published", ofTexts), isRare: true },
    {
      name: "sort",
      label: t("filter.sort"),
      value: filter.sort,
      none: "day",
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
    },
  ];
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RecordFilterOptions } from "@/lib/exchanges/listing/queries.ts";
import { ownRoles, publications, recordStatuses, sorts } from "@/lib/exchanges/record-filter/rules.ts";
import type { RecordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

type RecordFilterFormProps = {
  filter: RecordFilter;
  choices: RecordFilterOptions;
  /** the list shows the records of one college, which is host, guest or observer */
  isOfCollege: boolean;
  isNarrowed: boolean;
};

/**
 * Filters and sorts the list. The address contains the choices, and the form works without JavaScript. It is a component of
 * the browser, so that the page sends it the years and colleges and not a field with its texts for each of them.
 */
export function RecordFilterForm({ filter, choices, isOfCollege, isNarrowed }: RecordFilterFormProps) {
  const t = useTranslations("adminExchanges");
  const status = useTranslations("exchangeStatus");
  const locale = useLocale();
  const any = { value: "", label: t("any") };
  const fields = [
    { name: "year", options: choices.years.map((year) => ({ value: String(year), label: String(year) })) },
    { name: "status", options: recordStatuses.map((value) => ({ value, label: status(value) })) },
    {
      name: "college",
      options: choices.colleges.map(({ slug, name, shortName }) => ({
        value: slug,
        label: inLocale(shortName ?? name, locale).text,
      })),
    },
    ...(isOfCollege
      ? [{ name: "role", options: ownRoles.map((value) => ({ value, label: t(`role.${value}`) })) } as const]
      : []),
    { name: "published", options: publications.map((value) => ({ value, label: t(`publication.${value}`) })) },
  ] as const;
  return (
    <search className="print:hidden">
      <form action={`/${locale}/admin/exchanges`} method="get" className="grid gap-4">
        <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-3 lg:grid-cols-6">
          <div className="col-span-2 md:col-span-3 lg:col-span-6">
            <TextField name="q" type="search" label={t("search")} defaultValue={filter.q} maxLength={100} />
          </div>
          {fields.map(({ name, options }) => (
            <SelectField
              key={name}
              name={name}
              label={t(`filter.${name}`)}
              defaultValue={String(filter[name] ?? "")}
              options={[any, ...options]}
            />
          ))}
          <SelectField
            name="sort"
            label={t("filter.sort")}
            defaultValue={filter.sort}
            options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button type="submit" tone="quiet">
            {t("show")}
          </Button>
          {isNarrowed && (
            <a href={`/${locale}/admin/exchanges`} className="inline-flex min-h-11 items-center text-sm">
              {t("clear")}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeFilters } from "@/lib/revisions/listing/public.ts";
import { type FilterValues, valuesFromFilter } from "./filter-address.ts";

type ExchangeFilterFormProps = { filters: ExchangeFilters; selected: ExchangeFilter };
type Option = { value: string; text: string };

/** Filters the list by any combination; a plain form that works without JavaScript. */
export function ExchangeFilterForm({ filters, selected }: ExchangeFilterFormProps) {
  const locale = useLocale();
  const t = useTranslations("exchanges");
  const values = valuesFromFilter(selected);
  const fields = useFields(filters);
  const isNarrowed = Object.keys(values).length > 0;
  return (
    <details className="no-print filters border-t border-hairline py-4" open={isNarrowed}>
      <summary className="cursor-pointer py-1 font-serif font-semibold">{t("filters")}</summary>
      <form action={`/${locale}/exchanges/find`} className="pt-4 pb-2" method="get">
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 print:grid-cols-2 lg:grid-cols-3">
          {fields.map(({ name, label, options }) => (
            <Field key={name} label={label} name={name} options={options} selected={values[name]} />
          ))}
          {values.series && <input name="series" type="hidden" value={values.series} />}
        </div>
        <div className="mt-5 flex items-center gap-6">
          <button className="cursor-pointer bg-ink px-6 py-2 text-paper" type="submit">
            {t("show")}
          </button>
          {isNarrowed && (
            <a className="py-2 text-sm" href={`/${locale}/exchanges`}>
              {t("reset")}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}

function useFields(filters: ExchangeFilters) {
  const locale = useLocale();
  const t = useTranslations("exchanges");
  const named = (label: Localized) => inLocale(label, locale).text;
  const colleges = new Map(filters.institutions.map(({ institution }) => [institution.slug, institution]));
  const fields: { name: Exclude<keyof FilterValues, "series">; label: string; options: Option[] }[] = [
    {
      name: "year",
      label: t("year"),
      options: filters.years.map(({ year }) => ({ value: String(year), text: String(year) })),
    },
    {
      name: "college",
      label: t("college"),
      options: filters.institutions.map(({ institution }) => ({
        value: institution.slug,
        text: named(institution.name),
      })),
    },
    {
      name: "direction",
      label: t("direction"),
      options: filters.directions.map(({ host, guest }) => ({
        value: `${host.slug}/${guest.slug}`,
        text: t("directionOption", {
          host: named(host.shortName ?? host.name),
          guest: named(guest.shortName ?? guest.name),
        }),
      })),
    },
    {
      name: "school",
      label: t("school"),
      options: filters.schools.map(({ school }) => {
        const owner = colleges.get(school.institution);
        const college = owner ? ` · ${named(owner.shortName ?? owner.name)}` : "";
        return { value: `${school.institution}/${school.code}`, text: `${named(school.name)}${college}` };
      }),
    },
    {
      name: "base",
      label: t("base"),
      options: filters.bases.map(({ base }) => ({ value: base.slug, text: named(base.name) })),
    },
  ];
  return fields.filter((field) => field.options.length > 0);
}

type FieldProps = { name: string; label: string; options: Option[]; selected: string | undefined };

function Field({ name, label, options, selected = "" }: FieldProps) {
  const t = useTranslations("exchanges");
  return (
    <label className="block text-sm">
      <span className="mb-1 block text-ink-soft">{label}</span>
      <select
        className="h-11 w-full border border-rule bg-paper px-2 text-base leading-normal"
        defaultValue={selected}
        name={name}
      >
        <option value="">{t("any")}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

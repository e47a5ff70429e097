import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { foundKinds, MAX_QUERY_LENGTH } from "@/lib/search/published/rules.ts";
import type { AskedSearch } from "./search-address.ts";

/** What results can be chosen by. */
export type SearchChoices = { years: number[]; colleges: { slug: string; name: string }[] };

type SearchFormProps = { asked: AskedSearch; choices: SearchChoices };
type Option = { value: string; text: string };

/** The words and filters of a search; a plain form that works without JavaScript. */
export function SearchForm({ asked, choices }: SearchFormProps) {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  const { typed, filter } = asked;
  const fields: { name: string; label: string; options: Option[]; selected: string }[] = [
    {
      name: "kind",
      label: t("kindLabel"),
      options: foundKinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) })),
      selected: filter.kind ?? "",
    },
    {
      name: "year",
      label: t("yearLabel"),
      options: choices.years.map((year) => ({ value: String(year), text: String(year) })),
      selected: filter.year === undefined ? "" : String(filter.year),
    },
    {
      name: "college",
      label: t("collegeLabel"),
      options: choices.colleges.map(({ slug, name }) => ({ value: slug, text: name })),
      selected: filter.college ?? "",
    },
    {
      name: "language",
      label: t("languageLabel"),
      options: locales.map((each) => ({ value: each, text: t(`language.${each}`) })),
      selected: filter.language ?? "",
    },
  ];
  return (
    <search>
      <form action={`/${locale}/search`} className="no-print mt-6 pb-6" method="get">
        <div className="flex border border-rule focus-within:border-ink">
          <input
            aria-label={t("field")}
            autoComplete="off"
            className="h-12 w-full min-w-0 bg-transparent px-3 text-lg outline-none"
            defaultValue={typed}
            enterKeyHint="search"
            maxLength={MAX_QUERY_LENGTH}
            name="q"
            type="search"
          />
          <button className="shrink-0 cursor-pointer bg-ink px-6 text-paper" type="submit">
            {t("search")}
          </button>
        </div>
        <details className="filters mt-3" open={Object.keys(filter).length > 0}>
          <summary className="cursor-pointer py-1 text-sm">{t("filters")}</summary>
          <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 pt-2 md:grid-cols-4">
            {fields.map((field) => (
              <Choice key={field.name} {...field} />
            ))}
          </div>
        </details>
      </form>
    </search>
  );
}

function Choice({
  name,
  label,
  options,
  selected,
}: {
  name: string;
  label: string;
  options: Option[];
  selected: string;
}) {
  const t = useTranslations("publicSearch");
  return (
    <label className="block min-w-0 text-sm">
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

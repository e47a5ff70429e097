import { useLocale, useTranslations } from "next-intl";
import type { Missing } from "@/lib/exchanges/checklist/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

type MissingListProps = {
  code: string;
  missing: readonly Missing[];
  /** the institutions of the exchange */
  institutions: readonly { slug: string; name: Localized; shortName: Localized | null }[];
  /** whether the list is on the record's own page */
  isHere?: boolean;
};

/** What is missing for publication. Each entry links to its place, which gets the focus. */
export function MissingList({ code, missing, institutions, isHere = false }: MissingListProps) {
  const t = useTranslations("checklist");
  const locale = useLocale();
  const nameOf = (of: string): string => {
    const institution = institutions.find(({ slug }) => slug === of);
    return institution ? inLocale(institution.shortName ?? institution.name, locale).text : of.replace(/^G/, "");
  };
  const record = isHere ? "" : `/${locale}/admin/exchanges/${code}`;
  const hrefOf = ({ place }: Missing): string =>
    place.page === "report" ? `/${locale}/admin/exchanges/${code}/report` : `${record}#${place.anchor}`;
  return (
    <ul className="grid gap-x-8 text-sm sm:grid-cols-2">
      {missing.map((entry) => (
        <li key={`${entry.code} ${entry.of}`} className="flex items-baseline gap-2.5">
          <span
            aria-hidden="true"
            className={`size-2 shrink-0 rounded-full border ${entry.weight === "needed" ? "border-danger bg-danger" : "border-rule"}`}
          />
          <a href={hrefOf(entry)} className="inline-flex min-h-11 items-center py-1 sm:min-h-9">
            <span>
              {entry.of === null ? t(`missing.${entry.code}`) : t(`missingOf.${entry.code}`, { of: nameOf(entry.of) })}
              {entry.weight === "needed" && <span className="text-danger"> {t("needed")}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

import { useTranslations } from "next-intl";

const SECTIONS = [
  "basics",
  "parties",
  "delegations",
  "itinerary",
  "groups",
  "minutes",
  "outcomes",
  "agreements",
  "notes",
] as const;

/** Links to the sections of a record. */
export function RecordNavigation() {
  const t = useTranslations("record");
  return (
    <nav aria-label={t("parts")} className="record-parts print:hidden">
      <ol className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#${section}`} className="inline-flex min-h-11 items-center">
              {t(`part.${section}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

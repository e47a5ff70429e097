import { useLocale, useTranslations } from "next-intl";
import type { UnitMention } from "@/lib/institutions/public.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

type SchoolListProps = {
  schools: readonly UnitMention[];
  /** "college/code" of the schools that met at a published exchange; they link to their exchanges */
  met: ReadonlySet<string>;
};

/** The schools of a college. */
export function SchoolList({ schools, met }: SchoolListProps) {
  const locale = useLocale();
  const t = useTranslations("institutions");
  return (
    <PageSection heading={t("schools")} id="schools">
      {schools.length === 0 ? (
        <p className="text-ink-soft">{t("noSchools")}</p>
      ) : (
        <ul className="schools grid gap-x-12 gap-y-2.5 sm:grid-cols-2 print:grid-cols-2">
          {schools.map((school) => {
            const address = `${school.institution}/${school.code}`;
            return (
              <li className="font-serif text-lg leading-snug" key={school.code}>
                {met.has(address) ? (
                  <a href={`/${locale}/exchanges/school/${address}`}>
                    <LocalizedText label={school.name} />
                  </a>
                ) : (
                  <LocalizedText label={school.name} />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </PageSection>
  );
}

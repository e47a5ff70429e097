import { useLocale, useTranslations } from "next-intl";
import type { PublicInstitution } from "@/lib/institutions/public.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** The schools of a college. Those that met at a public exchange link to their exchanges. */
export function SchoolList({ schools }: { schools: PublicInstitution["schools"] }) {
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
                {school.hasMet ? (
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

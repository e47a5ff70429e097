import { useLocale } from "next-intl";
import { Fragment } from "react";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { listSeparator } from "../ui/list-separator.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

type PartyNamesProps = { institutions: readonly InstitutionMention[]; linked?: boolean };

/** The names of institutions, each in its colour. */
export function PartyNames({ institutions, linked = false }: PartyNamesProps) {
  const locale = useLocale();
  return institutions.map((institution, place) => {
    const name = <LocalizedText label={institution.name} />;
    return (
      <Fragment key={institution.slug}>
        {place > 0 && listSeparator(locale)}
        <span className="text-accent" data-accent={institution.accent}>
          {linked ? (
            <a className="plain-link" href={`/${locale}/institutions/${institution.slug}`}>
              {name}
            </a>
          ) : (
            name
          )}
        </span>
        {linked && institution.isSample && (
          <>
            {" "}
            <SampleLabel />
          </>
        )}
      </Fragment>
    );
  });
}

import { useLocale } from "next-intl";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import { countryName } from "@/lib/platform/i18n/countries.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";

/** The countries of colleges abroad, by slug. */
export type Countries = ReadonlyMap<string, string>;

type PartyNameProps = {
  institution: InstitutionMention;
  /** leads to the page of the college */
  linked?: boolean | undefined;
  countries?: Countries | undefined;
};

/** The name of an institution in its colour, with the country of one abroad. */
export function PartyName({ institution, linked = false, countries }: PartyNameProps) {
  const locale = useLocale();
  const name = <LocalizedText label={partyName(institution)} />;
  // a group has no page of its own
  const isLinked = linked && institution.kind === "COLLEGE";
  const country = countries?.get(institution.slug);
  return (
    <>
      <span className="text-accent" data-accent={institution.accent}>
        {isLinked ? (
          <a className="plain-link" href={`/${locale}/institutions/${institution.slug}`}>
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      {country && (
        <span className="ms-2 font-sans text-sm font-normal text-ink-soft">{countryName(country, locale)}</span>
      )}
      {linked && institution.isSample && (
        <>
          {" "}
          <SampleLabel />
        </>
      )}
    </>
  );
}

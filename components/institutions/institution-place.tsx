import { useLocale } from "next-intl";
import type { InstitutionItem } from "@/lib/institutions/public.ts";
import { countryName, foreignCountry } from "@/lib/platform/i18n/countries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../ui/localized-text.tsx";

type InstitutionPlaceProps = { institution: Pick<InstitutionItem, "city" | "province" | "country"> };

/**
 * The place of a college, with the country of one abroad: in Chinese the larger unit comes first, in English the smaller
 * one.
 */
export function InstitutionPlace({ institution }: InstitutionPlaceProps) {
  const locale = useLocale();
  const { city, province } = institution;
  const abroad = foreignCountry(institution.country);
  const country = abroad === null ? null : localized(countryName(abroad, "zh"), countryName(abroad, "en"));
  const named = [city, province, country].filter((part) => part !== null);
  // a city that is its country is named once
  const parts = [...new Map(named.map((part) => [part.en ?? part.zh, part])).values()];
  if (locale === "zh") parts.reverse();
  return parts.map((part, place) => (
    <span key={part.en ?? part.zh}>
      {place > 0 && (locale === "zh" ? "" : ", ")}
      <LocalizedText label={part} />
    </span>
  ));
}

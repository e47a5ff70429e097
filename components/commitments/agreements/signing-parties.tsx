"use client";

import { useTranslations } from "next-intl";
import type { AgreementValues } from "@/lib/commitments/agreements/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import type { SigningSides } from "./signing-side.ts";

type SigningPartiesProps = { section: AutosavedSection<AgreementValues>; parties: SigningSides["parties"] };

/** Which parties of the exchange signed. */
export function SigningParties({ section, parties }: SigningPartiesProps) {
  const t = useTranslations("agreements");
  const { error } = useSavedFieldState(section, "partyIds");
  const { partyIds } = section.values;
  const set = (id: string, isOn: boolean) =>
    section.set(
      "partyIds",
      // in the order of the record, in which the portal stores them
      parties.map(({ value }) => value).filter((value) => (value === id ? isOn : partyIds.includes(value))),
    );
  const namesOf = (value: unknown): string =>
    parties
      .filter((party) => Array.isArray(value) && value.includes(party.value))
      .map(({ label }) => label)
      .join(listSeparator("zh"));
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="text-sm font-medium">{t("parties")}</legend>
      <div className="flex flex-wrap gap-x-6">
        {parties.map(({ value, label }) => (
          <CheckField
            key={value}
            name={`party-${value}`}
            label={label}
            checked={partyIds.includes(value)}
            onChange={(isOn) => set(value, isOn)}
          />
        ))}
      </div>
      {error && <p className="text-sm text-danger">{error}</p>}
      <SectionConflict section={section} field="partyIds" wordsOf={namesOf} />
    </fieldset>
  );
}

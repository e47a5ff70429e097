"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveAgreementAction } from "@/lib/commitments/agreements/actions.ts";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import { agreementActs, agreementKinds } from "@/lib/commitments/agreements/rules.ts";
import type { AgreementValues } from "@/lib/commitments/agreements/schema.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import type { EditableRow } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import type { FoldedFact } from "../../editing/folded-facts.tsx";
import { otherWords } from "../../editing/other-words.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { rowSaver, type SectionData } from "../../editing/section-data.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { AgreementLine } from "./agreement-line.tsx";
import { AgreementPeople } from "./agreement-people.tsx";
import { personWords } from "./person-name.ts";
import { RenewedAgreementField } from "./renewed-agreement-field.tsx";
import { SigningParties } from "./signing-parties.tsx";
import type { SigningSides } from "./signing-side.ts";

type AgreementRowProps = {
  agreement: AgreementEntry;
  row: EditableRow;
  section: SectionData<readonly AgreementEntry[]>;
  sides: SigningSides;
  /** whose name readers have, and the person at the screen may take from them */
  withdrawable: ReadonlySet<string>;
};

/** One agreement, which saves itself, with its people. */
export function AgreementRow({ agreement, row, section: data, sides, withdrawable }: AgreementRowProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const { subject, owner } = useEditing();
  const onSave = rowSaver<readonly AgreementEntry[], AgreementValues>(data, (agreements, id, { version, values }) =>
    agreements.map((each) => (each.id === id ? { ...each, version, values } : each)),
  );
  const section = useAutosave({
    id: `${owner}.agreement.${agreement.id}`,
    initial: { version: agreement.version, values: agreement.values },
    save: (request) =>
      onSave(agreement.id, saveAgreementAction({ code: subject, agreementId: agreement.id, ...request })),
  });
  const folded = (): FoldedFact[] => {
    const { titleZh, titleEn, validFrom, validTo, renewsZh, renewsEn, partyIds } = section.values;
    const listed = (names: readonly string[]) => names.join(listSeparator(locale));
    return [
      { name: t("line"), words: [otherWords(locale, titleZh, titleEn)] },
      { name: t("validFrom"), words: [validFrom && formatDay(validFrom, locale)] },
      { name: t("validTo"), words: [validTo && formatDay(validTo, locale)] },
      { name: t("renews"), words: [renewsZh, renewsEn] },
      {
        name: t("parties"),
        words: [listed(sides.parties.filter(({ value }) => partyIds.includes(value)).map(({ label }) => label))],
      },
      {
        name: t("people"),
        words: [listed(agreement.people.map((each) => personWords(each, each.values, sides, locale).name))],
      },
    ];
  };
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<AgreementLine values={section.values} />}
      folded={folded}
      removeLabel={() => t("remove", { label: row.label })}
    >
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("line")} />
      <div className="fields-row min-[20rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-5">
        <SavedChoice
          section={section}
          field="kind"
          label={t("kind")}
          options={agreementKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        />
        <SavedChoice
          section={section}
          field="act"
          label={t("act")}
          options={agreementActs.map((value) => ({ value, label: t(`actOf.${value}`) }))}
        />
        <SavedField section={section} field="day" kind="day" label={t("day")} />
        <SavedField section={section} field="validFrom" kind="day" label={t("validFrom")} />
        <SavedField section={section} field="validTo" kind="day" label={t("validTo")} />
      </div>
      {section.values.act === "RENEWED" && (
        <>
          <SavedBilingual section={section} zh="renewsZh" en="renewsEn" label={t("renews")} />
          <RenewedAgreementField section={section} known={agreement.renewed} />
        </>
      )}
      <SigningParties section={section} parties={sides.parties} />
      <AgreementPeople agreement={agreement} section={data} sides={sides} withdrawable={withdrawable} />
    </CollapsibleRow>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  addAgreementAction,
  moveAgreementAction,
  removeAgreementAction,
  restoreAgreementAction,
  undoMoveAgreementAction,
} from "@/lib/commitments/agreements/actions.ts";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import { agreementKinds } from "@/lib/commitments/agreements/rules.ts";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { RecordParty } from "@/lib/exchanges/record-page/queries.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import { EditableList } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { LineAdder } from "../../editing/line-adder.tsx";
import { useListOperations } from "../../editing/list-operations.ts";
import { useSectionData } from "../../editing/section-data.ts";
import { Section } from "../../ui/section.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { AgreementFacts } from "./agreement-facts.tsx";
import { AgreementRow } from "./agreement-row.tsx";
import { mentionsLeftToReaders, withdrawableMentions } from "./mention-names.ts";
import { NamesLeftInAgreements } from "./names-left-in-agreements.tsx";
import { OutsidersNotice } from "./outsiders-notice.tsx";
import { useSigningSides } from "./signing-side.ts";

type AgreementsSectionProps = {
  initial: readonly AgreementEntry[];
  parties: readonly RecordParty[];
  delegations: readonly RecordDelegation[];
  names: RecordNames;
};

/** The agreements that were signed or renewed at an exchange, and who signed them. */
export function AgreementsSection({ initial, parties, delegations, names: namesOfPage }: AgreementsSectionProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const sides = useSigningSides(parties, delegations);
  const section = useSectionData("agreements", initial, { own: ["AGREEMENTS"], also: ["PARTIES", "REPORT"] });
  const { data: names } = useSectionData("names", namesOfPage, { own: [], also: ["MEMBERS", "AGREEMENTS", "REPORT"] });
  const list = useListOperations(section, {
    merge: (_data, answer: AgreementEntry[]): readonly AgreementEntry[] => answer,
    actions: {
      remove: (ref, agreementId) => removeAgreementAction({ ...ref, agreementId }),
      restore: (ref, agreementId) => restoreAgreementAction({ ...ref, agreementId }),
      move: (ref, agreementId, before) => moveAgreementAction({ ...ref, agreementId, before }),
      undoMove: (ref, agreementId) => undoMoveAgreementAction({ ...ref, agreementId }),
    },
  });
  const [kind, setKind] = useState<string>("MOU");
  const left = <NamesLeftInAgreements names={mentionsLeftToReaders(names.shown, section.data)} />;
  // below the rows, which would move under a press when a save makes it appear
  const outsiders = names.outsiders && <OutsidersNotice outsiders={names.outsiders} names={names} />;
  if (!mayEdit) {
    return (
      <Section id="agreements" title={t("title")} intro={t("intro")}>
        {left}
        <AgreementFacts agreements={section.data} sides={sides} />
        {outsiders}
      </Section>
    );
  }
  const add = (title: string): Promise<boolean> => {
    const typed = { title, kind, locale: hasChinese(title) ? "zh" : "en" };
    return list.add(typed, (ref, key) => addAgreementAction({ ...ref, key, ...typed }));
  };
  const withdrawable = withdrawableMentions(names.shown);
  return (
    <Section id="agreements" title={t("title")} intro={t("intro")}>
      {left}
      <EditableList
        items={section.data}
        list={list}
        labelOf={({ values }) =>
          (locale === "zh" ? values.titleZh : values.titleEn) ?? values.titleZh ?? values.titleEn ?? ""
        }
        renderRow={(agreement, row) => <AgreementRow {...{ agreement, row, section, sides, withdrawable }} />}
        removedText={t("removed")}
      >
        <div className="grid items-start gap-3 sm:grid-cols-[16rem_1fr] print:hidden">
          <SelectField
            label={t("kind")}
            hideLabel
            value={kind}
            onChange={setKind}
            options={agreementKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
          />
          <LineAdder
            id="agreements"
            label={t("line")}
            placeholder={t("line")}
            buttonLabel={t("add")}
            isInline
            onAdd={add}
          />
        </div>
      </EditableList>
      {outsiders}
    </Section>
  );
}

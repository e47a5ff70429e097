"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  addOutcomeAction,
  moveOutcomeAction,
  removeOutcomeAction,
  restoreOutcomeAction,
  undoMoveOutcomeAction,
} from "@/lib/commitments/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import { outcomeStandings } from "@/lib/commitments/rules.ts";
import type { OutcomeValues } from "@/lib/commitments/schema.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { EditableList } from "../editing/editable-list.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { LineAdder } from "../editing/line-adder.tsx";
import { useListOperations } from "../editing/list-operations.ts";
import { rowSaver, useSectionData, withSavedRow } from "../editing/section-data.ts";
import { Section } from "../ui/section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { OutcomeFacts } from "./outcome-facts.tsx";
import { OutcomeRow } from "./outcome-row.tsx";

/** The outcomes of an exchange: directions, proposals and agreements. */
export function OutcomesSection({ initial }: { initial: readonly OutcomeEntry[] }) {
  const t = useTranslations("outcomes");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const section = useSectionData("outcomes", initial, { own: ["OUTCOMES"], also: ["MINUTES"] });
  const list = useListOperations(section, {
    merge: (_data, answer: OutcomeEntry[]): readonly OutcomeEntry[] => answer,
    actions: {
      remove: (ref, outcomeId) => removeOutcomeAction({ ...ref, outcomeId }),
      restore: (ref, outcomeId) => restoreOutcomeAction({ ...ref, outcomeId }),
      move: (ref, outcomeId, before) => moveOutcomeAction({ ...ref, outcomeId, before }),
      undoMove: (ref, outcomeId) => undoMoveOutcomeAction({ ...ref, outcomeId }),
    },
  });
  const onSave = rowSaver<readonly OutcomeEntry[], OutcomeValues>(section, withSavedRow);
  const [standing, setStanding] = useState<string>("DIRECTION");
  if (!mayEdit) {
    return (
      <Section id="outcomes" title={t("title")} intro={t("intro")}>
        <OutcomeFacts outcomes={section.data} />
      </Section>
    );
  }
  const add = (title: string): Promise<boolean> => {
    const typed = { title, standing, locale: hasChinese(title) ? "zh" : "en" };
    return list.add(typed, (ref, key) => addOutcomeAction({ ...ref, key, ...typed }));
  };
  const labelOf = ({ code, values }: OutcomeEntry): string => values[locale === "zh" ? "titleZh" : "titleEn"] ?? code;
  return (
    <Section id="outcomes" title={t("title")} intro={t("intro")}>
      <EditableList
        items={section.data}
        list={list}
        labelOf={labelOf}
        renderRow={(outcome, row) => <OutcomeRow outcome={outcome} row={row} onSave={onSave} />}
        removedText={t("removed")}
      >
        <div className="grid items-end gap-3 sm:grid-cols-[12rem_1fr] print:hidden">
          <SelectField
            label={t("standing")}
            value={standing}
            onChange={setStanding}
            options={outcomeStandings.map((value) => ({ value, label: t(`standingOf.${value}`) }))}
          />
          <LineAdder id="outcomes" label={t("line")} buttonLabel={t("add")} onAdd={add} />
        </div>
      </EditableList>
    </Section>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  moveOutcomeAction,
  removeOutcomeAction,
  restoreOutcomeAction,
  undoMoveOutcomeAction,
} from "@/lib/commitments/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import type { OutcomeValues } from "@/lib/commitments/schema.ts";
import { EditableList } from "../editing/editable-list.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { useListOperations } from "../editing/list-operations.ts";
import { rowSaver, useSectionData, withSavedRow } from "../editing/section-data.ts";
import { Section } from "../ui/section.tsx";
import { OutcomeAdder } from "./outcome-adder.tsx";
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
  if (!mayEdit) {
    return (
      <Section id="outcomes" title={t("title")} intro={t("intro")}>
        <OutcomeFacts outcomes={section.data} />
      </Section>
    );
  }
  const labelOf = ({ code, values }: OutcomeEntry): string => values[locale === "zh" ? "titleZh" : "titleEn"] ?? code;
  return (
    <Section id="outcomes" title={t("title")} intro={t("intro")}>
      <EditableList
        opensNew={false}
        items={section.data}
        list={list}
        labelOf={labelOf}
        renderRow={(outcome, row) => <OutcomeRow outcome={outcome} row={row} onSave={onSave} />}
        removedText={t("removed")}
      >
        <OutcomeAdder count={section.data.length} list={list} />
      </EditableList>
    </Section>
  );
}

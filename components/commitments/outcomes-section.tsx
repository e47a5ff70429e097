"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  addOutcomeAction,
  moveOutcomeAction,
  removeOutcomeAction,
  restoreOutcomeAction,
} from "@/lib/commitments/recording/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/recording/queries.ts";
import { outcomeStandings } from "@/lib/commitments/recording/schema.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { useEditing } from "../ui/editing.ts";
import { useKeptList } from "../ui/kept-list.ts";
import { LineAdder } from "../ui/line-adder.tsx";
import { useOnceKey } from "../ui/once-key.ts";
import { OperationNotices } from "../ui/operation-notices.tsx";
import { useOperations } from "../ui/operations.ts";
import { Section } from "../ui/section.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { SortableList } from "../ui/sortable-list.tsx";
import { UndoNotice } from "../ui/undo-notice.tsx";
import { OutcomeFacts } from "./outcome-facts.tsx";
import { OutcomeRow } from "./outcome-row.tsx";

/** Where the exchange is meant to lead: directions that were named, proposals, agreements. */
export function OutcomesSection({ outcomes }: { outcomes: readonly OutcomeEntry[] }) {
  const t = useTranslations("outcomesDesk");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const { items, show, place } = useKeptList(outcomes);
  const operations = useOperations();
  const once = useOnceKey();
  const [standing, setStanding] = useState<string>("DIRECTION");
  const [removed, setRemoved] = useState<string | null>(null);
  if (!mayEdit) {
    return (
      <Section id="outcomes" title={t("title")} intro={t("intro")}>
        <OutcomeFacts outcomes={items} />
      </Section>
    );
  }
  const add = async (title: string): Promise<boolean> => {
    const typed = { title, standing, locale: hasChinese(title) ? "zh" : "en" };
    const key = once.keyFor(typed);
    const added = await operations.run((ref) => addOutcomeAction({ ...ref, key, ...typed }));
    if (!added) return false;
    once.done();
    show(added);
    return true;
  };
  const remove = async (outcomeId: string) => {
    const left = await operations.run((ref) => removeOutcomeAction({ ...ref, outcomeId }));
    if (!left) return;
    show(left);
    setRemoved(outcomeId);
  };
  const restore = async (outcomeId: string) => {
    setRemoved(null);
    const back = await operations.run((ref) => restoreOutcomeAction({ ...ref, outcomeId }));
    if (back) show(back);
  };
  const move = async (outcomeId: string, toIndex: number) => {
    const { before, undo } = place(outcomeId, toIndex);
    const moved = await operations.run((ref) => moveOutcomeAction({ ...ref, outcomeId, before }));
    if (moved) show(moved);
    else undo();
  };
  const labelOf = ({ code, values }: OutcomeEntry): string => values[locale === "zh" ? "titleZh" : "titleEn"] ?? code;
  return (
    <Section id="outcomes" title={t("title")} intro={t("intro")}>
      <SortableList
        items={items.map((outcome) => ({ id: outcome.id, label: labelOf(outcome), outcome }))}
        onMove={(id, toIndex) => void move(id, toIndex)}
        labels={{
          handle: (label) => t("handle", { label }),
          up: (label) => t("up", { label }),
          down: (label) => t("down", { label }),
          moved: (label, position, total) => t("moved", { label, position, total }),
        }}
        renderItem={({ outcome, label }, _index, controls) => (
          <OutcomeRow outcome={outcome} label={label} controls={controls} onRemove={() => void remove(outcome.id)} />
        )}
      />
      <OperationNotices operations={operations} />
      <div className="grid items-end gap-3 sm:grid-cols-[12rem_1fr] print:hidden">
        <SelectField
          label={t("standing")}
          value={standing}
          onChange={setStanding}
          options={outcomeStandings.map((value) => ({ value, label: t(`standingOf.${value}`) }))}
        />
        <LineAdder label={t("line")} buttonLabel={t("add")} isBusy={operations.isBusy} onAdd={add} />
      </div>
      {removed && (
        <UndoNotice
          text={t("removed")}
          undoLabel={t("undo")}
          closeLabel={t("close")}
          onUndo={() => void restore(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </Section>
  );
}

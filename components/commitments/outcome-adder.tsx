"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addOutcomeAction, pasteOutcomesAction, undoOutcomesPasteAction } from "@/lib/commitments/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import {
  MAX_OUTCOME_TITLE_LENGTH,
  MAX_OUTCOMES,
  type OutcomeLine,
  type OutcomeStanding,
  outcomeStandings,
  readOutcomeLines,
} from "@/lib/commitments/rules.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { inTwoLanguages } from "@/lib/platform/i18n/two-languages.ts";
import { LineAdder } from "../editing/line-adder.tsx";
import type { ListOperations } from "../editing/list-operations.ts";
import type { ReadLine } from "../editing/pasted-line.tsx";
import { PastedLines } from "../editing/pasted-lines.tsx";
import { usePastedText } from "../editing/pasted-text.ts";
import { SelectField } from "../ui/select-field.tsx";

type OutcomeAdderProps = {
  /** of the outcomes that the record has */
  count: number;
  list: ListOperations<OutcomeEntry[]>;
};

type OutcomeReadLine = OutcomeLine & ReadLine;

/** Adds outcomes: Enter adds a typed one, and several pasted lines become several, after a look at what was read in them. */
export function OutcomeAdder({ count, list }: OutcomeAdderProps) {
  const t = useTranslations("outcomes");
  const [standing, setStanding] = useState<OutcomeStanding>("DIRECTION");
  const pasted = usePastedText("outcomes");
  const outcomeOf = (title: string, ofLine: OutcomeStanding, translation?: string) => ({
    title,
    standing: ofLine,
    ...(translation !== undefined && { translation }),
    locale: hasChinese(title) ? ("zh" as const) : ("en" as const),
  });
  const add = (title: string, ofLine: OutcomeStanding = standing) => {
    const both = inTwoLanguages(title);
    const typed = outcomeOf(both?.text ?? title, ofLine, both?.other);
    return list.addLine(typed, (ref, key) => addOutcomeAction({ ...ref, key, ...typed }));
  };
  const addPasted = (lines: readonly OutcomeReadLine[]) => {
    const outcomes = lines.map((line) => outcomeOf(line.text, line.standing ?? standing, line.other?.text));
    return list.paste({ outcomes }, (ref, key) => pasteOutcomesAction({ ...ref, key, outcomes }), {
      text: t("pasted", { count: outcomes.length }),
      operate: (ref, key) => undoOutcomesPasteAction({ ...ref, key }),
      listOf: (undone) => undone.outcomes,
    });
  };
  return (
    <>
      <PastedLines
        paste={pasted}
        read={(text): OutcomeReadLine[] => readOutcomeLines(text)}
        agree={(line, other) => [line.standing, null].includes(other.standing)}
        asWritten={(line) => ({ ...line, text: line.written, standing: null })}
        factsOf={(line) => ({ read: [t(`standingOf.${line.standing ?? standing}`)] })}
        maxLength={MAX_OUTCOME_TITLE_LENGTH}
        room={MAX_OUTCOMES - count}
        error={list.operations.error}
        onAdd={addPasted}
      />
      <LineAdder
        id="outcomes"
        label={t("line")}
        placeholder={t("placeholder")}
        buttonLabel={t("add")}
        isInline
        before={
          <div className="w-full sm:w-32">
            <SelectField
              label={t("standing")}
              hideLabel
              value={standing}
              onChange={(value) => setStanding(value as OutcomeStanding)}
              options={outcomeStandings.map((value) => ({ value, label: t(`standingOf.${value}`) }))}
            />
          </div>
        }
        extra={standing}
        onPasteLines={pasted.open}
        onAdd={add}
      />
    </>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveOutcomeAction } from "@/lib/commitments/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import { outcomeKinds, outcomeStandings } from "@/lib/commitments/rules.ts";
import type { OutcomeValues } from "@/lib/commitments/schema.ts";
import { useAutosave } from "../editing/autosave.ts";
import { CollapsibleRow } from "../editing/collapsible-row.tsx";
import type { EditableRow } from "../editing/editable-list.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { NextOnEnter } from "../editing/next-on-enter.tsx";
import { otherWords } from "../editing/other-words.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";
import type { RowSaver } from "../editing/section-data.ts";
import { CitedMinuteItemField } from "./cited-minute-item-field.tsx";
import { OutcomeLine } from "./outcome-line.tsx";

type OutcomeRowProps = { outcome: OutcomeEntry; row: EditableRow; onSave: RowSaver<OutcomeValues> };

/** One outcome, which saves itself. */
export function OutcomeRow({ outcome, row, onSave }: OutcomeRowProps) {
  const t = useTranslations("outcomes");
  const locale = useLocale();
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.outcome.${outcome.id}`,
    initial: { version: outcome.version, values: outcome.values },
    save: (request) => onSave(outcome.id, saveOutcomeAction({ code: subject, outcomeId: outcome.id, ...request })),
  });
  const { values } = section;
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<OutcomeLine code={outcome.code} values={values} isOpen={row.isOpen} />}
      folded={() => [
        { name: t("line"), words: [otherWords(locale, values.titleZh, values.titleEn)] },
        { name: t("kind"), words: [t(`kindOf.${values.kind}`)] },
      ]}
      removeLabel={() => t("remove", { label: row.label })}
    >
      <NextOnEnter onNext={row.onNext}>
        <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("line")} />
        <div className="grid grid-cols-[2fr_3fr] gap-x-3 gap-y-4 sm:grid-cols-2 sm:gap-x-5">
          <SavedChoice
            section={section}
            field="standing"
            label={t("standing")}
            options={outcomeStandings.map((value) => ({ value, label: t(`standingOf.${value}`) }))}
          />
          <SavedChoice
            section={section}
            field="kind"
            label={t("kind")}
            options={outcomeKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
          />
        </div>
        <CitedMinuteItemField section={section} cited={outcome.cited} />
      </NextOnEnter>
    </CollapsibleRow>
  );
}

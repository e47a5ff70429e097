"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { saveOutcomeAction } from "@/lib/commitments/recording/actions.ts";
import type { OutcomeEntry } from "@/lib/commitments/recording/queries.ts";
import { outcomeKinds, outcomeStandings } from "@/lib/commitments/recording/rules.ts";
import { useAutosave } from "../ui/autosave.ts";
import { useEditing } from "../ui/editing.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { SavedBilingual } from "../ui/saved-bilingual.tsx";
import { SavedChoice } from "../ui/saved-choice.tsx";
import { SectionStatus } from "../ui/section-status.tsx";
import { CitedField } from "./cited-field.tsx";

type OutcomeRowProps = { outcome: OutcomeEntry; label: string; controls: ReactNode; onRemove: () => void };

/** One outcome, saved by itself. */
export function OutcomeRow({ outcome, label, controls, onRemove }: OutcomeRowProps) {
  const t = useTranslations("outcomesDesk");
  const { subject, owner, isPublic } = useEditing();
  const section = useAutosave({
    id: `${owner}.outcome.${outcome.id}`,
    initial: { version: outcome.version, values: outcome.values },
    isPublic,
    save: (request) => saveOutcomeAction({ code: subject, outcomeId: outcome.id, ...request }),
  });
  return (
    <fieldset aria-label={label} className="grid min-w-0 gap-4 border-b border-hairline py-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="-ms-3 flex items-center gap-2">
          {controls}
          <span className="figures text-xs text-ink-faint">{outcome.code}</span>
        </span>
        <span className="-me-3 ms-auto flex items-center gap-1">
          <SectionStatus section={section} />
          <IconButton icon={Trash2} label={t("remove", { label })} onClick={onRemove} />
        </span>
      </div>
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
      <CitedField section={section} cited={outcome.cited} />
    </fieldset>
  );
}

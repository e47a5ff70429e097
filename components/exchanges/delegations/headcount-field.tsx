"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { saveHeadcountAction } from "@/lib/exchanges/delegations/actions.ts";
import type { HeadcountValues } from "@/lib/exchanges/delegations/schema.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { SavedField } from "../../editing/saved-field.tsx";
import type { RowStatus } from "./combined-section.ts";
import type { RosterOperations } from "./roster-operations.ts";

type HeadcountFieldProps = {
  delegationId: string;
  version: number;
  headcount: number | null;
  onSaved: RosterOperations["counted"];
  onReport: (id: string, row: RowStatus | null) => void;
};

/** The number of people who came, listed or not; empty when it is not stated. */
export function HeadcountField({ delegationId, version, headcount, onSaved, onReport }: HeadcountFieldProps) {
  const t = useTranslations("delegations");
  const { subject, owner } = useEditing();
  const section = useAutosave<HeadcountValues>({
    id: `${owner}.headcount.${delegationId}`,
    initial: { version, values: { headcount } },
    save: async (request) => {
      const state = await saveHeadcountAction({ code: subject, delegationId, ...request });
      if (state.status === "done") {
        onSaved({ headcount: state.result.values.headcount, version: state.result.version }, state.versions);
      }
      return state;
    },
  });
  useEffect(() => onReport("headcount", section), [section, onReport]);
  return (
    <div className="headcount">
      <SavedField
        section={section}
        field="headcount"
        kind="number"
        label={t("headcount")}
        placeholder={t("notStated")}
      />
    </div>
  );
}

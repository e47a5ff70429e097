"use client";

import { useLocale, useTranslations } from "next-intl";
import { takeOverDelegationAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../../ui/button.tsx";
import type { RosterOperations } from "./roster-operations.ts";

type DelegationNoteProps = Pick<RecordDelegation, "institution" | "mayTakeOver"> & { state: RosterOperations };

/** Names the college that entered the delegation, until the party itself takes it over. */
export function DelegationNote({ institution, mayTakeOver, state }: DelegationNoteProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { enteredBy, takenOverAt } = state.roster;
  if (!enteredBy || takenOverAt) return null;
  const college = inLocale(enteredBy, locale).text;
  const party = inLocale(institution.shortName ?? institution.name, locale).text;
  const takeOver = () =>
    void state.run(
      (ref) => takeOverDelegationAction(ref),
      (roster) => roster,
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-s-2 border-accent bg-leaf py-2 ps-4 pe-2 text-sm">
      <p className="min-w-0">
        {mayTakeOver ? t("enteredForYou", { college, kind: institution.kind }) : t("enteredBy", { college, party })}
      </p>
      {mayTakeOver && (
        <Button type="button" tone="quiet" onClick={takeOver}>
          {t("takeOver")}
        </Button>
      )}
    </div>
  );
}

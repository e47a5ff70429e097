"use client";

import { useTranslations } from "next-intl";
import { saveAllMembersAction } from "@/lib/exchanges/delegations/actions.ts";
import { isCounted } from "@/lib/exchanges/delegations/rules.ts";
import type { SaveAllMembersInput } from "@/lib/exchanges/delegations/schema.ts";
import { peopleCounted } from "@/lib/exchanges/others/rules.ts";
import { Button } from "../../ui/button.tsx";
import type { RowStatuses } from "./combined-section.ts";
import { HeadcountField } from "./headcount-field.tsx";
import type { NameWithdrawal } from "./name-withdrawal.ts";
import { membersWithName, namedMembers } from "./named-members.ts";
import type { RosterOperations } from "./roster-operations.ts";

type DelegationSummaryProps = { state: RosterOperations; reports: RowStatuses; withdrawal: NameWithdrawal };

/** The headcount, the number of listed members, and the settings for all members at once. */
export function DelegationSummary({ state, reports, withdrawal }: DelegationSummaryProps) {
  const t = useTranslations("delegations");
  const { roster, run } = state;
  const listed = roster.members.filter(({ values }) => isCounted(values)).length;
  const counted = peopleCounted(roster.others.map(({ values }) => values));
  const withName = membersWithName(roster);
  const ticked = namedMembers(roster);
  const named = ticked.length;
  const absent = roster.members.filter(({ values }) => values.status === "ABSENT").length;
  const shown = ticked.filter(({ id }) => withdrawal.isShown(id));
  const areAllNamed = ticked.length === withName.length;
  const isExpected = roster.members.some(({ values }) => values.status === "PROPOSED" || values.status === "CONFIRMED");
  const say = (all: SaveAllMembersInput["all"]) =>
    run(
      (ref) => saveAllMembersAction({ ...ref, all }),
      (answer) => answer,
    );
  const nameNobody = () => (shown.length > 0 ? withdrawal.withdrawAll() : say("TITLE_ONLY"));
  return (
    <div className="flex grow flex-wrap items-center gap-x-4 gap-y-1">
      <HeadcountField
        delegationId={roster.id}
        version={roster.version}
        headcount={roster.headcount}
        onSaved={state.counted}
        onReport={reports.report}
      />
      <p className="figures grow text-sm text-ink-soft">
        {t("listedCount", { listed })}
        {absent > 0 && (
          <>
            <span className="mx-2 text-rule">·</span>
            {t("absentCount", { absent })}
          </>
        )}
        {counted > 0 && (
          <>
            <span className="mx-2 text-rule">·</span>
            {t("othersCounted", { counted })}
          </>
        )}
        {named > 0 && (
          <>
            <span className="mx-2 text-rule">·</span>
            {t("namedCount", { named })}
          </>
        )}
      </p>
      {roster.members.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {isExpected && (
            <Button type="button" tone="ghost" onClick={() => void say("PRESENT")}>
              {t("allPresent")}
            </Button>
          )}
          {withName.length > 0 && (
            <Button type="button" tone="ghost" onClick={() => void (areAllNamed ? nameNobody() : say("NAMED"))}>
              {areAllNamed ? t("nameNobody") : t("nameAll")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { saveAllMembersAction } from "@/lib/exchanges/delegations/actions.ts";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { announceSave } from "../../editing/save-announcements.ts";
import type { SectionData } from "../../editing/section-data.ts";
import { Button } from "../../ui/button.tsx";
import { inRoster } from "./roster-operations.ts";

type NameEverybodyProps = {
  delegations: readonly RecordDelegation[];
  patch: SectionData<readonly RecordDelegation[]>["patch"];
};

/** Names the members of all delegations in public; drawn where several have names that are not. */
export function NameEverybody({ delegations, patch }: NameEverybodyProps) {
  const t = useTranslations("delegations");
  const { isBusy, error, send } = useOperations({ noRefreshOn: "delegation_taken_over" });
  const open = delegations.filter(
    ({ mayEdit, roster }) =>
      mayEdit &&
      roster.members.some(({ values: { nameZh, nameEn, namedInPublic } }) => (nameZh || nameEn) && !namedInPublic),
  );
  const nameAll = async () => {
    if (isBusy) return;
    for (const { roster, mayTakeOver } of open) {
      const { id: delegationId } = roster;
      const answer = await send((ref) => saveAllMembersAction({ ...ref, delegationId, all: "NAMED" }));
      if (answer === null) return;
      const named = answer.result;
      // the first save of the party takes the delegation over, which only another reading shows
      patch(
        mayTakeOver ? undefined : answer.versions,
        inRoster(delegationId, (now) => (named.version >= now.version ? named : now)),
      );
      announceSave(answer.versions);
    }
  };
  if (open.length < 2 && error === null) return null;
  return (
    <>
      <OperationErrorNotice error={error} />
      <Button type="button" tone="ghost" className="-my-2 print:hidden" onClick={() => void nameAll()}>
        {t("nameEverybody")}
      </Button>
    </>
  );
}

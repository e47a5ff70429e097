import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { AddAbsentMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { insertMembers } from "./insert-members.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Adds somebody who was absent at the end of a delegation, and lets a member stand for them. Readers do not see the name
 * until somebody allows it. Sent twice with one key, it adds one.
 * @throws as `lockDelegation`; not_found where the member was removed
 * @throws conflict member_not_absent where the member is absent too; person_twice, too_many
 */
export async function addAbsentMember(
  actor: Member,
  { key, ...input }: AddAbsentMemberInput,
): Promise<{ memberId: string; roster: Roster }> {
  const { memberId: standInId, absent } = input;
  const { memberId } = await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const standIn = await tx.delegationMember.findFirst({
        where: { id: standInId, delegationId: delegation.id },
        select: { status: true, onBehalfOfId: true },
      });
      if (!standIn) throw notFound();
      if (standIn.status === "ABSENT") throw conflict("member_not_absent");
      const member = { ...absent, ...UNKNOWN, role: "MEMBER" } as const;
      const [added] = await insertMembers(actor, tx, delegation, [member], { isAbsent: true });
      if (!added) throw new Error("a member was added and not returned");
      await tx.delegationMember.update({
        where: { id: standInId },
        data: { onBehalfOfId: added.id },
        select: { id: true },
      });
      await bumpVersion(actor, tx, delegation);
      await record({
        action: "delegation.absent_member_added",
        subject: { type: "DelegationMember", id: added.id },
        exchangeId: delegation.exchangeId,
        details: { delegationId: delegation.id, member: absent, standInId, formerly: standIn.onBehalfOfId },
      });
      return { memberId: added.id };
    },
    { once: { action: "delegation.add_absent_member", key, input } },
  );
  return { memberId, roster: await findDelegationRoster(actor, input) };
}

/** What is not known of somebody who was typed. */
const UNKNOWN = {
  personId: null,
  appointmentId: null,
  titleProvisionalZh: false,
  titleProvisionalEn: false,
  rank: null,
} as const;

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { MAX_SEATS } from "../rules.ts";
import type { UnseatMemberInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";
import { MEMBER_UNSEATED, type RemovedSeat } from "./unseat-member.ts";

/**
 * Gives a member back the seat in a group, with the role there.
 * @throws as `lockGroup`; not_found where no such removal is known, or the member is no longer in a delegation
 * @throws conflict changed_meanwhile where the member sits there; too_many
 */
export async function restoreSeat(actor: Member, { memberId, ...group }: UnseatMemberInput): Promise<GroupsAnswer> {
  const { groupId } = group;
  const event = { action: "group.member_reseated", details: { memberId } } as const;
  return changeGroup(actor, group, event, async (tx, exchangeId) => {
    const change = { exchangeId, action: MEMBER_UNSEATED, subjectId: memberId, key: groupId };
    const { role } = await findUndoEntry<RemovedSeat>(tx, change);
    const present = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "DelegationMember"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ${memberId}::uuid FOR KEY SHARE`;
    if (present.length === 0) throw notFound();
    const data = { groupId, memberId, exchangeId, role };
    const { count } = await tx.groupParticipant.createMany({ data, skipDuplicates: true });
    if (count === 0) throw conflict("changed_meanwhile");
    if ((await tx.groupParticipant.count({ where: { groupId } })) > MAX_SEATS) throw conflict("too_many");
  });
}

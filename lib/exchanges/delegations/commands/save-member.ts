import "server-only";
import { isStaffOf } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { replaceMemberStops } from "../../stops/commands/replace-member-stops.ts";
import { stopsOfMember, withStopIds } from "../../stops/queries.ts";
import { isCounted, withoutStaleAbsence, withoutStaleMark } from "../rules.ts";
import { isNamedOrTitled, type MemberValues, memberValuesSelect, type SaveMemberInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

/**
 * Saves fields of one member. Keeps what others changed meanwhile, and answers with it. A delegation has one head: a new
 * head takes the role from `headId`, the head that the page showed.
 * @returns `formerHeadId`: the member who lost the role of head; null where there was none
 * @throws as `lockDelegation`; not_found where the member was removed; invalid member_without_name
 * @throws conflict member_not_absent where the one for whom the member stands is not absent from the same delegation;
 *                  member_stood_for where somebody stands for a member who is no longer absent
 * @throws conflict headcount_too_small where somebody counts again; changed_meanwhile where another is head by now;
 *                  not_a_party for the stop of no host
 */
export async function saveMember(
  actor: Member,
  { changes, memberId, headId, ...ref }: SaveMemberInput,
): Promise<SavedSection<MemberValues> & { formerHeadId: string | null }> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const found = await tx.delegationMember.findFirst({
      where: { id: memberId, delegationId: delegation.id },
      relationLoadStrategy: "join",
      select: { ...memberValuesSelect, stops: stopsOfMember },
    });
    if (!found) throw notFound();
    const before = withStopIds(found);
    const { data: merged, conflicts } = mergeChanges<MemberValues>(before, changes);
    const data = withoutStaleAbsence(before, withoutStaleMark(before, merged));
    if (Object.keys(data).length === 0) {
      return unchanged({ version: delegation.version, values: before, conflicts, formerHeadId: null });
    }
    const values = { ...before, ...data };
    if (!isNamedOrTitled(values))
      throw new Refusal("invalid", "member_without_name").of("nameZh", "nameEn", "titleZh", "titleEn");
    if (!isCounted(before) && isCounted(values)) await assertCountsAgain(tx, delegation, memberId);
    await assertAbsences(tx, delegation, { memberId, before, data });
    const formerHeadId = data.role === "HEAD" ? await takeHead(tx, delegation, { memberId, headId }) : null;
    const marks = marksAfter(actor, delegation, data);
    const { stopIds, ...columns } = data;
    if (stopIds) await replaceMemberStops(tx, delegation.record, { memberId, stopIds });
    await tx.delegationMember.update({ where: { id: memberId }, data: { ...columns, ...marks }, select: { id: true } });
    const version = await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.member_saved",
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
      details: { changes: changesMade(before, data), ...(formerHeadId && { formerHeadId }) },
    });
    return { version, values, conflicts, formerHeadId };
  });
}

type MemberChange = { memberId: string; before: MemberValues; data: Partial<MemberValues> };

/** @throws conflict member_not_absent, member_stood_for */
async function assertAbsences(
  tx: Tx,
  { id: delegationId }: LockedDelegation,
  { memberId, before, data }: MemberChange,
) {
  const { onBehalfOfId } = data;
  if (onBehalfOfId) {
    const where = { id: onBehalfOfId, delegationId, status: "ABSENT" as const, NOT: { id: memberId } };
    if ((await tx.delegationMember.count({ where })) === 0) throw conflict("member_not_absent").of("onBehalfOfId");
  }
  if (before.status !== "ABSENT" || data.status === undefined) return;
  const standIns = await tx.delegationMember.count({ where: { onBehalfOfId: memberId } });
  if (standIns > 0) throw conflict("member_stood_for").of("status");
}

async function assertCountsAgain(tx: Tx, delegation: LockedDelegation, memberId: string): Promise<void> {
  const others = await tx.delegationMember.findMany({
    where: { delegationId: delegation.id, NOT: { id: memberId } },
    select: { status: true },
  });
  assertCapacity(delegation, others, [{ status: "PRESENT" }]);
}

/** Takes the role of head from its holder. @throws conflict changed_meanwhile where the page showed another holder */
async function takeHead(
  tx: Tx,
  { id: delegationId }: LockedDelegation,
  { memberId, headId }: { memberId: string; headId: string | null },
): Promise<string | null> {
  const head = await tx.delegationMember.findFirst({
    where: { delegationId, role: "HEAD", NOT: { id: memberId } },
    select: { id: true },
  });
  if (!head) return null;
  if (head.id !== headId) throw conflict("changed_meanwhile");
  await tx.delegationMember.update({ where: { id: head.id }, data: { role: "MEMBER" }, select: { id: true } });
  return head.id;
}

/** Clears the mark of a portal translation on a title that the own party wrote, or that is empty now. */
function marksAfter(actor: Member, { institutionId }: LockedDelegation, { titleZh, titleEn }: Partial<MemberValues>) {
  const isOwn = isStaffOf(actor, institutionId);
  return {
    ...(titleZh !== undefined && (isOwn || titleZh === null) && { titleProvisionalZh: false }),
    ...(titleEn !== undefined && (isOwn || titleEn === null) && { titleProvisionalEn: false }),
  };
}

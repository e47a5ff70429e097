import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { findRoster, listMembersInOrder, type Roster } from "../queries.ts";
import type { MoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Puts a member directly before another one, or last. What others add or move at the same moment keeps its place
 * relative to its neighbours.
 * @throws as `lockDelegation`; not_found where the member was removed; conflict changed_meanwhile where the other was
 */
export async function moveMember(actor: Member, { memberId, before, ...ref }: MoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const order = (await listMembersInOrder(actor, tx, delegation.id)).map(({ id }) => id);
    if (!order.includes(memberId)) throw notFound();
    const moved = movedBefore(order, memberId, before);
    if (!moved) throw conflict("changed_meanwhile");
    await tx.$executeRaw`
      UPDATE "DelegationMember" member SET "protocolOrder" = wanted.place
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE member."id" = wanted.id AND member."protocolOrder" <> wanted.place`;
    await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.member_moved",
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
      details: { from: order.indexOf(memberId) + 1, to: moved.indexOf(memberId) + 1 },
    });
    return findRoster(tx, delegation.id);
  });
}

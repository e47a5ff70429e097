import "server-only";
import { creatingPartyOf, mayEditDelegation } from "@/lib/exchanges/policy.ts";
import { type LockedRecord, lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { publishRevision } from "../../commands/publish-revision.ts";
import { findShownRevision } from "../../queries.ts";
import { loadSnapshot } from "../../snapshots/queries.ts";
import type { Snapshot, SnapshotParty } from "../../snapshots/schema.ts";
import type { WithdrawNameInput } from "../schema.ts";

/**
 * Takes a person's name from readers at once: from the revision that they see, from every earlier one, and from the record
 * itself. Title and place in the delegation stay. Works in every state of the record, and for somebody who was removed
 * from the record after it was shown.
 * @throws not_found where the actor may not see the record, or nobody of that id stands in it
 * @throws forbidden not_your_delegation
 * @throws conflict  name_not_shown
 */
export async function withdrawName(actor: Writer, { code, memberId }: WithdrawNameInput): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const locked = await lockRecord(actor, tx, code, "exclusive");
    const { id: exchangeId } = locked;
    const shown = await findShownRevision(tx, exchangeId);
    const snapshots = [await loadSnapshot(tx, exchangeId), ...(shown ? [shown.snapshot] : [])];
    const mentions = snapshots.flatMap((snapshot) => mentionsOf(snapshot, memberId));
    const [mention] = mentions;
    if (!mention) throw notFound();
    await assertMayEdit(actor, tx, { record: locked, institutionId: mention.institutionId });
    const { _max } = await tx.revision.aggregate({ where: { exchangeId }, _max: { number: true } });
    const upToRevision = _max.number;
    const isNamed = mentions.some(({ namedInPublic }) => namedInPublic);
    const isWithdrawn = { exchangeId, memberId, upToRevision: upToRevision ?? 0 };
    if (!isNamed || (await tx.nameWithdrawal.count({ where: isWithdrawn })) > 0) throw conflict("name_not_shown");
    await takeFromRecord(tx, { exchangeId, memberId });
    if (upToRevision !== null) {
      const byId = actor.kind === "member" ? actor.userId : null;
      await tx.nameWithdrawal.create({ data: { ...isWithdrawn, byId, at: clock.now() }, select: { id: true } });
    }
    if (shown) await publishRevision(actor, tx, record, shown);
    await record({ action: "member.name_withdrawn", subject: { type: "DelegationMember", id: memberId }, exchangeId });
  });
}

/** Where a member stands in a snapshot, and whether it lets readers see the name. */
const mentionsOf = (snapshot: Snapshot, memberId: string) =>
  snapshot.parties.flatMap(({ institution, delegation }: SnapshotParty) =>
    (delegation?.members ?? [])
      .filter(({ id }) => id === memberId)
      .map(({ namedInPublic }) => ({ institutionId: institution.id, namedInPublic })),
  );

async function assertMayEdit(
  actor: Writer,
  tx: Tx,
  { record, institutionId }: { record: LockedRecord; institutionId: string },
): Promise<void> {
  const delegation = await tx.delegation.findFirst({
    where: { exchangeId: record.id, party: { institutionId } },
    select: { takenOverAt: true },
  });
  const creatingPartyId = creatingPartyOf(record);
  const isOwn = mayEditDelegation(actor, {
    institutionId,
    takenOverAt: delegation?.takenOverAt ?? null,
    creatingPartyId,
  });
  assertMay(isOwn, "not_your_delegation");
}

/** Marks the member, if it still stands in the record, as not to be named, as a save of the delegation would. */
async function takeFromRecord(
  tx: Tx,
  { exchangeId, memberId }: { exchangeId: string; memberId: string },
): Promise<void> {
  const [member] = await tx.delegationMember.updateManyAndReturn({
    where: { id: memberId, exchangeId, namedInPublic: true },
    data: { namedInPublic: false },
    select: { delegationId: true },
  });
  if (member) await tx.delegation.update({ where: { id: member.delegationId }, data: { version: { increment: 1 } } });
}

import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findNewestNumber, findShownRevision } from "../../queries.ts";
import { loadSnapshot } from "../../snapshots/queries.ts";
import type { Snapshot, SnapshotParty } from "../../snapshots/schema.ts";
import type { WithdrawNameInput } from "../schema.ts";
import { assertMayWithdraw } from "./assert-may-withdraw.ts";
import { storeWithdrawals } from "./store-withdrawals.ts";

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
    await assertMayWithdraw(actor, tx, { record: locked, institutionId: mention.institutionId });
    const isNamed = mentions.some(({ namedInPublic }) => namedInPublic);
    const isWithdrawn = { exchangeId, memberId, upToRevision: (await findNewestNumber(tx, exchangeId)) ?? 0 };
    if (!isNamed || (await tx.nameWithdrawal.count({ where: isWithdrawn })) > 0) throw conflict("name_not_shown");
    await storeWithdrawals(actor, tx, record, { exchangeId, memberIds: [memberId] });
  });
}

/** Where a member stands in a snapshot, and whether it lets readers see the name. */
const mentionsOf = (snapshot: Snapshot, memberId: string) =>
  snapshot.parties.flatMap(({ institution, delegation }: SnapshotParty) =>
    (delegation?.members ?? [])
      .filter(({ id }) => id === memberId)
      .map(({ namedInPublic }) => ({ institutionId: institution.id, namedInPublic })),
  );

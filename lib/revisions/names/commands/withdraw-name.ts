import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { peopleInWords } from "../../mentions/rules.ts";
import { findNewestNumber, findShownRevision } from "../../queries.ts";
import { loadSnapshot } from "../../snapshots/queries.ts";
import type { Snapshot } from "../../snapshots/schema.ts";
import type { WithdrawNameInput } from "../schema.ts";
import { assertMayWithdraw } from "./assert-may-withdraw.ts";
import { storeWithdrawals } from "./store-withdrawals.ts";

/**
 * Takes a person's name from readers at once: from the revision that they see, from every earlier one, and from the record
 * itself; of a member, or of somebody whom an agreement mentions in words. Title and place in the delegation stay. Works in every state of the record, and for somebody who was removed
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
    const recorded = mentionIn(await loadSnapshot(tx, exchangeId), memberId);
    const seen = shown ? mentionIn(shown.snapshot, memberId) : undefined;
    const mention = recorded ?? seen;
    if (!mention) throw notFound();
    await assertMayWithdraw(actor, tx, { record: locked, institutionId: mention.institutionId });
    const isWithdrawn = { exchangeId, memberId, upToRevision: (await findNewestNumber(tx, exchangeId)) ?? 0 };
    const isSeen = seen?.namedInPublic === true && (await tx.nameWithdrawal.count({ where: isWithdrawn })) === 0;
    // a name that was withdrawn and ticked again is not seen yet, and would be as soon as the record is shown
    if (!recorded?.namedInPublic && !isSeen) throw conflict("name_not_shown");
    await storeWithdrawals(actor, tx, record, { exchangeId, memberIds: [memberId] });
  });
}

/**
 * The college of a member in a snapshot, or of somebody whom an agreement mentions, and whether the person may be named
 * there; undefined where nobody is.
 */
function mentionIn(snapshot: Snapshot, id: string) {
  const ofParties = snapshot.parties.flatMap(({ institution, delegation }) =>
    (delegation?.members ?? []).map((member) => ({ ...member, institutionId: institution.id })),
  );
  const found = [...ofParties, ...peopleInWords(snapshot)].find((person) => person.id === id);
  return found && { institutionId: found.institutionId, namedInPublic: found.namedInPublic };
}

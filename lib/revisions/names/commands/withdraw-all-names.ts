import "server-only";
import { findRoster, type Roster, withName } from "@/lib/exchanges/delegations/queries.ts";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { WithdrawAllNamesInput } from "../schema.ts";
import { assertMayWithdraw } from "./assert-may-withdraw.ts";
import { storeWithdrawals } from "./store-withdrawals.ts";

/**
 * Takes the names of all members of a delegation from readers at once, and from the record, as `withdrawName` does for
 * one: all of them or, where it fails, none.
 * @throws not_found where the actor may not see the record, or it has no such delegation
 * @throws forbidden not_your_delegation
 * @throws conflict  name_not_shown where the record names none of them
 */
export async function withdrawAllNames(actor: Writer, { code, delegationId }: WithdrawAllNamesInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const locked = await lockRecord(actor, tx, code, "exclusive");
    const { id: exchangeId } = locked;
    const delegation = await tx.delegation.findFirst({
      where: { id: delegationId, exchangeId },
      select: { party: { select: { institutionId: true } } },
    });
    if (!delegation) throw notFound();
    await assertMayWithdraw(actor, tx, { record: locked, institutionId: delegation.party.institutionId });
    const named = await tx.delegationMember.findMany({
      where: { delegationId, namedInPublic: true, ...withName },
      orderBy: { protocolOrder: "asc" },
      select: { id: true },
    });
    if (named.length === 0) throw conflict("name_not_shown");
    await storeWithdrawals(actor, tx, record, { exchangeId, memberIds: named.map(({ id }) => id) });
    return findRoster(tx, delegationId);
  });
}

import "server-only";
import { findRoster, type Roster, withName } from "@/lib/exchanges/delegations/queries.ts";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { namedMembers } from "../../named-people/rules.ts";
import { findShownRevision } from "../../queries.ts";
import { findNamePermissions } from "../../views/queries.ts";
import type { WithdrawAllNamesInput } from "../schema.ts";
import { assertMayWithdraw } from "./assert-may-withdraw.ts";
import { storeWithdrawals } from "./store-withdrawals.ts";

/**
 * Takes the names of all members of a delegation from readers at once, and from the record, as `withdrawName` does for
 * one: all of them or, where it fails, none. Those whom only the revision names that readers see are among them, and
 * those who sign an agreement for the college without being members.
 * @throws not_found where the actor may not see the record, or it has no such delegation
 * @throws forbidden not_your_delegation
 * @throws conflict  name_not_shown where neither names any of them
 */
export async function withdrawAllNames(actor: Writer, { code, delegationId }: WithdrawAllNamesInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const locked = await lockRecord(actor, tx, code, "exclusive");
    const { id: exchangeId } = locked;
    const delegation = await tx.delegation.findFirst({
      where: { id: delegationId, exchangeId },
      select: { partyId: true, party: { select: { institutionId: true } } },
    });
    if (!delegation) throw notFound();
    const { institutionId } = delegation.party;
    await assertMayWithdraw(actor, tx, { record: locked, institutionId });
    const named = await tx.delegationMember.findMany({
      where: { delegationId, namedInPublic: true, ...withName },
      orderBy: { protocolOrder: "asc" },
      select: { id: true },
    });
    const mentioned = await tx.agreementPerson.findMany({
      where: { partyId: delegation.partyId, exchangeId, namedInPublic: true, ...withName },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const memberIds = new Set([...named, ...mentioned].map(({ id }) => id));
    const shown = await findShownRevision(tx, exchangeId);
    if (shown) {
      const { number: revision, snapshot } = shown;
      const permissions = await findNamePermissions(tx, { exchangeId, revision, record: snapshot });
      for (const { id, institution } of namedMembers(snapshot, permissions))
        if (institution?.id === institutionId) memberIds.add(id);
    }
    if (memberIds.size === 0) throw conflict("name_not_shown");
    await storeWithdrawals(actor, tx, record, { exchangeId, memberIds: [...memberIds] });
    return findRoster(tx, delegationId);
  });
}

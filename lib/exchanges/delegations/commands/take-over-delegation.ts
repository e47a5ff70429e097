import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, forbidden } from "@/lib/platform/errors.ts";
import { findRoster, type Roster } from "../queries.ts";
import type { DelegationRef } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Lets a party take over its own delegation from the party that began the record. Changes nothing else.
 * @throws as `lockDelegation`; forbidden not_your_delegation for anybody but the party itself
 * @throws conflict changed_meanwhile where the party took it over before
 */
export async function takeOverDelegation(actor: Member, ref: DelegationRef): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id, exchangeId, isOwn, takenOverAt } = delegation;
    if (!isOwn) throw forbidden("not_your_delegation");
    if (takenOverAt !== null) throw conflict("changed_meanwhile");
    await bumpVersion(actor, tx, delegation, { isChanged: false });
    await record({ action: "delegation.taken_over", subject: { type: "Delegation", id }, exchangeId });
    return findRoster(tx, id);
  });
}

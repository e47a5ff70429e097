import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { AddOthersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { insertOthers } from "./insert-others.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Adds a line for people who are counted or described, and not named, at the end of those of a delegation. Readers do not see
 * it until somebody allows it. Sent twice with one key, it adds one.
 * @throws as `lockDelegation`; conflict too_many, headcount_too_small
 */
export async function addOthers(actor: Member, { key, ...input }: AddOthersInput): Promise<Roster> {
  const { code: _code, delegationId, ...line } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const [id] = await insertOthers(actor, tx, delegation, [line]);
      if (!id) throw new Error("a line was added and not returned");
      await bumpVersion(actor, tx, delegation);
      await record({
        action: "delegation.others_added",
        subject: { type: "DelegationOthers", id },
        exchangeId: delegation.exchangeId,
        details: { delegationId, ...line },
      });
      return {};
    },
    { once: { action: "delegation.add_others", key, input } },
  );
  return findDelegationRoster(actor, input);
}

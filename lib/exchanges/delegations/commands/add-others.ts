import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { othersList } from "../../others/queries.ts";
import { MAX_OTHERS, peopleCounted } from "../../others/rules.ts";
import { findDelegationRoster, listMembersInOrder, type Roster } from "../queries.ts";
import type { AddOthersInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Adds a line for people who are counted or described, and not named, at the end of those of a delegation. Readers do not see
 * it until somebody allows it. Sent twice with one key, it adds one.
 * @throws as `lockDelegation`; conflict too_many, headcount_too_small
 */
export async function addOthers(actor: Member, { key, ...input }: AddOthersInput): Promise<Roster> {
  const { labelZh, labelEn, count } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const { id: delegationId, exchangeId } = delegation;
      const counted = delegation.counted + peopleCounted([{ count }]);
      assertCapacity({ ...delegation, counted }, await listMembersInOrder(actor, tx, delegationId), []);
      const position = await placeAfterLast(tx, othersList(delegationId), { max: MAX_OTHERS });
      const { id } = await tx.delegationOthers.create({
        data: { delegationId, exchangeId, position, labelZh, labelEn, count },
        select: { id: true },
      });
      await bumpVersion(actor, tx, delegation);
      await record({
        action: "delegation.others_added",
        subject: { type: "DelegationOthers", id },
        exchangeId,
        details: { delegationId, labelZh, labelEn, count },
      });
      return {};
    },
    { once: { action: "delegation.add_others", key, input } },
  );
  return findDelegationRoster(actor, input);
}

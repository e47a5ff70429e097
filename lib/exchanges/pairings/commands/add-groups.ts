import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type GroupEntry, listGroups } from "../../groups/queries.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import type { AddGroupsInput } from "../schema.ts";
import { findOrCreatePairs } from "./find-or-create-pairs.ts";
import { insertGroups } from "./insert-groups.ts";

/** The answer to a command with pairs; `institutions`: the slugs of colleges for which a school was added. */
export type PairingAnswer = { groups: GroupEntry[]; institutions: string[] };

/**
 * Adds a group for each pair of schools, at the end. Where the itinerary has exactly one group discussion, the groups meet
 * then. Sent twice with one key, it adds each once.
 * @throws as `lockForEditing`; conflict not_a_party for a school on the wrong side; not_found for one that did not
 *         exist that day; conflict too_many, institution_closed, key_used_before
 */
export async function addGroups(actor: Member, { key, ...input }: AddGroupsInput): Promise<PairingAnswer> {
  const { institutions } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["GROUPS"]);
      const { pairs, institutions } = await findOrCreatePairs(actor, tx, record, {
        exchange,
        pairs: input.pairs,
        stopId: null,
      });
      const ids = await insertGroups(tx, exchange, { pairs, onlyNew: input.onlyNew });
      await record({
        action: "group.added",
        subject: { type: "Exchange", id: exchange.id },
        exchangeId: exchange.id,
        details: { groupIds: ids },
      });
      return { institutions };
    },
    { once: { action: "group.add", key, input } },
  );
  return { groups: await listGroups(actor, input.code), institutions };
}

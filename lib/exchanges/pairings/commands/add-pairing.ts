import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { bumpVersion } from "../../groups/commands/bump-version.ts";
import { lockGroup } from "../../groups/commands/lock-group.ts";
import { listGroups } from "../../groups/queries.ts";
import { MAX_PAIRINGS } from "../../groups/rules.ts";
import type { AddPairingInput } from "../schema.ts";
import type { PairingAnswer } from "./add-groups.ts";
import { findOrCreatePairs } from "./find-or-create-pairs.ts";

/**
 * Adds a pair of schools to a group; a pair that is there already stays. Sent twice with one key, it adds one.
 * @throws as `lockGroup`; as `addGroups`, where too_many counts the pairs of the group
 */
export async function addPairing(
  actor: Member,
  { key, groupId, pair, ...ref }: AddPairingInput,
): Promise<PairingAnswer> {
  const input = { groupId, pair, ...ref };
  const { institutions } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockGroup(actor, tx, { ...ref, groupId });
      const where = { id: groupId };
      const { stopId } = await tx.discussionGroup.findUniqueOrThrow({ where, select: { stopId: true } });
      const { pairs, institutions } = await findOrCreatePairs(actor, tx, record, { exchange, pairs: [pair], stopId });
      const [wanted] = pairs;
      if (!wanted) throw notFound();
      const pairings = { table: "Pairing", column: "position", of: { groupId } } as const;
      const position = await placeAfterLast(tx, pairings, { max: MAX_PAIRINGS });
      await tx.pairing.createMany({ data: [{ groupId, ...wanted, position }], skipDuplicates: true });
      await bumpVersion(tx, groupId);
      await record({
        action: "group.pairing_added",
        subject: { type: "DiscussionGroup", id: groupId },
        exchangeId: exchange.id,
        details: wanted,
      });
      return { institutions };
    },
    { once: { action: "group.add_pairing", key, input } },
  );
  return { groups: await listGroups(actor, ref.code), institutions };
}

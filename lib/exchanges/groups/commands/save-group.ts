import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { assertStop } from "../../stops/commands/assert-stop.ts";
import type { GroupValues, SaveGroupInput } from "../schema.ts";
import { findValidPairings } from "./find-valid-pairings.ts";
import { lockGroup, valuesSelect } from "./lock-group.ts";

/**
 * Saves fields of one group. Keeps what others changed meanwhile, and answers with it.
 * @throws as `lockGroup`; not_found where the item of the itinerary was removed
 * @throws conflict not_a_party where the stop is of no host; pairs_of_other_stop where its pairs are of another one
 */
export async function saveGroup(
  actor: Member,
  { groupId, changes, version: _seen, ...ref }: SaveGroupInput,
): Promise<SavedSection<GroupValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockGroup(actor, tx, { ...ref, groupId });
    const { version: seen, ...before } = await tx.discussionGroup.findUniqueOrThrow({
      where: { id: groupId },
      select: { version: true, ...valuesSelect },
    });
    const { data, conflicts } = mergeChanges<GroupValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: seen, values: before, conflicts });
    if (data.itemId) {
      // Locks the item, so that nobody removes it before the commit.
      const items = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "ItineraryItem"
        WHERE "id" = ${data.itemId}::uuid AND "exchangeId" = ${exchange.id}::uuid FOR KEY SHARE`;
      if (items.length === 0) throw notFound().of("itemId");
    }
    if (data.stopId) {
      assertStop(exchange, data.stopId);
      const asked = { where: { groupId }, select: { hostUnitId: true, guestUnitId: true } };
      const pairings = await tx.pairing.findMany(asked);
      const fitting = await findValidPairings(tx, exchange.id, { pairings, stopId: data.stopId });
      if (fitting.length < pairings.length) throw conflict("pairs_of_other_stop").of("stopId");
    }
    const { version, ...values } = await tx.discussionGroup.update({
      where: { id: groupId },
      data: { ...data, version: { increment: 1 } },
      select: { version: true, ...valuesSelect },
    });
    await record({
      action: "group.saved",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId: exchange.id,
      details: { changes: changesMade(before, data) },
    });
    return { version, values, conflicts };
  });
}

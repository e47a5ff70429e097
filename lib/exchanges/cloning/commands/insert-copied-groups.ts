import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { type Structure, toPairing } from "../queries.ts";
import { wayOfPairing } from "../rules.ts";
import type { CopyPlan } from "./insert-copied-items.ts";

/**
 * Inserts the groups of the source into its copy, with their topics and those of their pairings that can go along.
 * @param items the id of each copied item by that of the one it was made from
 */
export async function insertCopiedGroups(
  _actor: Writer,
  tx: Tx,
  plan: CopyPlan,
  items: ReadonlyMap<string, string>,
): Promise<void> {
  const { source, exchangeId, status, stops } = plan;
  const made = await tx.discussionGroup.createManyAndReturn({
    data: source.groups.map(({ code, nameZh, nameEn, position, itemId, stopId }) => ({
      exchangeId,
      status,
      code,
      nameZh,
      nameEn,
      position,
      itemId: (itemId && items.get(itemId)) ?? null,
      stopId: (stopId && stops.get(stopId)) ?? null,
    })),
    select: { id: true },
  });
  const copied = source.groups.map((group, at) => ({ ...group, groupId: made[at]?.id ?? "" }));
  await tx.pairing.createMany({
    data: copied.flatMap((group) => pairingsOf(group, plan).map((own) => ({ groupId: group.groupId, ...own }))),
  });
  await tx.groupTopic.createMany({
    data: copied.flatMap(({ groupId, topics }) =>
      topics.map(({ topicId, position }) => ({ groupId, topicId, position })),
    ),
  });
}

/** The pairings whose schools exist on the new first day, and can sit together in the copy. */
function pairingsOf({ pairings, stopId }: Structure["groups"][number], { source, parties, days }: CopyPlan) {
  const stop = source.parties.find(({ id }) => id === stopId)?.institutionId ?? null;
  return pairings.flatMap((pairing) => {
    const way = wayOfPairing(toPairing(pairing, stop), parties, days.firstDay);
    if (way === null) return [];
    const [hostUnitId, guestUnitId] = [pairing.hostUnit.id, pairing.guestUnit.id];
    const { position } = pairing;
    return way === "same"
      ? [{ hostUnitId, guestUnitId, position }]
      : [{ hostUnitId: guestUnitId, guestUnitId: hostUnitId, position }];
  });
}

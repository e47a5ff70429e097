import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { refuseIfReferenced } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import type { ItineraryItemKind as Kind, PartOfDay, ItineraryItemStatus as Status } from "@/prisma/generated/enums.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { type ItemEntry, listItemsOfRecord } from "../queries.ts";
import type { RemoveItemInput } from "../schema.ts";
import { lockItem } from "./lock-item.ts";

export const ITEM_REMOVED = "itinerary.item_removed";

/** Everything that a removal deletes of an item. */
export type RemovedItem = {
  item: {
    kind: Kind;
    titleZh: string | null;
    titleEn: string | null;
    /** null: on one of the days */
    day: string | null;
    position: number;
    startAt: string | null;
    endAt: string | null;
    /** removals that were stored before items had one say nothing */
    partOfDay?: PartOfDay | null;
    placeZh: string | null;
    placeEn: string | null;
    status: Status;
    /** removals that were stored before items had one say nothing */
    stopId?: string | null;
    icalUid: string;
    icalSequence: number;
    version?: number;
    /** removals that were stored before items had an audience say nothing */
    audienceCount?: number | null;
    audienceIsApproximate?: boolean;
    audienceZh?: string | null;
    audienceEn?: string | null;
  };
  chairIds?: string[];
  visit: { baseId: string; observations: { locale: string; text: string }[]; unitIds: string[] } | null;
};

/**
 * Removes an item from the itinerary, with its chairs, its visit and its empty minutes. `restoreItem` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed it first; conflict in_use while minutes or discussion
 *         groups need it
 */
export async function removeItem(actor: Member, { itemId, ...ref }: RemoveItemInput): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    await lockItem(actor, tx, { itemId, exchangeId });
    const removed = await deleteItem(tx, itemId);
    await storeUndoEntry(actor, tx, { exchangeId, action: ITEM_REMOVED, subjectId: itemId, before: removed });
    await record({
      action: ITEM_REMOVED,
      subject: { type: "ItineraryItem", id: itemId },
      exchangeId,
      details: removed,
    });
    return { items: await listItemsOfRecord(tx, exchangeId) };
  });
}

async function deleteItem(tx: Tx, id: string): Promise<RemovedItem> {
  const found = await tx.itineraryItem.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    include: {
      chairs: { select: { memberId: true } },
      visit: { include: { observations: true, units: true } },
    },
  });
  const { visit } = found;
  await tx.itineraryItem.delete({ where: { id }, select: { id: true } }).catch(refuseIfReferenced);
  return {
    item: {
      kind: found.kind,
      titleZh: found.titleZh,
      titleEn: found.titleEn,
      day: found.day?.toISOString() ?? null,
      position: found.position,
      startAt: found.startAt?.toISOString() ?? null,
      endAt: found.endAt?.toISOString() ?? null,
      partOfDay: found.partOfDay,
      placeZh: found.placeZh,
      placeEn: found.placeEn,
      status: found.status,
      stopId: found.stopId,
      icalUid: found.icalUid,
      icalSequence: found.icalSequence,
      version: found.version,
      audienceCount: found.audienceCount,
      audienceIsApproximate: found.audienceIsApproximate,
      audienceZh: found.audienceZh,
      audienceEn: found.audienceEn,
    },
    chairIds: found.chairs.map(({ memberId }) => memberId),
    visit: visit && {
      baseId: visit.baseId,
      observations: visit.observations.map(({ locale, text }) => ({ locale, text })),
      unitIds: visit.units.map(({ unitId }) => unitId),
    },
  };
}

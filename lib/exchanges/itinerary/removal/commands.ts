import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { ItineraryItemKind as Kind, ItineraryItemStatus as Status } from "@/prisma/generated/enums.ts";
import { type LockedRecord, lockForRecording } from "../../record/commands.ts";
import { lockSection } from "../../record/sections/commands.ts";
import { detailsOfLast } from "../../record/sections/queries.ts";
import { versionWhenRestored } from "../../record/sections/rules.ts";
import { lockItem } from "../items/commands.ts";
import { type DeskItem, itemsOfRecord } from "../items/queries.ts";
import { MOST_ITEMS } from "../rules.ts";
import { assertBasesOfParties } from "../visits/commands.ts";
import type { RemoveItemInput } from "./schema.ts";

const REMOVED = "itinerary.item_removed";

/** Everything of an item that a removal takes away, as the trail keeps it. */
type Removed = {
  item: {
    kind: Kind;
    titleZh: string | null;
    titleEn: string | null;
    day: string;
    position: number;
    startAt: string | null;
    endAt: string | null;
    placeZh: string | null;
    placeEn: string | null;
    status: Status;
    icalUid: string;
    icalSequence: number;
    version?: number;
  };
  visit: { baseId: string; observations: { locale: string; text: string }[]; unitIds: string[] } | null;
};

/**
 * Takes an item out of the itinerary, with its visit; `restoreItem` takes that back. Minutes that hold nothing go too.
 * @throws as `lockForRecording`; not_found where somebody else was quicker; conflict in_use while minutes or discussion
 *         groups need it
 */
export async function removeItem(actor: Member, { itemId, ...ref }: RemoveItemInput): Promise<{ items: DeskItem[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForRecording(actor, tx, ref);
    await lockSection(actor, tx, "itinerary", exchangeId);
    await lockItem(actor, tx, { itemId, exchangeId });
    // whoever puts an item back into these minutes is waited for, and what they hold is asked afterwards
    await tx.$queryRaw`
      SELECT 1 FROM "Minute" WHERE "itemId" = ${itemId}::uuid
        OR "visitId" IN (SELECT "id" FROM "Visit" WHERE "itemId" = ${itemId}::uuid) FOR UPDATE`;
    await tx.minute.deleteMany({
      where: { exchangeId, items: { none: {} }, OR: [{ itemId }, { visit: { itemId } }] },
    });
    const removed = await takeOut(tx, itemId);
    await record({
      action: REMOVED,
      subject: { type: "ItineraryItem", id: itemId },
      exchangeId,
      details: removed,
    });
    return { items: await itemsOfRecord(tx, exchangeId) };
  });
}

async function takeOut(tx: Tx, id: string): Promise<Removed> {
  const found = await tx.itineraryItem.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    include: {
      visit: { include: { observations: true, units: true, minute: { select: { id: true } } } },
      minute: { select: { id: true } },
      groups: { take: 1, select: { id: true } },
    },
  });
  const { visit } = found;
  if (found.minute || visit?.minute || found.groups.length > 0) throw conflict("in_use");
  await tx.itineraryItem.delete({ where: { id }, select: { id: true } });
  return {
    item: {
      kind: found.kind,
      titleZh: found.titleZh,
      titleEn: found.titleEn,
      day: found.day.toISOString(),
      position: found.position,
      startAt: found.startAt?.toISOString() ?? null,
      endAt: found.endAt?.toISOString() ?? null,
      placeZh: found.placeZh,
      placeEn: found.placeEn,
      status: found.status,
      icalUid: found.icalUid,
      icalSequence: found.icalSequence,
      version: found.version,
    },
    visit: visit && {
      baseId: visit.baseId,
      observations: visit.observations.map(({ locale, text }) => ({ locale, text })),
      unitIds: visit.units.map(({ unitId }) => unitId),
    },
  };
}

/**
 * Takes the removal of an item back: in its place, with its visit; without the schools of a college that has left the
 * exchange since.
 * @throws as `lockForRecording`; not_found where no removal from this record is known
 * @throws conflict changed_meanwhile where it was taken back before; too_many; not_a_party where the college of its base
 *                  has left
 */
export async function restoreItem(actor: Member, { itemId, ...ref }: RemoveItemInput): Promise<{ items: DeskItem[] }> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForRecording(actor, tx, ref);
    const { id: exchangeId } = exchange;
    await lockSection(actor, tx, "itinerary", exchangeId);
    const removed = await detailsOfLast<Removed>(tx, {
      exchangeId,
      type: "ItineraryItem",
      id: itemId,
      action: REMOVED,
    });
    if (!removed) throw notFound();
    const present = await tx.itineraryItem.findMany({ where: { exchangeId }, select: { id: true } });
    if (present.some(({ id }) => id === itemId)) throw conflict("changed_meanwhile");
    if (present.length >= MOST_ITEMS) throw conflict("too_many");
    if (removed.visit) await assertBasesOfParties(actor, tx, exchange, [removed.visit.baseId]);
    await putBack(tx, { exchange, itemId, removed });
    await record({ action: "itinerary.item_restored", subject: { type: "ItineraryItem", id: itemId }, exchangeId });
    return { items: await itemsOfRecord(tx, exchangeId) };
  });
}

type Returning = { exchange: LockedRecord; itemId: string; removed: Removed };

async function putBack(tx: Tx, { exchange, itemId, removed: { item, visit } }: Returning): Promise<void> {
  const { id: exchangeId, parties } = exchange;
  const day = new Date(item.day);
  await tx.itineraryItem.updateMany({
    where: { exchangeId, day, position: { gte: item.position } },
    data: { position: { increment: 1 } },
  });
  const at = (instant: string | null) => instant && new Date(instant);
  await tx.itineraryItem.create({
    data: {
      ...item,
      id: itemId,
      exchangeId,
      version: versionWhenRestored(item),
      day,
      startAt: at(item.startAt),
      endAt: at(item.endAt),
    },
    select: { id: true },
  });
  if (!visit) return;
  const units = await tx.unit.findMany({
    where: { id: { in: visit.unitIds }, institutionId: { in: parties.map(({ institutionId }) => institutionId) } },
    select: { id: true },
  });
  await tx.visit.create({
    data: {
      itemId,
      exchangeId,
      baseId: visit.baseId,
      observations: { create: visit.observations },
      units: { create: units.map(({ id }) => ({ unitId: id })) },
    },
    select: { id: true },
  });
}

import "server-only";
import { baseNamed } from "@/lib/bases/entering/commands.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { type LockedRecord, lockForRecording } from "../../record/commands.ts";
import { lockSection } from "../../record/sections/commands.ts";
import { itineraryNow } from "../choices/queries.ts";
import type { DeskItem } from "../items/queries.ts";
import { type ItineraryItemKind, MOST_ITEMS, statusWhenAdded } from "../rules.ts";
import { assertBasesOfParties } from "../visits/commands.ts";
import type { AddItemInput, AddVisitsInput } from "./schema.ts";

/** A new item: last of its day. A visit has its base. */
export type ItemFacts = {
  kind: ItineraryItemKind;
  day: CalendarDay;
  titleZh?: string | null;
  titleEn?: string | null;
  baseId?: string;
};

/**
 * Writes items, in their order, into a transaction that holds the record; the section is locked on the way.
 * @throws conflict too_many; changed_meanwhile where the day is no longer one of the exchange
 */
async function insertItems(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchange, items }: { exchange: LockedRecord; items: readonly ItemFacts[] },
): Promise<string[]> {
  await lockSection(actor, tx, "itinerary", exchange.id);
  const { firstDay, lastDay } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchange.id },
    select: { firstDay: true, lastDay: true },
  });
  const isOutside = ({ day }: ItemFacts) => dateOf(day) < firstDay || dateOf(day) > lastDay;
  if (items.some(isOutside)) throw conflict("changed_meanwhile");
  const { _count, _max } = await tx.itineraryItem.aggregate({
    where: { exchangeId: exchange.id },
    _count: true,
    _max: { position: true },
  });
  if (_count + items.length > MOST_ITEMS) throw conflict("too_many");
  const rows = await tx.itineraryItem.createManyAndReturn({
    data: items.map(({ kind, day, titleZh = null, titleEn = null }, at) => ({
      exchangeId: exchange.id,
      kind,
      day: dateOf(day),
      titleZh,
      titleEn,
      position: (_max.position ?? 0) + 1 + at,
      status: statusWhenAdded(exchange.status),
    })),
    select: { id: true, position: true },
  });
  const ids = rows.toSorted((one, other) => one.position - other.position).map(({ id }) => id);
  const visits = ids.flatMap((itemId, at) => {
    const baseId = items[at]?.baseId;
    return baseId === undefined ? [] : [{ itemId, exchangeId: exchange.id, baseId }];
  });
  if (visits.length > 0) await tx.visit.createMany({ data: visits });
  await record({
    action: "itinerary.items_added",
    subject: { type: "Exchange", id: exchange.id },
    exchangeId: exchange.id,
    details: { itemIds: ids, items: items.map((item) => ({ ...item })) },
  });
  return ids;
}

/**
 * Adds an item as the last of a day. Sent twice with one key, it adds one.
 * @throws as `lockForRecording`; conflict too_many, changed_meanwhile, key_used_before
 */
export async function addItem(actor: Member, { key, ...input }: AddItemInput): Promise<{ items: DeskItem[] }> {
  const { day, kind, titleZh, titleEn } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForRecording(actor, tx, input);
      const [id] = await insertItems(actor, tx, record, { exchange, items: [{ day, kind, titleZh, titleEn }] });
      return { id };
    },
    { once: { action: "itinerary.add_item", key, input } },
  );
  return { items: await itineraryNow(actor, input.code) };
}

/**
 * Adds stops at practice bases as the last of a day; a base that is not in the directory yet is entered there. Sent
 * twice with one key, it adds each once.
 * @returns `newBases` are the addresses of the bases that were entered
 * @throws as `addItem`; conflict not_a_party for a base of another college, institution_closed
 */
export async function addVisits(
  actor: Member,
  { key, ...input }: AddVisitsInput,
): Promise<{ items: DeskItem[]; newBases: string[] }> {
  const { day, baseIds } = input;
  const { newBases } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForRecording(actor, tx, input);
      if (baseIds.length > 0) await assertBasesOfParties(actor, tx, exchange, baseIds);
      const named: { id: string; slug: string; isNew: boolean }[] = [];
      for (const { institutionId, nameZh, nameEn } of input.newBases) {
        if (!exchange.parties.some((party) => party.institutionId === institutionId)) throw conflict("not_a_party");
        named.push(await baseNamed(actor, tx, record, { institutionId, nameZh, nameEn }));
      }
      const wanted = [...baseIds, ...named.map(({ id }) => id)];
      const items = wanted.map((baseId) => ({ kind: "BASE_VISIT" as const, day, baseId }));
      await insertItems(actor, tx, record, { exchange, items });
      return { newBases: named.filter(({ isNew }) => isNew).map(({ slug }) => slug) };
    },
    { once: { action: "itinerary.add_visits", key, input } },
  );
  return { items: await itineraryNow(actor, input.code), newBases };
}

import "server-only";
import { findOrCreateBase } from "@/lib/bases/commands/find-or-create-base.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findItinerary, type ItemEntry } from "../queries.ts";
import type { AddVisitsInput } from "../schema.ts";
import { assertBasesOfParties } from "./assert-bases-of-parties.ts";
import { insertItems, itemsAdded } from "./insert-items.ts";

/**
 * Adds stops at practice bases at the end of a day. Adds bases to the directory that are not in it yet. Sent twice with
 * one key, it adds each once.
 * @returns `newBases`: the slugs of the bases that were added to the directory
 * @throws as `addItem`; conflict not_a_party for a base of another college, institution_closed
 */
export async function addVisits(
  actor: Member,
  { key, ...input }: AddVisitsInput,
): Promise<{ items: ItemEntry[]; newBases: string[] }> {
  const { day, baseIds } = input;
  const { newBases } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["ITINERARY"]);
      if (baseIds.length > 0) await assertBasesOfParties(actor, tx, exchange, baseIds);
      const named: { id: string; slug: string; isNew: boolean }[] = [];
      for (const { institutionId, nameZh, nameEn } of input.newBases) {
        if (!exchange.parties.some((party) => party.institutionId === institutionId)) throw conflict("not_a_party");
        named.push(await findOrCreateBase(actor, tx, record, { institutionId, nameZh, nameEn }));
      }
      const wanted = [...baseIds, ...named.map(({ id }) => id)];
      const items = wanted.map((baseId) => ({ kind: "BASE_VISIT" as const, day, baseId }));
      const ids = await insertItems(actor, tx, { exchange, items });
      await record(itemsAdded(exchange, ids, items));
      return { newBases: named.filter(({ isNew }) => isNew).map(({ slug }) => slug) };
    },
    { once: { action: "itinerary.add_visits", key, input } },
  );
  return { items: await findItinerary(actor, input.code), newBases };
}

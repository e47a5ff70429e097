import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { findTitles, type TitledRecord } from "../queries.ts";
import { type Place, placeAfter, proposedPlace, proposedTitles, type Titles, titlesAfter } from "../rules.ts";
import { lockSections } from "./lock-sections.ts";

/**
 * Proposes the titles and the place of a record anew after its parties changed, as far as they are still the proposed ones:
 * with a second host there is no one place. The record is locked for this change alone.
 * @param before the record as it was before the change
 * @returns what is new, for the entry in the audit trail; nothing where all of it stays
 */
export async function updateProposedTitles(
  actor: Writer,
  tx: Tx,
  { id, before }: { id: string; before: TitledRecord },
): Promise<{ titles?: Partial<Titles>; place?: Partial<Place> }> {
  const { own, facts } = await findTitles(tx, id);
  const titles = titlesAfter(own, proposedTitles(before.facts), proposedTitles(facts));
  const place = placeAfter(own, proposedPlace(before.facts), proposedPlace(facts));
  const [hasTitles, hasPlace] = [titles, place].map((changes) => Object.keys(changes).length > 0);
  if (!(hasTitles || hasPlace)) return {};
  await lockSections(actor, tx, id, ["BASICS"]);
  await tx.exchange.update({
    where: { id },
    data: { ...titles, ...place, version: { increment: 1 } },
    select: { id: true },
  });
  return { ...(hasTitles && { titles }), ...(hasPlace && { place }) };
}

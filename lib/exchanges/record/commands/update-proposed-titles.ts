import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { findTitles, type TitledRecord } from "../queries.ts";
import { proposedTitles, type Titles, titlesAfter } from "../rules.ts";
import { lockSections } from "./lock-sections.ts";

/**
 * Proposes the titles of a record anew after its parties changed, as far as they are still the proposed ones. The record is
 * locked for this change alone.
 * @param before the record as it was before the change
 * @returns the new titles, for the entry in the audit trail; none where they stay
 */
export async function updateProposedTitles(
  actor: Writer,
  tx: Tx,
  { id, before }: { id: string; before: TitledRecord },
): Promise<{ titles?: Partial<Titles> }> {
  const { own, facts } = await findTitles(tx, id);
  const titles = titlesAfter(own, proposedTitles(before.facts), proposedTitles(facts));
  if (Object.keys(titles).length === 0) return {};
  await lockSections(actor, tx, id, ["BASICS"]);
  await tx.exchange.update({ where: { id }, data: { ...titles, version: { increment: 1 } }, select: { id: true } });
  return { titles };
}

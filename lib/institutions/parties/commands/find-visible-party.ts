import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayEditDirectoryOf } from "../../policy.ts";
import { partiesOfferedTo } from "../queries.ts";

/**
 * Finds what can be a party of an exchange, a college or a group, by its slug.
 * @throws not_found
 */
export async function findVisibleParty(actor: Writer, tx: ReadTx | Tx, slug: string): Promise<{ id: string }> {
  const where = { AND: [{ slug }, partiesOfferedTo(actor)] };
  const party = await tx.institution.findFirst({ where, select: { id: true } });
  if (!party) throw notFound();
  return party;
}

/**
 * Finds the college or the group at which the actor may enter people and their titles.
 * @throws not_found; forbidden
 */
export async function findEditableEmployer(actor: Writer, tx: Tx, slug: string): Promise<{ id: string }> {
  const employer = await findVisibleParty(actor, tx, slug);
  assertMay(mayEditDirectoryOf(actor, employer.id));
  return employer;
}

import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayEditDirectoryOf } from "../policy.ts";
import { institutionsOfferedTo } from "../queries.ts";

/**
 * Finds an institution by its slug, for a command.
 * @throws not_found
 */
export async function findVisibleInstitution(actor: Writer, tx: ReadTx | Tx, slug: string): Promise<{ id: string }> {
  const where = { AND: [{ slug }, institutionsOfferedTo(actor)] };
  const institution = await tx.institution.findFirst({ where, select: { id: true } });
  if (!institution) throw notFound();
  return institution;
}

/**
 * Finds an institution whose units, people and bases the actor may edit.
 * @throws not_found; forbidden
 */
export async function findEditableInstitution(actor: Writer, tx: Tx, slug: string): Promise<{ id: string }> {
  const institution = await findVisibleInstitution(actor, tx, slug);
  assertMay(mayEditDirectoryOf(actor, institution.id));
  return institution;
}

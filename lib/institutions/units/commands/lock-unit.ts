import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayEditDirectoryOf } from "../../policy.ts";
import { directoryVisibleTo } from "../../queries.ts";

export async function findVisibleInstitution(tx: Tx, actor: Writer, slug: string): Promise<{ id: string }> {
  const where = { AND: [{ slug }, directoryVisibleTo(actor)] };
  const institution = await tx.institution.findFirst({ where, select: { id: true } });
  if (!institution) throw notFound();
  return institution;
}

export async function findEditableInstitution(tx: Tx, actor: Writer, slug: string): Promise<{ id: string }> {
  const institution = await findVisibleInstitution(tx, actor, slug);
  assertMay(mayEditDirectoryOf(actor, institution.id));
  return institution;
}

/** Takes the lock of the institution's tree, then the unit's own. */
export async function lockUnit(tx: Tx, { institutionId, code }: { institutionId: string; code: string }) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Unit ' || ${institutionId}::text, 0))`;
  const [unit] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Unit" WHERE "institutionId" = ${institutionId}::uuid AND "code" = ${code} FOR NO KEY UPDATE`;
  if (!unit) throw notFound();
  return unit;
}

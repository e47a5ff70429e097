import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";

/**
 * Holds open institutions open until the commit: whoever closes one of them waits, or is waited for.
 * @throws not_found where there is no such institution; conflict institution_closed
 */
export async function lockOpenInstitutions(_actor: Writer, tx: Tx, institutionIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(institutionIds)];
  const held = await tx.$queryRaw<{ isClosed: boolean }[]>`
    SELECT "status" = 'CLOSED' AS "isClosed" FROM "Institution" WHERE "id" = ANY(${wanted}::uuid[]) FOR SHARE`;
  if (held.length !== wanted.length) throw notFound();
  if (held.some(({ isClosed }) => isClosed)) throw conflict("institution_closed");
}

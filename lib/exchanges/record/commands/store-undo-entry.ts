import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { UndoableChange } from "../queries.ts";
import { restorableUntil } from "../rules.ts";

/** The entries of other records that one change deletes after their end, so that it stays quick. */
const MAX_DELETED = 100;

/**
 * Stores what takes a change back, for 30 days. Deletes entries whose end has passed, which may be of other records.
 * @param before the rows as they were, or as they were inserted
 */
export async function storeUndoEntry(
  actor: Writer,
  tx: Tx,
  { before, ...change }: UndoableChange & { before: Prisma.InputJsonObject },
): Promise<void> {
  const at = clock.now();
  await tx.undoEntry.create({
    data: {
      ...change,
      before,
      at,
      byId: actor.kind === "member" ? actor.userId : null,
      expiresAt: restorableUntil(at),
    },
    select: { id: true },
  });
  // Rows that another transaction deletes at this moment are left to it.
  await tx.$executeRaw`
    DELETE FROM "UndoEntry" WHERE "id" IN (
      SELECT "id" FROM "UndoEntry" WHERE "expiresAt" <= ${at} ORDER BY "expiresAt" LIMIT ${MAX_DELETED} FOR UPDATE SKIP LOCKED)`;
}

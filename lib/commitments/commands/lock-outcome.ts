import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type OutcomeEntry, outcomeEntrySelect, toOutcome } from "../queries.ts";

/** Locks and loads an outcome of a locked record. @throws not_found where it was removed */
export async function lockOutcome(tx: Tx, exchangeId: string, outcomeId: string): Promise<OutcomeEntry> {
  await tx.$queryRaw`SELECT 1 FROM "Outcome" WHERE "id" = ${outcomeId}::uuid FOR UPDATE`;
  const row = await tx.outcome.findFirst({ where: { id: outcomeId, exchangeId }, select: outcomeEntrySelect });
  if (!row) throw notFound();
  return toOutcome(row);
}

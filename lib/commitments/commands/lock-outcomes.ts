import "server-only";
import { lockForRecording } from "@/lib/exchanges/record/commands/lock-for-recording.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSection } from "@/lib/exchanges/record/commands/lock-section.ts";
import type { RecordRef } from "@/lib/exchanges/record/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type OutcomeEntry, outcomeEntrySelect, toOutcome } from "../queries.ts";

/** Holds the record, and the list of its outcomes against others who add, remove or move. */
export async function lockOutcomes(actor: Member, tx: Tx, ref: RecordRef): Promise<LockedRecord> {
  const exchange = await lockForRecording(actor, tx, ref);
  await lockSection(actor, tx, "outcomes", exchange.id);
  return exchange;
}

export async function lockOutcome(tx: Tx, exchangeId: string, outcomeId: string): Promise<OutcomeEntry> {
  await tx.$queryRaw`SELECT 1 FROM "Outcome" WHERE "id" = ${outcomeId}::uuid FOR UPDATE`;
  const row = await tx.outcome.findFirst({ where: { id: outcomeId, exchangeId }, select: outcomeEntrySelect });
  if (!row) throw notFound();
  return toOutcome(row);
}

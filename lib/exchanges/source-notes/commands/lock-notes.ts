import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { lockForRecording } from "../../record/commands/lock-for-recording.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { lockSection } from "../../record/commands/lock-section.ts";
import type { RecordRef } from "../../record/schema.ts";
import { type NoteEntry, noteSelect, toNote } from "../queries.ts";

/** Holds the record, and the list of its notes against others who add, remove or move. */
export async function lockNotes(actor: Member, tx: Tx, ref: RecordRef): Promise<LockedRecord> {
  const exchange = await lockForRecording(actor, tx, ref);
  await lockSection(actor, tx, "notes", exchange.id);
  return exchange;
}

export async function lockNote(tx: Tx, exchangeId: string, noteId: string): Promise<NoteEntry> {
  await tx.$queryRaw`SELECT 1 FROM "SourceNote" WHERE "id" = ${noteId}::uuid FOR UPDATE`;
  const row = await tx.sourceNote.findFirst({ where: { id: noteId, exchangeId }, select: noteSelect });
  if (!row) throw notFound();
  return toNote(row);
}

import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type NoteEntry, noteSelect, toNote } from "../queries.ts";

/** Locks and loads a note of a locked record. @throws not_found where it was removed */
export async function lockNote(tx: Tx, exchangeId: string, noteId: string): Promise<NoteEntry> {
  await tx.$queryRaw`SELECT 1 FROM "SourceNote" WHERE "id" = ${noteId}::uuid FOR UPDATE`;
  const row = await tx.sourceNote.findFirst({ where: { id: noteId, exchangeId }, select: noteSelect });
  if (!row) throw notFound();
  return toNote(row);
}

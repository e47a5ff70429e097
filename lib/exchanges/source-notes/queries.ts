import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { findVisibleRecord } from "../record/queries.ts";
import { mayReadPrivateNotes } from "./policy.ts";
import { MAX_NOTES } from "./rules.ts";
import type { NoteValues } from "./schema.ts";

/** A passage of the source with a comment, as its row shows it. */
export type NoteEntry = { id: string; version: number; values: NoteValues };

export const noteSelect = {
  id: true,
  version: true,
  quote: true,
  commentZh: true,
  commentEn: true,
  isPublic: true,
} satisfies Prisma.SourceNoteSelect;

type NoteRow = Prisma.SourceNoteGetPayload<{ select: typeof noteSelect }>;

export const toNote = ({ id, version, ...values }: NoteRow): NoteEntry => ({ id, version, values });

/** The order of the notes of a record. */
export const noteList = (exchangeId: string): OrderedList => ({
  table: "SourceNote",
  column: "position",
  of: { exchangeId },
});

/**
 * The notes of a record in their order: all of them, or the public ones. The caller has checked that the reader may see the
 * record.
 */
export async function listNotesOfRecord(
  tx: ReadTx | Tx,
  exchangeId: string,
  { withPrivate = true }: { withPrivate?: boolean } = {},
): Promise<NoteEntry[]> {
  const rows = await tx.sourceNote.findMany({
    where: { exchangeId, ...(withPrivate ? {} : { isPublic: true }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: MAX_NOTES,
    select: noteSelect,
  });
  return rows.map(toNote);
}

/** The notes of a record that the actor may read, by its code; none where the actor may not see the record. */
export async function listNotes(actor: Member, code: string): Promise<NoteEntry[]> {
  return read(actor, async (tx) => {
    const exchange = await findVisibleRecord(tx, actor, code);
    return exchange ? listNotesOfRecord(tx, exchange.id, { withPrivate: mayReadPrivateNotes(actor, exchange) }) : [];
  });
}

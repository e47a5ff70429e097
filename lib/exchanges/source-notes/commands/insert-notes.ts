import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { noteList } from "../queries.ts";
import { MAX_NOTES } from "../rules.ts";

/**
 * Inserts passages at the end of the notes of a locked record; readers do not see them yet.
 * @returns their ids in their order
 * @throws conflict too_many
 */
export async function insertNotes(tx: Tx, exchangeId: string, quotes: readonly string[]): Promise<string[]> {
  const first = await placeAfterLast(tx, noteList(exchangeId), { max: MAX_NOTES, added: quotes.length });
  const rows = await tx.sourceNote.createManyAndReturn({
    data: quotes.map((quote, at) => ({ exchangeId, position: first + at, quote })),
    select: { id: true, position: true },
  });
  return rows.toSorted((one, other) => one.position - other.position).map(({ id }) => id);
}

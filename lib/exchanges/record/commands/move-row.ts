import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { idsInOrder, moveInList, type OrderedList } from "@/lib/platform/ordered-list.ts";
import { findUndoEntry, type UndoableChange } from "../queries.ts";
import { storeUndoEntry } from "./store-undo-entry.ts";

/** Where a row was before it was moved. */
export type FormerPlace = {
  /** the row directly behind it; null: it was last */
  follower: string | null;
  /** from 1 */
  place: number;
  /** of a list with days: the one it was on */
  day?: CalendarDay;
};

/** The place of a row in a locked list. The row is in it. */
export async function placeOf(tx: Tx, list: OrderedList, id: string): Promise<FormerPlace> {
  const order = await idsInOrder(tx, list);
  const at = order.indexOf(id);
  return { follower: order[at + 1] ?? null, place: at + 1, ...(list.day && { day: list.day }) };
}

/**
 * Moves a row of a locked list as `moveInList` does, and stores its former place for `undoMove`.
 * @param move.former where it was, if that was in another list
 */
export async function moveRow(
  actor: Member,
  tx: Tx,
  move: UndoableChange & { list: OrderedList; before: string | null; former?: FormerPlace },
): Promise<{ from: number; to: number }> {
  const { list, before, former, ...change } = move;
  const place = former ?? (await placeOf(tx, list, change.subjectId));
  const places = await moveInList(tx, list, { id: change.subjectId, before });
  await storeUndoEntry(actor, tx, { ...change, before: place });
  return { from: place.place, to: places.to };
}

/**
 * Where a row was before the actor last moved it. Forgets that, so that the move before it is taken back next.
 * @throws not_found where no move of the row by the actor is known, or it is more than 30 days old
 */
export async function takeFormerPlace(actor: Member, tx: Tx, change: UndoableChange): Promise<FormerPlace> {
  const entry = await findUndoEntry<FormerPlace>(tx, { ...change, byId: actor.userId });
  await tx.$executeRaw`
    DELETE FROM "UndoEntry" WHERE "id" = (
      SELECT "id" FROM "UndoEntry"
      WHERE "exchangeId" = ${change.exchangeId}::uuid AND "action" = ${change.action}
        AND "subjectId" = ${change.subjectId}::uuid AND "byId" = ${actor.userId}::uuid
      ORDER BY "at" DESC LIMIT 1)`;
  return entry;
}

/**
 * Moves a row of a locked list back to where it was: before the row that followed it, or, if that is gone, to the place
 * with the same number.
 * @throws not_found where the row is not in the list
 */
export async function putBack(
  tx: Tx,
  list: OrderedList,
  id: string,
  { follower, place }: FormerPlace,
): Promise<{ from: number; to: number }> {
  const others = (await idsInOrder(tx, list)).filter((other) => other !== id);
  const isThere = follower === null || others.includes(follower);
  return moveInList(tx, list, { id, before: isThere ? follower : (others[place - 1] ?? null) });
}

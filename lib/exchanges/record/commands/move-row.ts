import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { idsInOrder, moveInList, type OrderedList } from "@/lib/platform/ordered-list.ts";
import type { UndoableChange } from "../queries.ts";
import { storeUndoEntry } from "./store-undo-entry.ts";

/** Where a row was before it was moved. */
export type FormerPlace = {
  /** the row directly behind it; null: it was last */
  follower: string | null;
  /** from 1 */
  place: number;
  /** of a list with days: the one it was on; null: on one of the days */
  day?: CalendarDay | null;
};

/** The place of a row in a locked list. The row is in it. */
export async function placeOf(tx: Tx, list: OrderedList, id: string): Promise<FormerPlace> {
  const order = await idsInOrder(tx, list);
  const at = order.indexOf(id);
  return { follower: order[at + 1] ?? null, place: at + 1, ...(list.day !== undefined && { day: list.day }) };
}

/**
 * Moves a row of a locked list as `moveInList` does, and stores its former place, to which `putBack` takes it.
 * @param move.former where it was, if that was in another list
 */
export async function moveRow(
  actor: Member,
  tx: Tx,
  move: UndoableChange & { list: OrderedList; before: string | null; former?: FormerPlace },
): Promise<{ from: number; to: number }> {
  const { list, before, former, ...change } = move;
  const { from, to, follower } = await moveInList(tx, list, { id: change.subjectId, before });
  const place = former ?? { follower, place: from };
  await storeUndoEntry(actor, tx, { ...change, before: place });
  return { from: place.place, to };
}

/**
 * Where a row was before the actor last moved it. Forgets that, so that the move before it is taken back next.
 * @throws not_found where no move of the row by the actor is known, or it is more than 30 days old
 */
export async function takeFormerPlace(actor: Member, tx: Tx, change: UndoableChange): Promise<FormerPlace> {
  const { exchangeId, action, subjectId } = change;
  const [taken] = await tx.$queryRaw<{ before: FormerPlace }[]>`
    DELETE FROM "UndoEntry" WHERE "id" = (
      SELECT "id" FROM "UndoEntry"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "action" = ${action} AND "subjectId" = ${subjectId}::uuid
        AND "byId" = ${actor.userId}::uuid AND "expiresAt" > ${clock.now()}
      ORDER BY "at" DESC, "id" DESC LIMIT 1)
    RETURNING "before"`;
  if (!taken) throw notFound();
  return taken.before;
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
  const before = isThere ? follower : (others[place - 1] ?? null);
  const { from, to } = await moveInList(tx, list, { id, before });
  return { from, to };
}

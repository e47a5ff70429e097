import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";
import type { CalendarDay } from "./calendar-day.ts";
import type { Tx } from "./db.ts";
import { conflict, notFound } from "./errors.ts";
import { movedBefore } from "./order.ts";

/** The rows of a table that people put in order together, such as the outcomes of one exchange. */
export type OrderedList = {
  table: Prisma.ModelName;
  /** the column with the place of a row, from 1 */
  column: "position" | "sequence" | "protocolOrder";
  /** the ids that the rows of the list share, by column */
  of: { [Owner in Uncapitalize<Prisma.ModelName> | "group" as `${Owner}Id`]?: string };
  /** only the rows of this day; null: those without a day */
  day?: CalendarDay | null;
};

/** An identifier of SQL. Its type lets nothing through that somebody typed. */
const named = (name: OrderedList["table"] | OrderedList["column"] | keyof OrderedList["of"]): Prisma.Sql =>
  Prisma.raw(`"${name}"`);

function isInList({ of, day }: OrderedList): Prisma.Sql {
  const owners = Object.entries(of).map(([name, id]) => Prisma.sql`${named(name as keyof typeof of)} = ${id}::uuid`);
  const ofDay = day === null ? Prisma.sql`"day" IS NULL` : Prisma.sql`"day" = ${day}::date`;
  return Prisma.join([...owners, ...(day === undefined ? [] : [ofDay])], " AND ");
}

/** The ids of a list in its order. Ask under a lock: without one, others may move rows before the answer is used. */
export async function idsInOrder(tx: Tx, list: OrderedList): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM ${named(list.table)} WHERE ${isInList(list)} ORDER BY ${named(list.column)}, "id"`;
  return rows.map(({ id }) => id);
}

/**
 * The place behind the last row of a locked list, for the first of the rows that are added.
 * @throws conflict too_many where the list would have more than `max` rows
 */
export async function placeAfterLast(
  tx: Tx,
  list: OrderedList,
  { max, added = 1 }: { max: number; added?: number },
): Promise<number> {
  const [found] = await tx.$queryRaw<{ count: number; last: number }[]>`
    SELECT count(*)::int AS "count", coalesce(max(${named(list.column)}), 0) AS "last"
    FROM ${named(list.table)} WHERE ${isInList(list)}`;
  const { count, last } = found ?? { count: 0, last: 0 };
  if (count + added > max) throw conflict("too_many");
  return last + 1;
}

/** Gives the rows of a locked list the places 1, 2, 3 and so on, in one statement. Writes only the rows whose place changes. */
export async function putInOrder(
  tx: Tx,
  { table, column }: Pick<OrderedList, "table" | "column">,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${named(table)} entry SET ${named(column)} = wanted.place
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, place)
    WHERE entry."id" = wanted.id AND entry.${named(column)} <> wanted.place`;
}

/**
 * Moves a row of a locked list directly before another one, or to the end.
 * @param move.before null: the end
 * @returns the places of the row before and after, from 1, and the row that followed it before; null: it was last
 * @throws not_found where the row is not in the list; conflict changed_meanwhile where the other one is not
 */
export async function moveInList(
  tx: Tx,
  list: OrderedList,
  { id, before }: { id: string; before: string | null },
): Promise<{ from: number; to: number; follower: string | null }> {
  const order = await idsInOrder(tx, list);
  if (!order.includes(id)) throw notFound();
  const moved = movedBefore(order, id, before);
  if (!moved) throw conflict("changed_meanwhile");
  await putInOrder(tx, list, moved);
  const at = order.indexOf(id);
  return { from: at + 1, to: moved.indexOf(id) + 1, follower: order[at + 1] ?? null };
}

/** Frees a place in a locked list: the rows from it on move back by one. */
export async function makeRoomAt(tx: Tx, list: OrderedList, place: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${named(list.table)} SET ${named(list.column)} = ${named(list.column)} + 1
    WHERE ${isInList(list)} AND ${named(list.column)} >= ${place}`;
}

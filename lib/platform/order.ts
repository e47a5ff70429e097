/**
 * Moves an id directly before another one.
 * @param before null moves it to the end
 * @returns      the new order; null when either id is not in the old one
 */
export function movedBefore(order: readonly string[], moved: string, before: string | null): string[] | null {
  if (!order.includes(moved)) return null;
  if (moved === before) return [...order];
  const others = order.filter((id) => id !== moved);
  const place = before === null ? others.length : others.indexOf(before);
  return place === -1 ? null : others.toSpliced(place, 0, moved);
}

/** Sorts rows into the order of `ids`; an id without a row is left out. */
function inOrderOf<Row extends { id: string }>(ids: readonly { id: string }[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The rows of ids that are found first, in their order. In one statement, PostgreSQL would join everything for every row
 * that fits before it applies the limit.
 * @param ids     asks for the ids that fit, in order and with the limit
 * @param findAll asks for the rows of these ids, in any order; not called where there are none
 */
export async function rowsOfIds<Row extends { id: string }>(
  ids: PromiseLike<{ id: string }[]>,
  findAll: (where: { id: { in: string[] } }) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const chosen = await ids;
  if (chosen.length === 0) return [];
  return inOrderOf(chosen, await findAll({ id: { in: chosen.map(({ id }) => id) } }));
}

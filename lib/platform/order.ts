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
export function inOrderOf<Row extends { id: string }>(ids: readonly { id: string }[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => byId.get(id) ?? []);
}

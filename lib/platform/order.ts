/**
 * An order in which one stands directly before another, or last.
 * @param before null: last
 * @returns      null where either of the two is not in the order
 */
export function movedBefore(order: readonly string[], moved: string, before: string | null): string[] | null {
  if (!order.includes(moved)) return null;
  if (moved === before) return [...order];
  const others = order.filter((id) => id !== moved);
  const place = before === null ? others.length : others.indexOf(before);
  return place === -1 ? null : others.toSpliced(place, 0, moved);
}

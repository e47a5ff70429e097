/**
 * The list with one entry at another place; the others keep their order.
 * @param toIndex the place it has afterwards, 0 is first; beyond the ends counts as the ends
 */
export function moveTo<Item extends { id: string }>(items: readonly Item[], id: string, toIndex: number): Item[] {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return [...items];
  const others = items.filter((candidate) => candidate !== item);
  return others.toSpliced(Math.max(0, Math.min(toIndex, others.length)), 0, item);
}

/** The entries in the order of the given ids; what the order does not know stands at the end. */
export function sortByIds<Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const place = (item: Item) => placeOf.get(item.id) ?? ids.length;
  return items.toSorted((one, other) => place(one) - place(other));
}

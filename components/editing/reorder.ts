/**
 * The list with one entry moved; the others keep their order.
 * @param toIndex the new place, from 0; a place beyond the ends means the end
 */
export function moveTo<Item extends { id: string }>(items: readonly Item[], id: string, toIndex: number): Item[] {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return [...items];
  const others = items.filter((candidate) => candidate !== item);
  return others.toSpliced(Math.max(0, Math.min(toIndex, others.length)), 0, item);
}

/** Sorts entries by the given ids; entries without an id in the list come last. */
export function sortByIds<Item extends { id: string }>(items: readonly Item[], ids: readonly string[]): Item[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const place = (item: Item) => placeOf.get(item.id) ?? ids.length;
  return items.toSorted((one, other) => place(one) - place(other));
}

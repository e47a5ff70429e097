export const unitKinds = ["SCHOOL", "DEPARTMENT", "OFFICE", "CENTER", "OTHER"] as const;
export type UnitKind = (typeof unitKinds)[number];

type InTree = { id: string; parentId: string | null };

/**
 * Sorts units in the order of their tree, each with its depth; siblings keep their order. A unit whose parent is not
 * among the given ones is at the top.
 */
export function inTreeOrder<Unit extends InTree>(units: readonly Unit[]): (Unit & { depth: number })[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): (Unit & { depth: number })[] =>
    units
      .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ ...unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** Whether a unit is another one, or is below it in the tree. */
export function isWithin(units: readonly InTree[], { unitId, ofId }: { unitId: string; ofId: string }): boolean {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set<string>();
  for (let at: string | null = unitId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === ofId) return true;
    seen.add(at);
  }
  return false;
}

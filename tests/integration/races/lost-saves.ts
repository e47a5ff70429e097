import type { FieldValue } from "@/lib/platform/merge.ts";

/** A value that a save reported as stored, and the value that it replaced. */
export type Acknowledged = { field: string; from: FieldValue; to: FieldValue };

/**
 * Lists acknowledged saves that were lost. None was lost if the saves of each field form one chain from the first
 * value to the stored one: each was stored until a save that had seen it replaced it. Values must differ.
 */
export function lostOf(
  acknowledged: readonly Acknowledged[],
  first: Readonly<Record<string, FieldValue>>,
  stored: Readonly<Record<string, FieldValue>>,
): string[] {
  return Object.keys(first).flatMap((field) => {
    const saves = new Map<FieldValue, FieldValue[]>();
    for (const save of acknowledged.filter((each) => each.field === field)) {
      saves.set(save.from, [...(saves.get(save.from) ?? []), save.to]);
    }
    const lost: string[] = [];
    let now = first[field] ?? null;
    for (let next = saves.get(now); next; next = saves.get(now)) {
      saves.delete(now);
      const [to = null, ...others] = next.toSorted((one) => (saves.has(one) || one === stored[field] ? -1 : 1));
      for (const other of others) lost.push(`${field}: "${other}" was acknowledged and overwritten unseen by "${to}"`);
      now = to;
    }
    for (const [from, to] of saves)
      lost.push(`${field}: "${to.join()}" was acknowledged upon "${from}", which never stood`);
    if (now !== (stored[field] ?? null))
      lost.push(`${field}: "${now}" was acknowledged and "${stored[field]}" is stored`);
    return lost;
  });
}

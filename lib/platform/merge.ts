import type { FieldProblem } from "./errors.ts";

/** The value of a field: a text, a number, a choice or a list of keys; null when it is empty. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** A change of a field, from the value that the person saw to the one they want. */
export type Change<Value extends FieldValue = FieldValue> = { from: FieldValue; to: Value };

/** The changed fields of a section; unchanged fields are left out. */
export type ChangesOf<Values extends Record<string, FieldValue>> = {
  readonly [Field in keyof Values]?: Change<Values[Field]> | undefined;
};

/** A field that two people changed to different values. It is not overwritten; the person who saved later chooses. */
export type FieldConflict = { field: string; mine: FieldValue; theirs: FieldValue };

/**
 * What a save of a section answers: its new version, all its current values, including those that others saved, the
 * fields that were not saved because somebody else had changed them, and those that were not saved because they are wrong.
 */
export type SavedSection<Values = Record<string, FieldValue>> = {
  version: number;
  values: Values;
  conflicts: readonly FieldConflict[];
  fields?: Readonly<Record<string, FieldProblem>>;
};

/** Whether two values of a field are equal; lists are equal in the same order only. */
export function isSameValue(one: FieldValue, other: FieldValue): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, at) => entry === other[at]);
  }
  return one === other;
}

/**
 * Merges changes into the current values, field by field. A field that somebody else changed is a conflict and is not
 * written. A field that has the wanted value already is neither written nor a conflict.
 * @param current the values of the section, read under its lock
 * @returns       `data`, the fields to write, and `conflicts`, the fields left unchanged
 */
export function mergeChanges<Values extends Record<string, FieldValue>>(
  current: Values,
  changes: ChangesOf<Values>,
): { data: Partial<Values>; conflicts: FieldConflict[] } {
  const data: Partial<Values> = {};
  const conflicts: FieldConflict[] = [];
  for (const field of Object.keys(changes) as (keyof Values & string)[]) {
    const change = changes[field];
    const now = current[field];
    if (change === undefined || now === undefined || isSameValue(now, change.to)) continue;
    if (isSameValue(now, change.from)) data[field] = change.to;
    else conflicts.push({ field, mine: change.to, theirs: now });
  }
  return { data, conflicts };
}

/** What a save wrote, for the trail: each written field with its value before and after. */
export function changesMade<Values extends Record<string, FieldValue>>(
  before: Values,
  data: Partial<Values>,
): Record<string, { from: FieldValue; to: FieldValue }> {
  const fields = Object.keys(data) as (keyof Values & string)[];
  return Object.fromEntries(fields.map((field) => [field, { from: before[field] ?? null, to: data[field] ?? null }]));
}

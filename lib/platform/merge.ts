/** A value that a section of a record holds in one field: text, number, choice or list of keys; null for nothing. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** What somebody did to a field: the value they saw when they began, and the value they want. */
export type Change<Value extends FieldValue = FieldValue> = { from: FieldValue; to: Value };

/** The changed fields of one section; a field that was not touched is not there. */
export type ChangesOf<Values extends Record<string, FieldValue>> = {
  readonly [Field in keyof Values]?: Change<Values[Field]> | undefined;
};

/** A field that two people changed to different values: neither is overwritten, the one who came later chooses. */
export type FieldConflict = { field: string; mine: FieldValue; theirs: FieldValue };

/**
 * What every save of a section answers: its new version, all its values as they stand now (those of others among them),
 * and the fields that were not saved because somebody else had changed them meanwhile.
 */
export type SavedSection<Values = Record<string, FieldValue>> = {
  version: number;
  values: Values;
  conflicts: readonly FieldConflict[];
};

/** Whether two values of a field are the same; the order of a list counts. */
export function isSameValue(one: FieldValue, other: FieldValue): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, at) => entry === other[at]);
  }
  return one === other;
}

/**
 * Brings changes made on an older version together with the values of now: different fields merge, the same field is
 * never overwritten. A field that already has the wanted value is neither written nor in conflict.
 * @param current the values of the section, read under its lock
 * @returns       `data`, the fields to write, and `conflicts`, the fields left as they are
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

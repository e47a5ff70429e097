/** Values that JSON can say. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Shorter texts are written again where they repeat: a place in the table is not shorter. */
const MIN_SHARED_LENGTH = 4;
/** Begins an array; an object begins with the place of its keys, which is never negative. */
const ARRAY = -1;

const isShared = (value: Json | undefined): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value.length >= MIN_SHARED_LENGTH);

/** Counts how often each text and number stands in a value. */
function countIn(value: Json | undefined, counts: Map<string | number, number>): void {
  if (isShared(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  else if (Array.isArray(value)) for (const inner of value) countIn(inner, counts);
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) countIn(inner, counts);
}

/**
 * Writes a value as JSON that names the keys of its objects and its repeated texts once: the rows of a list have the same
 * keys, and several lists the same names. Keys without a value are left out, as in JSON.
 * @param value plain data; a `Date` or an object of a class is not
 */
export function packJson(value: unknown): string {
  const counts = new Map<string | number, number>();
  countIn(value as Json, counts);
  const shared = new Map<string | number, number>();
  const shapes = new Map<string, { place: number; keys: string[] }>();
  const placeOf = (text: string | number): number => {
    const place = shared.get(text) ?? shared.size;
    if (place === shared.size) shared.set(text, place);
    return place;
  };
  const shapeOf = (keys: string[]): number => {
    const name = JSON.stringify(keys);
    const shape = shapes.get(name) ?? { place: shapes.size, keys };
    if (shape.keys === keys) shapes.set(name, shape);
    return shape.place;
  };
  const writeObject = (of: Readonly<Record<string, Json | undefined>>): unknown[] => {
    if (Object.getPrototypeOf(of) !== Object.prototype) throw new Error("only plain data can be packed");
    const keys = Object.keys(of).filter((key) => of[key] !== undefined);
    const written: unknown[] = [shapeOf(keys)];
    for (const key of keys) written.push(write(of[key]));
    return written;
  };
  const write = (of: Json | undefined): unknown => {
    if (of === undefined || of === null || typeof of === "boolean") return of ?? null;
    // a number in the result is a place in the table, so that every number stands in it
    if (typeof of === "number") return placeOf(of);
    if (typeof of === "string") return (counts.get(of) ?? 0) > 1 ? placeOf(of) : of;
    return Array.isArray(of)
      ? [ARRAY, ...of.map(write)]
      : writeObject(of as Readonly<Record<string, Json | undefined>>);
  };
  const packed = write(value as Json);
  return JSON.stringify([[...shapes.values()].map(({ keys }) => keys), [...shared.keys()], packed]);
}

/** The value of which `packJson` made a text. */
export function unpackJson<Value>(text: string): Value {
  const [shapes, shared, packed] = JSON.parse(text) as [string[][], (string | number)[], unknown];
  const read = (of: unknown): unknown => {
    if (typeof of === "number") return shared[of];
    if (!Array.isArray(of)) return of;
    const [kind] = of as [number, ...unknown[]];
    if (kind === ARRAY) return of.slice(1).map(read);
    return Object.fromEntries((shapes[kind] ?? []).map((key, at) => [key, read(of[at + 1])]));
  };
  return read(packed) as Value;
}

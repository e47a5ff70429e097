import fc from "fast-check";
import { hostile, hostileText } from "@/tests/integration/doors/hostile.ts";

type Path = readonly string[];

/** A larger body is refused before any door. */
const MAX_CHARACTERS = 300_000;

/** Every place in an input, itself included. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  value === null || typeof value !== "object"
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];

/** An input with another value at a place; undefined takes it out. */
function changedAt(value: unknown, [name, ...rest]: Path, to: unknown): unknown {
  if (name === undefined) return to;
  const changed = changedAt((value as Record<string, unknown>)[name], rest, to);
  if (Array.isArray(value)) return value.with(Number(name), changed);
  return { ...(value as object), [name]: changed };
}

const travels = (value: unknown): boolean =>
  typeof value !== "function" &&
  typeof value !== "symbol" &&
  !(typeof value === "string" && value.length > MAX_CHARACTERS);

/** What a page would send as plain JSON, with one thing in it that nobody means well with. */
export const hostileSave = (input: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...placesIn(input), ...leavesIn(input)), fc.oneof(hostileText(), hostile()).filter(travels))
    .map(([path, to]) => changedAt(input, path, to));

/** The innermost places, so that they are tried more often. */
const leavesIn = (input: unknown): Path[] =>
  placesIn(input).filter((path, _at, all) => !all.some((other) => isIn(other, path)));

const isIn = (inner: Path, outer: Path): boolean =>
  inner.length > outer.length && outer.every((name, at) => inner[at] === name);

/** Fields of a form, one of which is hostile, missing, given twice, or nobody asked for. */
export const hostileForm = (
  input: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Record<string, string | string[]>> => {
  const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
  const text = hostileText().filter(travels);
  const name = fc.constantFrom(...Object.keys(fields), "changes", "__proto__", "toString");
  return fc
    .tuple(name, fc.oneof({ weight: 4, arbitrary: text }, fc.constant<string[]>([]), fc.array(text, { maxLength: 3 })))
    .map(([field, to]) => Object.fromEntries([...Object.entries(fields), [field, to]]));
};

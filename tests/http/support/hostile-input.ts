import { hostileText, hostileValue } from "@/tests/integration/doors/hostile-values.ts";
import { fc } from "@/tests/support/properties.ts";

type Path = readonly string[];

/** A larger body is refused before it reaches an action. */
const MAX_CHARACTERS = 300_000;

/** Lists every path in an input, the root included. */
const pathsIn = (value: unknown, path: Path = []): Path[] =>
  value === null || typeof value !== "object"
    ? [path]
    : [path, ...Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...path, name]))];

/** Returns an input with another value at a path; undefined removes it. */
function changedAt(value: unknown, [name, ...rest]: Path, to: unknown): unknown {
  if (name === undefined) return to;
  const changed = changedAt((value as Record<string, unknown>)[name], rest, to);
  if (Array.isArray(value)) return value.with(Number(name), changed);
  return { ...(value as object), [name]: changed };
}

const isSerializable = (value: unknown): boolean =>
  typeof value !== "function" &&
  typeof value !== "symbol" &&
  !(typeof value === "string" && value.length > MAX_CHARACTERS);

/** Makes the JSON of a page with one hostile value in it. */
export const hostileSave = (input: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...pathsIn(input), ...leafPathsIn(input)),
      fc.oneof(hostileText(), hostileValue()).filter(isSerializable),
    )
    .map(([path, to]) => changedAt(input, path, to));

/** Lists the innermost paths, which are tried more often. */
const leafPathsIn = (input: unknown): Path[] =>
  pathsIn(input).filter((path, _at, all) => !all.some((other) => isIn(other, path)));

const isIn = (inner: Path, outer: Path): boolean =>
  inner.length > outer.length && outer.every((name, at) => inner[at] === name);

/** Makes fields of a form, one of which is hostileValue, missing, repeated or unknown. */
export const hostileForm = (
  input: Readonly<Record<string, unknown>>,
): fc.Arbitrary<Record<string, string | string[]>> => {
  const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
  const text = hostileText().filter(isSerializable);
  const name = fc.constantFrom(...Object.keys(fields), "changes", "__proto__", "toString");
  return fc
    .tuple(name, fc.oneof({ weight: 4, arbitrary: text }, fc.constant<string[]>([]), fc.array(text, { maxLength: 3 })))
    .map(([field, to]) => Object.fromEntries([...Object.entries(fields), [field, to]]));
};

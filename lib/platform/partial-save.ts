import type { FieldProblem, Refusal } from "./errors.ts";

/** The fields of a save that are wrong, each with what is wrong with it. */
export type WrongFields = Record<string, FieldProblem>;

type Save = { changes: Record<string, unknown> };

const isSave = (input: unknown): input is Save =>
  typeof input === "object" &&
  input !== null &&
  "changes" in input &&
  typeof input.changes === "object" &&
  input.changes !== null;

/**
 * A save without its wrong fields, so that they do not hold back the others.
 * @returns null where something else is wrong, or where nothing would be left to save
 */
export function withoutFields(input: unknown, wrong: WrongFields): unknown {
  const names = Object.keys(wrong);
  if (!isSave(input) || names.length === 0 || !names.every((name) => Object.hasOwn(input.changes, name))) return null;
  const changes = Object.fromEntries(Object.entries(input.changes).filter(([name]) => !Object.hasOwn(wrong, name)));
  return Object.keys(changes).length > 0 ? { ...input, changes } : null;
}

/** The changed fields of a save of which a command says that they caused its refusal. */
export function refusedFields(input: unknown, { code, details, fields }: Refusal): WrongFields {
  const named = isSave(input) ? fields.filter((field) => Object.hasOwn(input.changes, field)) : [];
  return Object.fromEntries(named.map((field) => [field, { code, details: { ...details } }]));
}

/** The answer to a save, with the fields that were left out of it. */
export function withWrongFields<Result>(result: Result, wrong: WrongFields): Result {
  if (Object.keys(wrong).length === 0) return result;
  const { fields } = result as { fields?: WrongFields };
  return { ...result, fields: { ...fields, ...wrong } };
}

import { replaceEqualDeep } from "@tanstack/react-query";
import type { AutosavedSection } from "./autosave.ts";
import type { Values } from "./section-store.ts";

type FieldOfSection<V extends Values> = { section: AutosavedSection<V>; field: keyof V & string };

/**
 * Whether a field of a section looks as before: its value, its error, its conflict, and what the page says of it. A key
 * press in one field of a section then draws that field again, and not a dozen others.
 */
export function isSameField<V extends Values, Props extends FieldOfSection<V>>(before: Props, after: Props): boolean {
  const { section: was, ...shown } = before;
  const { section: is, ...next } = after;
  const { field } = after;
  const conflictIn = ({ conflicts }: AutosavedSection<V>) => conflicts.find((conflict) => conflict.field === field);
  const isSameState =
    was.set === is.set &&
    was.values[field] === is.values[field] &&
    was.fields[field] === is.fields[field] &&
    conflictIn(was) === conflictIn(is);
  return isSameState && replaceEqualDeep(shown, next) === shown;
}

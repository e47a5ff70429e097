import type { MouseEvent } from "react";
import type { Missing } from "@/lib/exchanges/checklist/rules.ts";

/** The fields of what is missing in a section that has others. */
const FIELDS: Partial<Record<Missing["code"], string>> = {
  title_zh: "[name=titleZh]",
  title_en: "[name=titleEn]",
  place: "[name=placeZh], [name=placeEn]",
};
/** Where a list is empty, its first field is the one that adds to it. */
const EMPTY: ReadonlySet<Missing["code"]> = new Set([
  "delegation_empty",
  "itinerary_empty",
  "groups_empty",
  "minutes_empty",
  "outcomes_empty",
  "agreements_empty",
  "date_unexplained",
]);
const ANY_FIELD = "input:not([type=hidden]), textarea, [role=combobox]";

/** The selector of the field in which something that is missing is entered; null where the whole section is its place. */
export const fieldOfMissing = (code: Missing["code"]): string | null =>
  FIELDS[code] ?? (EMPTY.has(code) ? ANY_FIELD : null);

/** The selector of what has to be seen to in a part that is not saved: a field with an error, or a conflict. */
export const fieldOfProblem = "[aria-invalid=true], [role=alert] button";

/**
 * Lets a link to a section lead to a field in it. Without a script, or without the field, it leads to the section.
 * @param anchor the id of the section
 * @returns whether it does, so that the browser does not follow the link
 */
export function leadToField(event: MouseEvent, anchor: string, field: string | null): boolean {
  if (field === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const found = document.getElementById(anchor)?.querySelectorAll<HTMLElement>(field) ?? [];
  const target = [...found].find((each) => each.checkVisibility());
  if (!target) return false;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
  return true;
}

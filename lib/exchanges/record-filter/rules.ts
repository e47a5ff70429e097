// The values of the filter and the orders of the list of records, as its address names them.

export const recordStatuses = ["DRAFT", "PLANNED", "CONFIRMED", "HELD", "RECORDED", "AGREED", "CANCELLED"] as const;
/** Those that records come to; the others only filter where an address or a view names them. */
export const statusesToChoose = ["DRAFT", "HELD"] as const satisfies readonly (typeof recordStatuses)[number][];
export const ownRoles = ["host", "guest", "participant", "observer"] as const;
export const publications = ["published", "unpublished"] as const;
export const sorts = ["day", "changed"] as const;

/** The pieces of a text that the index of words has at most (migration 0021). */
const MAX_GRAM = 3;

/**
 * What the index of words is asked for a text: its pieces of three characters, or the whole of a shorter one. Every record
 * with the text in its words has all of them; the statement still looks for the text itself.
 */
export function gramsOf(text: string): string[] {
  const characters = [...text];
  const size = Math.min(MAX_GRAM, characters.length);
  const pieces = characters
    .slice(0, characters.length - size + 1)
    .map((_, at) => characters.slice(at, at + size).join(""));
  return [...new Set(pieces)];
}

// The values of the filter and the orders of the list of records, as its address names them.

export const recordStatuses = ["DRAFT", "PLANNED", "CONFIRMED", "HELD", "RECORDED", "AGREED", "CANCELLED"] as const;
export const ownRoles = ["host", "guest", "participant", "observer"] as const;
export const publications = ["published", "unpublished"] as const;
export const sorts = ["day", "changed"] as const;

/**
 * What the index of words is asked for a text: its pairs of neighbouring characters, or its only character. Every record
 * with the text in its words has all of them; the statement still looks for the text itself.
 */
export function gramsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}

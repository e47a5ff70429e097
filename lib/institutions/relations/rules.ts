/**
 * A year, a month or a day in the form in which it is stored, from how people write it; a text that is none of them stays
 * as it is.
 * @returns "2024", "2024-05" or "2024-05-12"
 */
export function partialDayFrom(text: string): string {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const found = /^(\d{4})(?:[年./-](?:(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?)?)?)?$/u.exec(plain);
  if (!found) return text;
  const [, year, ...rest] = found;
  return [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, "0"))].join("-");
}

/** The two ids of a relation in the order in which they are stored. */
export const inOrderOfIds = (one: string, other: string): { firstId: string; secondId: string } =>
  one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };

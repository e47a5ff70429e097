/**
 * A code or a slug in an address, if it can be one at all: what no code looks like never reaches the database,
 * which would refuse some of it (a NUL byte) with an error instead of finding nothing.
 * @returns null for anything else
 */
export const addressPart = (text: string): string | null => (/^[A-Za-z0-9-]{1,120}$/.test(text) ? text : null);

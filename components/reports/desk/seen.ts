/** The newer of two versions. */
export const newest = (one: number, other: number): number => Math.max(one, other);

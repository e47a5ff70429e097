/** The newer of two versions. */
export const newerVersion = (one: number, other: number): number => Math.max(one, other);

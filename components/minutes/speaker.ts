/** A member of a delegation whom the minutes can name as speaker. */
export type Speaker = { id: string; name: string; college: string };

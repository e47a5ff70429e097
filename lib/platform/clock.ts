/** The only code that reads the wall clock. Tests replace `now`. */
export const clock = { now: (): Date => new Date() };

const SECOND_MS = 1000;

/** Seconds in milliseconds. */
export const seconds = (count: number): number => count * SECOND_MS;
/** Minutes in milliseconds. */
export const minutes = (count: number): number => seconds(count * 60);
/** Hours in milliseconds. */
export const hours = (count: number): number => minutes(count * 60);
/** Days of 24 hours in milliseconds. */
export const days = (count: number): number => hours(count * 24);

/** The instant `ms` milliseconds after another, or before it when `ms` is negative. */
export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

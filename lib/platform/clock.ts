/** The only source of the present: tests replace `now`, nothing else reads the wall clock. */
export const clock = { now: (): Date => new Date() };

const SECOND_MS = 1000;

/** Milliseconds of so many seconds. */
export const seconds = (count: number): number => count * SECOND_MS;
/** Milliseconds of so many minutes. */
export const minutes = (count: number): number => seconds(count * 60);
/** Milliseconds of so many hours. */
export const hours = (count: number): number => minutes(count * 60);
/** Milliseconds of so many days of 24 hours. */
export const days = (count: number): number => hours(count * 24);

/** The instant so many milliseconds after another. */
export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

import { z } from "zod";

export const exchangeCode = () =>
  z
    .string()
    .max(40)
    .regex(/^EX-\d{4}-\d{3,10}$/);

/**
 * Which record, and whether the person knows that readers will see the change. A record that is public is only changed
 * with that word: what saves by itself never publishes.
 */
export const recordRef = { code: exchangeCode(), isPublicly: z.boolean().default(false) };

export type RecordRef = { code: string; isPublicly: boolean };

/** The key that a page makes for one create, so that sending it twice creates once. */
export const onceKey = () => z.uuid();

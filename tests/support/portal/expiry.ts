import { after, hours } from "@/lib/platform/clock.ts";

/** How long sessions and links of tests are valid. */
export const HOUR_SECONDS = hours(1) / 1000;

/** When a session or a link that begins now expires. */
export const inAnHour = (): Date => after(new Date(), hours(1));

/** When a session or a link expired that nobody can use any more. */
export const anHourAgo = (): Date => after(new Date(), -hours(1));

/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["stop_in_use", "stop_outside_days", "stop_without_first_day"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

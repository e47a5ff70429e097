/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["exchange_without_title", "series_of_others"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

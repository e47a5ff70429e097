/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["pairs_of_other_stop"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["not_a_party", "party_in_use", "party_not_replaceable"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

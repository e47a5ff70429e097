/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "agreement_without_title",
  "validity_out_of_order",
  "agreement_person_without_name",
  "agreement_person_twice",
  "represents_oneself",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

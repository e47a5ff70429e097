/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "needs_a_name",
  "code_taken",
  "slug_taken",
  "closed_already",
  "open_already",
  "institution_closed",
  "shown_already",
  "hidden_already",
] as const;

/** What can be wrong with a field of this room, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["not_a_web_address", "name_needed"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

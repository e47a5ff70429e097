/** Why this domain refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "days_too_far_apart",
  "needs_both_sides",
  "kind_needs_host",
  "needs_two_participants",
  "host_or_participants",
] as const;

/** What can be wrong with a field of this domain, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["days_too_far_apart", "kind_needs_host"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

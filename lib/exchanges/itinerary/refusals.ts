/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "times_out_of_order",
  "day_outside",
  "hours_without_day",
  "day_empty",
  "days_not_exact",
] as const;

/** What can be wrong with a field of this room, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["not_a_time"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

/** Why this domain refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["days_too_far_apart"] as const;

/** What can be wrong with a field of this domain, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["days_too_far_apart"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

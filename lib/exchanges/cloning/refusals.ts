/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["copy_leaves_out", "copy_without_own_college"] as const;

/** What can be wrong with a field of this room, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["college_twice"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

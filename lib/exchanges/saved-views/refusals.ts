/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["too_many_views", "view_name_taken", "view_filters_nothing"] as const;

/** What can be wrong with a field of this room, each with its words under `fieldErrors` in messages/. */
export const fieldErrorCodes = ["view_name_taken"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
  interface FieldErrorCodes extends Record<(typeof fieldErrorCodes)[number], true> {}
}

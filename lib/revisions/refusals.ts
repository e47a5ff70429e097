/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = ["not_an_editor_of_this_exchange", "nothing_to_show", "record_not_public"] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

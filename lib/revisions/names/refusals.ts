/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "name_not_shown",
  "college_asks_itself",
  "college_has_looked",
  "vouched_already",
  "nothing_to_confirm",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

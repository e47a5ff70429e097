/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "not_begun_yet",
  "held_already",
  "published_once",
  "not_a_draft",
  "already_discarded",
  "not_discarded",
  "discarded_too_long_ago",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

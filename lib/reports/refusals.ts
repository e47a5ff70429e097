/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "already_published",
  "not_published",
  "exchange_not_held",
  "report_without_title",
  "report_without_text",
  "cover_without_alt",
  "nothing_to_update",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

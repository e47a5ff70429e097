/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "email_taken",
  "wrong_password",
  "wrong_password_with_blank",
  "last_administrator",
  "not_yourself",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

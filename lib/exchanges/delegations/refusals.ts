/** Why this room refuses a request, each with its words under `refusals` in messages/. */
export const refusalCodes = [
  "not_your_delegation",
  "delegation_taken_over",
  "person_twice",
  "head_taken",
  "member_without_name",
  "headcount_too_small",
  "member_speaks",
  "member_signed",
  "member_not_absent",
  "member_stood_for",
  "others_without_label",
] as const;

declare module "@/lib/platform/errors.ts" {
  interface RefusalCodes extends Record<(typeof refusalCodes)[number], true> {}
}

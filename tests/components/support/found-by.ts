import type { MemberChoice } from "@/lib/exchanges/delegations/queries.ts";

/** What a person is found by: the names, and the initials of the English one ("lm"). */
export function wordsOf({ name: { zh, en } }: MemberChoice): string {
  const initials = (en ?? "").replace(/(\w)\w*\s*/g, "$1");
  return `${zh} ${en} ${initials}`.toLowerCase();
}

import type { ExchangeParties } from "@/lib/exchanges/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/**
 * Whether somebody who sees a record also reads what is confidential in its minutes: staff of the colleges that take
 * part, and administrators of the group. Sister colleges and auditors do not.
 */
export function mayReadConfidential(actor: Writer, { parties }: Pick<ExchangeParties, "parties">): boolean {
  if (actor.kind === "system" || actor.roles.includes("GROUP_ADMIN")) return true;
  if (actor.institutionId === null || actor.roles.length === 0) return false;
  return parties.some(({ institutionId }) => institutionId === actor.institutionId);
}

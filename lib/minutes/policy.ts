import type { ExchangeParties } from "@/lib/exchanges/policy.ts";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/**
 * Whether somebody who may see a record may also read the confidential items of its minutes: staff of the parties, and
 * administrators of the group. Other colleges and auditors may not.
 */
export function mayReadConfidential(actor: Writer, { parties }: Pick<ExchangeParties, "parties">): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  if (actor.institutionId === null || actor.roles.length === 0) return false;
  return parties.some(({ institutionId }) => institutionId === actor.institutionId);
}

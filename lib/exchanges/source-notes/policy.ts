import type { Writer } from "@/lib/platform/actor.ts";
import { type ExchangeParties, mayReadAllRecords } from "../policy.ts";

/**
 * Whether somebody who may see a record may also read the notes on its source that are not public: staff of a host or a
 * guest in any role, and those who read for the group. Observers and sister colleges may not.
 */
export function mayReadPrivateNotes(actor: Writer, { parties }: ExchangeParties): boolean {
  if (actor.kind === "system" || mayReadAllRecords(actor)) return true;
  return (
    actor.roles.length > 0 &&
    parties.some((party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId)
  );
}

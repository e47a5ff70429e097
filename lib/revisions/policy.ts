import type { ExchangeParties } from "@/lib/exchanges/policy.ts";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";

/** The roles that decide what readers see of a record. */
export const SHOWING_ROLES = ["EDITOR", "INSTITUTION_ADMIN"] as const;

/** Whether somebody decides what readers see, of the records and reports of the own college. */
export const mayShowAtOwn = (actor: Member): boolean => SHOWING_ROLES.some((role) => actor.roles.includes(role));

/**
 * Whether somebody may show the changes of a public record to readers: editors and administrators of every host and
 * guest, group administrators, and the portal itself.
 */
export function mayShowRecord(actor: Writer, { parties }: ExchangeParties): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  const isHostOrGuest = parties.some(
    (party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId,
  );
  return isHostOrGuest && mayShowAtOwn(actor);
}

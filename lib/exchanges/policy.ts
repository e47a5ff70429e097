import type { Member, Writer } from "@/lib/platform/actor.ts";
import type { PartyRole } from "./rules.ts";

/** The parties of an exchange, on which rights depend. */
export type ExchangeParties = { parties: readonly { institutionId: string; role: PartyRole }[] };

/** The party of a delegation, and who may still edit it for that party. */
export type DelegationOwner = {
  institutionId: string;
  /** when the party itself first saved it */
  takenOverAt: Date | null;
  /** see `creatingPartyOf` */
  creatingPartyId: string | null;
};

const RECORDING_ROLES = ["RECORDER", "COORDINATOR", "INSTITUTION_ADMIN"] as const;

const isGroupAdministrator = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

const mayRecordAtOwn = (actor: Member): boolean => RECORDING_ROLES.some((role) => actor.roles.includes(role));

/** Whether somebody may begin records at all: for the own institution, or for any. */
export const mayBeginRecords = (actor: Member): boolean =>
  isGroupAdministrator(actor) || (actor.institutionId !== null && mayRecordAtOwn(actor));

/**
 * Whether somebody may begin the record of an exchange: where the own institution is host or guest; a group administrator
 * everywhere.
 */
export function mayCreateExchange(actor: Writer, exchange: ExchangeParties): boolean {
  return isGroupAdministrator(actor) || mayEditRecord(actor, exchange);
}

/**
 * Whether somebody may edit what both sides share: basics, parties, itinerary, groups, minutes, outcomes, notes.
 * Recorders, coordinators and administrators of a host or guest may; observers may not.
 */
export function mayEditRecord(actor: Writer, { parties }: ExchangeParties): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  const isSide = parties.some(
    (party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId && actor.institutionId !== null,
  );
  return isSide && mayRecordAtOwn(actor);
}

/**
 * The institution whose staff may edit the delegations of other parties until those take over: the one that began the
 * record, as long as it is host or guest itself. One that left the exchange may not write about people of others.
 */
export const creatingPartyOf = ({
  creatorId,
  parties,
}: ExchangeParties & { creatorId: string | null }): string | null =>
  parties.some((party) => party.role !== "OBSERVER" && party.institutionId === creatorId) ? creatorId : null;

/**
 * Whether somebody may edit a delegation: the own one; that of another party where the own institution began the record,
 * until that party first saves it; a group administrator every one.
 */
export function mayEditDelegation(actor: Writer, delegation: DelegationOwner): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  if (actor.institutionId === null || !mayRecordAtOwn(actor)) return false;
  if (delegation.institutionId === actor.institutionId) return true;
  return delegation.takenOverAt === null && delegation.creatingPartyId === actor.institutionId;
}

/** Whether somebody may discard a draft, and restore it: those who may edit it at the institution that began it. */
export function mayDiscardExchange(actor: Writer, exchange: ExchangeParties & { creatorId: string | null }): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  return mayEditRecord(actor, exchange) && (exchange.creatorId === null || exchange.creatorId === actor.institutionId);
}

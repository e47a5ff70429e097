import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import type { PartyRole } from "./rules.ts";

/** The parties of an exchange, on which rights depend. */
export type ExchangeParties = { parties: readonly { institutionId: string; role: PartyRole }[] };

/** The party of a delegation, and the institutions that may still edit it for that party. */
export type DelegationOwner = {
  institutionId: string;
  /** when the party itself first saved it */
  takenOverAt: Date | null;
  /** see `creatingPartyOf` */
  creatingPartyId: string | null;
};

/** The institutions that take part as host, guest or participant. */
export const sideIds = (parties: ExchangeParties["parties"]): string[] =>
  parties.filter(({ role }) => role !== "OBSERVER").map(({ institutionId }) => institutionId);

/** The roles that record at their own institution. */
export const RECORDING_ROLES = ["RECORDER", "COORDINATOR", "INSTITUTION_ADMIN"] as const;

/** Whether somebody may see the records of the whole group, and their reports: its administrators and auditors. */
export const mayReadAllRecords = (actor: Writer): boolean =>
  isGroupAdministrator(actor) || (actor.kind === "member" && actor.roles.includes("AUDITOR"));

const mayRecordAtOwn = (actor: Member): boolean => RECORDING_ROLES.some((role) => actor.roles.includes(role));

/** Whether somebody may begin records at all, for the own institution or for any other. */
export const mayBeginRecords = (actor: Member): boolean =>
  isGroupAdministrator(actor) || (actor.institutionId !== null && mayRecordAtOwn(actor));

/**
 * Whether somebody may begin the record of an exchange: for the own institution as host or guest; a group administrator
 * for any institutions.
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
  const isHostOrGuest = parties.some(
    (party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId && actor.institutionId !== null,
  );
  return isHostOrGuest && mayRecordAtOwn(actor);
}

/**
 * The institution whose staff may edit the delegations of other parties until those take over: the one that began the
 * record, while it is host or guest itself. After it has left the exchange it may not write about people of others.
 */
export const creatingPartyOf = ({
  creatorId,
  parties,
}: ExchangeParties & { creatorId: string | null }): string | null =>
  parties.some((party) => party.role !== "OBSERVER" && party.institutionId === creatorId) ? creatorId : null;

/**
 * Whether somebody may edit a delegation: that of the own institution; that of another party, until that party first
 * saves it, if the own institution began the record. A group administrator may edit every delegation.
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

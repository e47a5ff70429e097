import type { Member, Writer } from "@/lib/platform/actor.ts";
import type { PartyRole } from "./rules.ts";

/** Who takes part, as far as rights depend on it. */
export type ExchangeParties = { parties: readonly { institutionId: string; role: PartyRole }[] };

/** Whose delegation it is, and who may still fill it in for them. */
export type DelegationOwner = {
  institutionId: string;
  /** when the party itself first saved it */
  takenOverAt: Date | null;
  /** who may do so, see `creatingPartyOf` */
  creatingPartyId: string | null;
};

const RECORDING_ROLES = ["RECORDER", "COORDINATOR", "INSTITUTION_ADMIN"] as const;

const isGroupAdministrator = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

const mayRecordAtOwn = (actor: Member): boolean => RECORDING_ROLES.some((role) => actor.roles.includes(role));

/** Whether somebody writes records at all: for some institution, or for any. */
export const mayBeginRecords = (actor: Member): boolean =>
  isGroupAdministrator(actor) || (actor.institutionId !== null && mayRecordAtOwn(actor));

/**
 * Whether somebody may begin the record of an exchange: one to which the own institution is host or guest; a group
 * administrator any.
 */
export function mayCreateExchange(actor: Writer, exchange: ExchangeParties): boolean {
  return isGroupAdministrator(actor) || mayEditRecord(actor, exchange);
}

/**
 * Whether somebody may edit what both sides share: basics, parties, itinerary, groups, minutes, outcomes, notes.
 * Recorders, coordinators and administrators of a host or guest; an observer looks on.
 */
export function mayEditRecord(actor: Writer, { parties }: ExchangeParties): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  const isSide = parties.some(
    (party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId && actor.institutionId !== null,
  );
  return isSide && mayRecordAtOwn(actor);
}

/**
 * The institution whose staff may fill in the delegations of the other parties: the one that began the record, as long
 * as it is host or guest itself. Nobody writes about people of others in an exchange that they have left.
 */
export const creatingPartyOf = ({
  creatorId,
  parties,
}: ExchangeParties & { creatorId: string | null }): string | null =>
  parties.some((party) => party.role !== "OBSERVER" && party.institutionId === creatorId) ? creatorId : null;

/**
 * Whether somebody may edit a delegation: the own one; the other party's where the own institution began the record,
 * until that party first saves it; a group administrator any.
 */
export function mayEditDelegation(actor: Writer, delegation: DelegationOwner): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  if (actor.institutionId === null || !mayRecordAtOwn(actor)) return false;
  if (delegation.institutionId === actor.institutionId) return true;
  return delegation.takenOverAt === null && delegation.creatingPartyId === actor.institutionId;
}

/** Whether somebody may discard a draft, and restore it: who may edit it, at the institution that began it. */
export function mayDiscardExchange(actor: Writer, exchange: ExchangeParties & { creatorId: string | null }): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  return mayEditRecord(actor, exchange) && (exchange.creatorId === null || exchange.creatorId === actor.institutionId);
}

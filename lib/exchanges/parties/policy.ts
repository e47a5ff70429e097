import type { Writer } from "@/lib/platform/actor.ts";
import { type ExchangeParties, mayEditDelegation, mayEditRecord, mayReadAllRecords } from "../policy.ts";

/**
 * Whether somebody may edit what belongs to one party alone, its file number and its coordinator: those who may edit its
 * delegation as their own, and group administrators.
 */
export const mayEditParty = (actor: Writer, party: { institutionId: string }): boolean =>
  mayEditDelegation(actor, { ...party, takenOverAt: null, creatingPartyId: null });

/**
 * Whether somebody may say which school takes part for a college: those who edit the record, and the college itself, which
 * may be an observer.
 */
export const mayChooseSchool = (actor: Writer, exchange: ExchangeParties, party: { institutionId: string }): boolean =>
  mayEditRecord(actor, exchange) || mayEditParty(actor, party);

/**
 * Whether somebody may put another institution in the place of a party: those who write its delegation for it, because
 * they began the record, and group administrators; never its own staff.
 */
export const mayReplaceParty = (
  actor: Writer,
  party: { institutionId: string; creatingPartyId: string | null },
): boolean =>
  (actor.kind === "system" || actor.institutionId !== party.institutionId) &&
  mayEditDelegation(actor, { ...party, takenOverAt: null });

/**
 * Whether somebody who may see a record may also read the file number of a party: its own staff in any role, and those who
 * read for the group. It is the college's own, and neither the other party nor an observer needs it.
 */
export const mayReadFileNumber = (actor: Writer, party: { institutionId: string }): boolean =>
  actor.kind === "system" ||
  mayReadAllRecords(actor) ||
  (actor.roles.length > 0 && actor.institutionId === party.institutionId);

import type { Writer } from "@/lib/platform/actor.ts";
import { mayEditDelegation } from "../policy.ts";

/**
 * Whether somebody keeps what a party has for itself, its file number and its coordinator: those who edit its
 * delegation as their own, and group administrators. Nobody writes another college's file number.
 */
export const mayEditParty = (actor: Writer, party: { institutionId: string }): boolean =>
  mayEditDelegation(actor, { ...party, takenOverAt: null, creatingPartyId: null });

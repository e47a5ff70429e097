import type { Writer } from "@/lib/platform/actor.ts";
import { mayEditDelegation } from "../policy.ts";

/**
 * Whether somebody may edit what belongs to one party alone, its file number and its coordinator: those who may edit its
 * delegation as their own, and group administrators.
 */
export const mayEditParty = (actor: Writer, party: { institutionId: string }): boolean =>
  mayEditDelegation(actor, { ...party, takenOverAt: null, creatingPartyId: null });

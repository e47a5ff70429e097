import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/**
 * The columns that say who edits the delegation. The first save of its own party takes it over; before that, the first
 * other party that saves is noted. A group administrator changes neither, but for the delegation of the own group.
 */
function editorColumns(actor: Writer, { isOwn, enteredById, takenOverAt, record }: LockedDelegation) {
  if (takenOverAt !== null || actor.kind === "system") return {};
  if (isOwn) return { takenOverAt: clock.now() };
  const isOther = record.parties.some((party) => party.institutionId === actor.institutionId);
  return isOther && enteredById === null ? { enteredById: actor.institutionId } : {};
}

/**
 * Gives a locked delegation its next version, and notes who edits it.
 * @returns the new version
 */
export async function bumpVersion(
  actor: Writer,
  tx: Tx,
  delegation: LockedDelegation,
  { isChanged = true, ...data }: { isChanged?: boolean; headcount?: number | null } = {},
): Promise<number> {
  const { version } = await tx.delegation.update({
    where: { id: delegation.id },
    data: { ...editorColumns(actor, delegation), ...data, ...(isChanged && { version: { increment: 1 } }) },
    select: { version: true },
  });
  return version;
}

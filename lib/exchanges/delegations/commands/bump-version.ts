import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/**
 * What a save says about who fills the delegation in: its own party, from the first save on, or another one. A group
 * administrator who belongs to no party does so in nobody's name.
 */
function editorColumns(actor: Writer, { institutionId, enteredById, takenOverAt, record }: LockedDelegation) {
  if (takenOverAt !== null || actor.kind === "system") return {};
  if (actor.institutionId === institutionId) return { takenOverAt: clock.now() };
  const isOther = record.parties.some((party) => party.institutionId === actor.institutionId);
  return isOther && enteredById === null ? { enteredById: actor.institutionId } : {};
}

/**
 * Ends a save under the lock: the next version, and whose hand it was.
 * @returns the version that holds from the commit on
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

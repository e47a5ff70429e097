import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";

/** Locks the views of a person, so that two tabs neither save one name twice nor more views than there may be. */
export const lockViewsOf = (_actor: Member, tx: Tx, ownerId: string): Promise<void> =>
  takeAdvisoryLock(tx, `saved views of ${ownerId}`);

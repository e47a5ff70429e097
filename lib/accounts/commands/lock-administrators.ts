import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";

/** Keys of advisory locks; the database has no other with these numbers. */
const FIRST_ADMINISTRATOR_LOCK = 7_300_001;
const ADMINISTRATORS_LOCK = 7_300_002;

/** Locks the creation of the first administrator and of links for it. */
export const lockFirstAdministrator = (tx: Tx): Promise<void> => takeAdvisoryLock(tx, FIRST_ADMINISTRATOR_LOCK);

/** Locks the number of administrators, so that the last two cannot remove each other. Taken before an account. */
export const lockAdministrators = (tx: Tx): Promise<void> => takeAdvisoryLock(tx, ADMINISTRATORS_LOCK);

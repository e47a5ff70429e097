import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { listHeldSessions, type SessionRow } from "../sessions/queries.ts";

/** The own sessions that still hold, the one seen last first. */
export const listOwnSessions = (actor: Member): Promise<SessionRow[]> =>
  read(actor, (tx) => listHeldSessions(tx, actor.userId));

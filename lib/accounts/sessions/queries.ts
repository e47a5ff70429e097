import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { IDLE_LIMIT } from "@/lib/platform/session.ts";
import { type Device, deviceOf } from "./rules.ts";

/** The actor's own active sessions, the latest used first. */
export const listOwnSessions = (actor: Member): Promise<SessionRow[]> =>
  read(actor, (tx) => listActiveSessions(tx, actor.userId));

const MAX_SESSIONS = 100;

/** A signed-in browser. */
export type SessionRow = { id: string; device: Device; startedAt: Date; lastSeenAt: Date };

/** The active sessions of an account, the latest used first; at most 100. */
export async function listActiveSessions(reader: ReadTx, userId: string): Promise<SessionRow[]> {
  const now = clock.now();
  const rows = await reader.session.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: after(now, -IDLE_LIMIT) } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: MAX_SESSIONS,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: deviceOf(userAgent),
    startedAt: createdAt,
    lastSeenAt,
  }));
}

import "server-only";
import { cache } from "react";
import { z } from "zod";
import { type Member, system } from "./actor.ts";
import { readSessionId } from "./auth.ts";
import { after, clock, hours, minutes } from "./clock.ts";
import { readStatement, unaudited } from "./db.ts";

/** A session that is not used for this long ends. */
export const IDLE_LIMIT = hours(24);
/** `lastSeenAt` is written at most this often, because a write for each request would cost too much. */
const LAST_SEEN_STEP = minutes(5);

export type CurrentSession = { sessionId: string; actor: Member };

/**
 * Finds the member of a valid session: not ended, not expired, not idle for longer than IDLE_LIMIT, of an active account.
 * The roles are those that are valid now. Updates `lastSeenAt`.
 */
export async function findSession(sessionId: string): Promise<CurrentSession | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const now = clock.now();
  const session = await readStatement(system("session"), (reader) =>
    reader.session.findFirst({
      where: {
        id: sessionId,
        endedAt: null,
        expiresAt: { gt: now },
        lastSeenAt: { gt: after(now, -IDLE_LIMIT) },
        user: { status: "ACTIVE" },
      },
      select: {
        lastSeenAt: true,
        user: {
          select: {
            id: true,
            institutionId: true,
            roles: {
              where: { validFrom: { lte: now }, OR: [{ validTo: null }, { validTo: { gt: now } }] },
              // in one order, whichever row was written last
              orderBy: { role: "asc" },
              select: { role: true },
            },
          },
        },
      },
    }),
  );
  if (!session) return null;
  if (session.lastSeenAt < after(now, -LAST_SEEN_STEP)) {
    await unaudited.updateLastSeen(sessionId, now);
  }
  const { id: userId, institutionId, roles } = session.user;
  return { sessionId, actor: { kind: "member", userId, institutionId, roles: roles.map(({ role }) => role) } };
}

/** The session of this request, read from the database once per request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : findSession(sessionId);
});

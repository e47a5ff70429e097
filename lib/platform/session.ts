import "server-only";
import { cache } from "react";
import { z } from "zod";
import { type Member, system } from "./actor.ts";
import { readSessionId } from "./auth.ts";
import { after, clock, hours, minutes } from "./clock.ts";
import { read, unaudited } from "./db.ts";

/** A browser that was away for so long signs in again. */
export const IDLE_LIMIT = hours(24);
/** How exact "last seen" is: a write per request would be too dear. */
const LAST_SEEN_STEP = minutes(5);

export type CurrentSession = { sessionId: string; actor: Member };

/**
 * The member behind a session that still holds: not ended, not expired, not idle too long, the account active.
 * Roles are those of this very moment.
 */
export async function findSession(sessionId: string): Promise<CurrentSession | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const now = clock.now();
  const session = await read(system("session"), (tx) =>
    tx.session.findFirst({
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
              select: { role: true },
            },
          },
        },
      },
    }),
  );
  if (!session) return null;
  if (session.lastSeenAt < after(now, -LAST_SEEN_STEP)) {
    await unaudited.noteSessionSeen(sessionId, now);
  }
  const { id: userId, institutionId, roles } = session.user;
  return { sessionId, actor: { kind: "member", userId, institutionId, roles: roles.map(({ role }) => role) } };
}

/** The session of this request, read afresh from the database once per request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : findSession(sessionId);
});

import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { clock, seconds } from "./clock.ts";
import { env, isSecure } from "./env.ts";

// The one file that knows next-auth: its encrypted token carries the id of a Session row and nothing else,
// so that whoever ends the row ends the access. docs/decisions/0002-sign-in.md

const cookieName = (): string => (isSecure() ? "__Host-nanbei.session" : "nanbei.session");

/** The id of the session that the browser claims, or null; whether it still holds is asked of the database. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env.AUTH_SECRET });
    return typeof claims?.sessionId === "string" ? claims.sessionId : null;
  } catch {
    // Forged, truncated, expired or made with an earlier secret: no session, and no reason to tell which.
    return null;
  }
}

/** Hands the browser its session. */
export async function setSessionCookie(sessionId: string, expiresAt: Date): Promise<void> {
  const token = await sessionToken(sessionId, expiresAt);
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    expires: expiresAt,
  });
}

/** Takes the cookie back. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: "/", secure: isSecure() });
}

/** The encrypted token of a session, as the cookie carries it. */
function sessionToken(sessionId: string, expiresAt: Date): Promise<string> {
  const maxAge = Math.max(1, Math.floor((expiresAt.getTime() - clock.now().getTime()) / seconds(1)));
  return encode({ token: { sessionId }, secret: env.AUTH_SECRET, maxAge });
}

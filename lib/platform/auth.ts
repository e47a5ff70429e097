import "server-only";
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { clock, seconds } from "./clock.ts";
import { env, isSecure } from "./env.ts";

// The only file that uses next-auth. The encrypted token holds the id of a Session row and nothing else, so that ending
// the row ends the access (docs/decisions/0002-sign-in.md).

const cookieName = (): string => (isSecure() ? "__Host-nanbei.session" : "nanbei.session");

/** The id of the session in the cookie, or null. The caller asks the database whether the session is still valid. */
export async function readSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  return token ? sessionIdOf(token) : null;
}

/** What tokens said, by their hash: decrypting one takes a millisecond, and each request of a person brings the same. */
const decrypted = new LRUCache<string, { sessionId: string; expiresAt: number }>({ max: 1000 });

/** The id of the session in a token; null where it is no token of this portal, or its time is over. */
export async function sessionIdOf(token: string): Promise<string | null> {
  const hash = createHash("sha256").update(token).digest("base64");
  const known = decrypted.get(hash);
  if (known && known.expiresAt > clock.now().getTime()) return known.sessionId;
  try {
    const claims = await decode({ token, secret: env.AUTH_SECRET });
    if (typeof claims?.sessionId !== "string") return null;
    const { sessionId, exp } = claims;
    if (typeof exp === "number") decrypted.set(hash, { sessionId, expiresAt: seconds(exp) });
    return sessionId;
  } catch {
    // Forged, cut off, expired or encrypted with an earlier secret: all mean that nobody is signed in.
    return null;
  }
}

/** Sets the cookie of a session. */
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

/** Deletes the cookie of the session. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: cookieName(), path: "/", secure: isSecure() });
}

/** The encrypted token of a session, which is the value of its cookie. */
export function sessionToken(sessionId: string, expiresAt: Date): Promise<string> {
  const maxAge = Math.max(1, Math.floor((expiresAt.getTime() - clock.now().getTime()) / seconds(1)));
  return encode({ token: { sessionId }, secret: env.AUTH_SECRET, maxAge });
}

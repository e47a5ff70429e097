import { hash } from "@node-rs/argon2";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { anEntry, aRow, ask, inDatabase, insert, unique } from "../../support/portal/database.ts";
import { HOUR_SECONDS, inAnHour } from "../../support/portal/expiry.ts";
import { setting } from "../../support/portal/settings.ts";

const COOKIE = "nanbei.session";
const PASSWORD = "snow on the Songhua in the evening";
/** A hash is slow on purpose: all accounts of a process have the same. */
let passwordHash: Promise<string> | undefined;

/** A person with an account. */
export type Account = { userId: string; name: string; email: string; password: string };

/**
 * Makes an account.
 * @param at.institutionId the college; Harbin Institute of Petroleum by default; null for an account of the group
 * @param at.roles         the roles of the person; an editor by default
 */
export async function anAccount(
  at: { institutionId?: string | null; roles?: readonly string[] } = {},
): Promise<Account> {
  const mark = unique();
  const account = { name: `Person ${mark}`, email: `${mark}@example.org` };
  passwordHash ??= hash(PASSWORD);
  const facts = { ...account, passwordHash: await passwordHash };
  const userId = await inDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM "Institution" WHERE code = 'HIP'`);
    const institutionId = at.institutionId === undefined ? (rows[0]?.id ?? null) : at.institutionId;
    const user = aRow({ ...facts, institutionId, status: "ACTIVE" });
    await insert(client, "User", user);
    for (const role of at.roles ?? ["EDITOR"]) {
      await insert(client, "RoleAssignment", anEntry({ userId: user.id, role, institutionId }));
    }
    return user.id;
  });
  return { userId, ...account, password: PASSWORD };
}

/** Signs somebody in without the form: writes the session and sets its cookie in the browser. */
export async function signedIn(context: BrowserContext, account: Account): Promise<{ sessionId: string }> {
  const expiresAt = inAnHour();
  const session = anEntry({ userId: account.userId, expiresAt });
  await inDatabase((client) => insert(client, "Session", session));
  const token = { sessionId: session.id };
  const value = await encode({ token, secret: setting("AUTH_SECRET"), maxAge: HOUR_SECONDS });
  await context.addCookies([{ name: COOKIE, value, url: setting("BASE_URL"), httpOnly: true, sameSite: "Lax" }]);
  return { sessionId: session.id };
}

/** Says whether a browser has the cookie of a session. */
export const hasSessionCookie = async (context: BrowserContext): Promise<boolean> =>
  (await context.cookies()).some(({ name }) => name === COOKIE);

/** Counts the open sessions of an account. */
export const openSessions = async ({ userId }: Account): Promise<number> =>
  (await ask(`SELECT id FROM "Session" WHERE "userId" = $1 AND "endedAt" IS NULL`, [userId])).length;

import "server-only";
import { type Guest, guest, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read, unaudited } from "@/lib/platform/db.ts";
import { forbidden } from "@/lib/platform/errors.ts";
import { verifyPassword } from "@/lib/platform/password.ts";
import { hasOuterBlank } from "@/lib/platform/password-schema.ts";
import { countAttempt, resetAttempts } from "@/lib/platform/rate-limit.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { SIGN_IN_LIMIT_PER_ACCOUNT, SIGN_IN_LIMIT_PER_ADDRESS } from "../../rules.ts";
import type { SignInInput } from "../schema.ts";
import {
  type Client,
  type NewSession,
  startSession,
  wrongCredentials,
  wrongCredentialsWithBlank,
} from "./start-session.ts";

/** The key by which attempts with an e-mail address are counted: a hash, so that no unknown address is stored. */
export const rateLimitKeyOf = (email: string): string => Buffer.from(fingerprint(email)).toString("base64url");

/**
 * Signs a person in. Known and unknown addresses take the same time, count against the same limits and get the same
 * answer. The password is compared as it was typed; where it fails and has a blank at an end, that is said.
 * @throws limited too_many_attempts; unauthenticated wrong_credentials, wrong_credentials_with_blank; forbidden account_suspended (only after the
 *         right password); busy while too many passwords are checked
 */
export async function signIn(
  _actor: Guest,
  { email, password }: Pick<SignInInput, "email" | "password">,
  client: Client,
): Promise<NewSession> {
  const emailHash = fingerprint(email);
  const account = rateLimitKeyOf(email);
  await countAttempt(SIGN_IN_LIMIT_PER_ADDRESS, client.address);
  await countAttempt(SIGN_IN_LIMIT_PER_ACCOUNT, account);

  const user = await read(system("sign-in"), (tx) =>
    tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, status: true } }),
  );
  const attempt = { at: clock.now(), emailHash, address: client.address, userId: user?.id ?? null };
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
    await unaudited.recordSignInAttempt({ ...attempt, outcome: "WRONG_CREDENTIALS" });
    throw hasOuterBlank(password) ? wrongCredentialsWithBlank() : wrongCredentials();
  }
  if (user.status !== "ACTIVE") {
    await unaudited.recordSignInAttempt({ ...attempt, outcome: "SUSPENDED" });
    throw forbidden("account_suspended");
  }
  const session = await startSession(guest, {
    userId: user.id,
    userAgent: client.userAgent,
    passwordHash: user.passwordHash,
  });
  await unaudited.recordSignInAttempt({ ...attempt, outcome: "SIGNED_IN" });
  await resetAttempts(SIGN_IN_LIMIT_PER_ACCOUNT, account);
  return session;
}

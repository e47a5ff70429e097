import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { findLink } from "@/lib/accounts/invitations/queries.ts";
import { resetPassword } from "@/lib/accounts/passwords/commands/reset-password.ts";
import { signIn } from "@/lib/accounts/sessions/commands/sign-in.ts";
import { guest, system } from "@/lib/platform/actor.ts";
import { hours } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findSession } from "@/lib/platform/session.ts";
import { aMember } from "@/tests/factories/members.ts";
import {
  aClient,
  aCollege,
  accept,
  accountsNow,
  codeOf,
  later,
  outcomes,
  PASSWORD,
  signedIn,
  userOf,
} from "../world.ts";

async function forgetful() {
  const { admin, member } = await aCollege();
  const colleague = await member("EDITOR");
  const { email, sessions } = await signedIn(colleague, 2);
  const { token } = await issueLink(admin, { key: randomUUID(), code: await codeOf(colleague) });
  return { admin, colleague, email, sessions, token: token ?? "" };
}

/** Makes the link of an invited account. */
async function anInvitation() {
  const { admin, institution } = await aCollege();
  const waiting = await aMember({ institutionId: institution.id, status: "INVITED", roles: ["VIEWER"] });
  const { token } = await issueLink(admin, { key: randomUUID(), code: await codeOf(waiting) });
  return { token: token ?? "" };
}

const reset = (token: string, password = "ice on the Songhua") => resetPassword(guest, { token, password }, aClient());

afterEach(() => vi.restoreAllMocks());

describe("a link for a new password", () => {
  test("sets a new password and ends every earlier session", async () => {
    const { email, sessions, token } = await forgetful();
    expect(await findLink(guest, token)).toMatchObject({ state: "OPEN", kind: "PASSWORD_RESET", email });
    const { sessionId } = await reset(token);
    expect(await findSession(sessionId)).not.toBeNull();
    expect(await Promise.all(sessions.map(findSession))).toEqual([null, null]);
    await expect(signIn(guest, { email, password: PASSWORD }, aClient())).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await signIn(guest, { email, password: "ice on the Songhua" }, aClient());
  });

  test("unlocks an account that wrong passwords had locked", async () => {
    const { email, token } = await forgetful();
    for (let index = 0; index < 6; index += 1) {
      await signIn(guest, { email, password: "wrong" }, aClient()).catch(() => undefined);
    }
    await reset(token);
    await signIn(guest, { email, password: "ice on the Songhua" }, aClient());
  });

  test("is used once, also by two at the same moment, and one of the two passwords is valid", async () => {
    const { email, token } = await forgetful();
    const passwords = ["the first password", "the second password"];
    const answers = await Promise.allSettled(passwords.map((password) => reset(token, password)));
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["link_not_valid"] });
    const tries = await Promise.allSettled(passwords.map((password) => signIn(guest, { email, password }, aClient())));
    expect(tries.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
  });

  test("ends after a day", async () => {
    const { token } = await forgetful();
    later(hours(24));
    await expect(reset(token)).rejects.toMatchObject({ code: "link_not_valid" });
  });

  test("is not an invitation, and an invitation is not a link for a new password", async () => {
    const { token, colleague } = await forgetful();
    const before = await userOf(colleague);
    await expect(accept(token)).rejects.toMatchObject({ code: "link_not_valid" });
    await expect(reset((await anInvitation()).token)).rejects.toMatchObject({ code: "link_not_valid" });
    expect(await userOf(colleague)).toEqual(before);
  });

  test("does not work for an account that was suspended in the database without withdrawing its links", async () => {
    const { colleague, token } = await forgetful();
    await transaction(system("test"), async (tx, record) => {
      await tx.user.update({ where: { id: colleague.userId }, data: { status: "SUSPENDED" } });
      await record({ action: "user.suspended", subject: { type: "User", id: colleague.userId } });
    });
    const before = await accountsNow();
    await expect(reset(token)).rejects.toMatchObject({ code: "link_not_valid" });
    expect(await accountsNow()).toBe(before);
  });
});

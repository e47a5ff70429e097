import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveProfile } from "@/lib/accounts/commands/save-profile.ts";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { changePassword } from "@/lib/accounts/passwords/commands/change-password.ts";
import { findOwnAccount } from "@/lib/accounts/queries.ts";
import { endOtherSessions } from "@/lib/accounts/sessions/commands/end-other-sessions.ts";
import { endOwnSession } from "@/lib/accounts/sessions/commands/end-own-session.ts";
import { signIn } from "@/lib/accounts/sessions/commands/sign-in.ts";
import { listOwnSessions } from "@/lib/accounts/sessions/queries.ts";
import { renameUser } from "@/lib/accounts/users/commands/rename-user.ts";
import { findUserEntry } from "@/lib/accounts/users/queries.ts";
import { guest } from "@/lib/platform/actor.ts";
import { findSession } from "@/lib/platform/session.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { aClient, aCollege, accountsNow, codeOf, fiftyTries, outcomes, PASSWORD, signedIn } from "./world.ts";

const NEXT = "ice on the Songhua";

async function somebody(times = 1) {
  const actor = await aMember({ roles: ["EDITOR"] });
  const { email, sessions } = await signedIn(actor, times);
  return { actor, email, sessions, sessionId: sessions[0] ?? "" };
}

describe("a person's own password", () => {
  test("is changed with the current password; this session continues and all others end", async () => {
    const { actor, email, sessions, sessionId } = await somebody(3);
    await changePassword(actor, { currentPassword: PASSWORD, newPassword: NEXT }, { sessionId });
    expect((await Promise.all(sessions.map(findSession))).map(Boolean)).toEqual([true, false, false]);
    await expect(signIn(guest, { email, password: PASSWORD }, aClient())).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await signIn(guest, { email, password: NEXT }, aClient());
  });

  test("does not change when the current password is wrong", async () => {
    const { actor, sessionId } = await somebody(2);
    const before = await accountsNow();
    const answer = changePassword(actor, { currentPassword: "wrong", newPassword: NEXT }, { sessionId });
    await expect(answer).rejects.toMatchObject({ kind: "forbidden", code: "wrong_password" });
    expect(await accountsNow()).toBe(before);
  });

  test("may have a blank at its end, which counts, and is named where the password is wrong", async () => {
    const { actor, sessionId } = await somebody(1);
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(actor, { currentPassword, newPassword }, { sessionId });
    await expect(change(`${PASSWORD} `, NEXT)).rejects.toMatchObject({ code: "wrong_password_with_blank" });
    await change(PASSWORD, `${NEXT} `);
    await expect(change(NEXT, PASSWORD)).rejects.toMatchObject({ code: "wrong_password" });
    await change(`${NEXT} `, PASSWORD);
  });

  test("can be tried five times: of fifty wrong tries at once at most five are checked", async () => {
    const { actor, sessionId } = await somebody();
    const tries = await fiftyTries(() =>
      changePassword(actor, { currentPassword: "wrong", newPassword: NEXT }, { sessionId }),
    );
    const { refused } = outcomes(tries);
    const checked = refused.filter((code) => code === "wrong_password").length;
    expect([1, 2, 3, 4, 5]).toContain(checked);
    expect(refused.filter((code) => code === "too_many_attempts")).toHaveLength(50 - checked);
  });

  test("changed twice at the same moment ends as one of the two", async () => {
    const { actor, email, sessionId } = await somebody();
    const wanted = ["the first password", "the second password"];
    const answers = await Promise.allSettled(
      wanted.map((newPassword) => changePassword(actor, { currentPassword: PASSWORD, newPassword }, { sessionId })),
    );
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["wrong_password"] });
    const tries = await Promise.allSettled(wanted.map((password) => signIn(guest, { email, password }, aClient())));
    expect(tries.map(({ status }) => status)).toEqual(answers.map(({ status }) => status));
  });

  test("withdraws, when it is changed, a link that an administrator had issued", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("EDITOR");
    const { sessions } = await signedIn(colleague);
    const code = await codeOf(colleague);
    await issueLink(admin, { key: randomUUID(), code });
    const change = { currentPassword: PASSWORD, newPassword: NEXT };
    await changePassword(colleague, change, { sessionId: sessions[0] ?? "" });
    expect((await findUserEntry(admin, code))?.link).toBeNull();
  });
});

describe("a person's own sessions", () => {
  test("are listed while they are valid, and each can be ended", async () => {
    const { actor, sessions } = await somebody(3);
    expect((await listOwnSessions(actor)).map(({ id }) => id).sort()).toEqual([...sessions].sort());
    await endOwnSession(actor, { session: sessions[1] ?? "" });
    expect((await listOwnSessions(actor)).map(({ id }) => id).sort()).toEqual([sessions[0], sessions[2]].sort());
    await expect(endOwnSession(actor, { session: sessions[1] ?? "" })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("cannot be ended by somebody else", async () => {
    const { sessionId } = await somebody();
    const { actor: stranger } = await somebody();
    const before = await accountsNow();
    await expect(endOwnSession(stranger, { session: sessionId })).rejects.toMatchObject({ kind: "not_found" });
    expect(await accountsNow()).toBe(before);
  });

  test("all end except the current one", async () => {
    const { actor, sessions, sessionId } = await somebody(3);
    expect(await endOtherSessions(actor, { sessionId })).toBe(2);
    expect((await Promise.all(sessions.map(findSession))).map(Boolean)).toEqual([true, false, false]);
    expect(await endOtherSessions(actor, { sessionId })).toBe(0);
  });

  test("are read with one statement, however many there are", async () => {
    const { actor } = await somebody();
    const one = await countStatements(() => listOwnSessions(actor));
    await signedIn(actor, 2);
    expect(await countStatements(() => listOwnSessions(actor))).toBe(one);
  });
});

describe("a person's own name and language", () => {
  test("are saved, and the audit trail keeps the old values in its details", async () => {
    const { actor } = await somebody();
    await saveProfile(actor, { version: 1, name: "王宁", language: "en" });
    expect(await findOwnAccount(actor)).toMatchObject({ name: "王宁", locale: "en", version: 2 });
    const event = await anyRow.auditEvent.findFirstOrThrow({
      where: { subjectId: actor.userId, action: "profile.saved" },
      select: { detail: { select: { details: true } } },
    });
    expect(event.detail?.details).toMatchObject({ name: { to: "王宁" }, language: { from: "zh", to: "en" } });
  });

  test("are not overwritten when an administrator changed them in the meantime", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("EDITOR");
    await renameUser(admin, { code: await codeOf(colleague), version: 1, name: "By the administrator" });
    const mine = { name: "By myself", language: "zh" as const };
    await expect(saveProfile(colleague, { ...mine, version: 1 })).rejects.toMatchObject({
      code: "changed_meanwhile",
      details: { name: "By the administrator", version: 2 },
    });
    await saveProfile(colleague, { ...mine, version: 2 });
    expect((await findOwnAccount(colleague))?.name).toBe("By myself");
  });
});

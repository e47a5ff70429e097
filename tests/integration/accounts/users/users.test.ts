import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { endSessionsOfUser } from "@/lib/accounts/users/commands/end-sessions-of-user.ts";
import { reactivateUser } from "@/lib/accounts/users/commands/reactivate-user.ts";
import { renameUser } from "@/lib/accounts/users/commands/rename-user.ts";
import { suspendUser } from "@/lib/accounts/users/commands/suspend-user.ts";
import { findUserEntry, listUsers, PAGE_SIZE } from "@/lib/accounts/users/queries.ts";
import { GROUP_FILTER } from "@/lib/accounts/users/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock, minutes } from "@/lib/platform/clock.ts";
import { findSession } from "@/lib/platform/session.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { aCollege, accountsNow, aGroupAdmin, codeOf, outcomes, signedIn, userOf } from "../world.ts";

/** Other tests may have made hundreds of pages of accounts, and the machine may be busy. */
const SLOW = { timeout: minutes(2) };

describe("an account that is suspended", () => {
  test("is signed out everywhere, loses its links and keeps its roles", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("EDITOR");
    const { sessions } = await signedIn(colleague, 2);
    const code = await codeOf(colleague);
    await issueLink(admin, { key: randomUUID(), code });
    await suspendUser(admin, { code });
    expect(await Promise.all(sessions.map(findSession))).toEqual([null, null]);
    expect(await anyRow.invitation.count({ where: { userId: colleague.userId, expiresAt: { gt: clock.now() } } })).toBe(
      0,
    );
    const entry = await findUserEntry(admin, code);
    expect(entry).toMatchObject({ status: "SUSPENDED", sessions: [], link: null });
    expect(entry?.roles.map(({ role }) => role)).toEqual(["EDITOR"]);
    await expect(suspendUser(admin, { code })).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(issueLink(admin, { key: randomUUID(), code })).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("becomes active again if it has a password, and waits for a new invitation if it has none", async () => {
    const { admin, member, institution } = await aCollege();
    const colleague = await member("EDITOR");
    await signedIn(colleague, 0);
    const invited = await aMember({ institutionId: institution.id, status: "INVITED", roles: ["VIEWER"] });
    for (const [one, status] of [
      [colleague, "ACTIVE"],
      [invited, "INVITED"],
    ] as const) {
      const code = await codeOf(one);
      await expect(reactivateUser(admin, { code })).rejects.toMatchObject({ code: "changed_meanwhile" });
      await suspendUser(admin, { code });
      await reactivateUser(admin, { code });
      expect((await userOf(one)).status).toBe(status);
    }
  });

  test("is never one's own account, nor that of the last administrator", async () => {
    const { admin, member } = await aCollege();
    const group = await aGroupAdmin();
    await expect(suspendUser(group, { code: await codeOf(admin) })).rejects.toMatchObject({
      code: "last_administrator",
    });
    await member("INSTITUTION_ADMIN");
    await expect(suspendUser(admin, { code: await codeOf(admin) })).rejects.toMatchObject({ code: "not_yourself" });
  });

  test("is only one of the two when two administrators suspend each other at the same moment", async () => {
    const { admin, member } = await aCollege();
    const other = await member("INSTITUTION_ADMIN");
    const [code, otherCode] = [await codeOf(admin), await codeOf(other)];
    const answers = await Promise.allSettled([suspendUser(admin, { code: otherCode }), suspendUser(other, { code })]);
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["last_administrator"] });
  });

  test("with a role of the whole group is administered by the group alone", async () => {
    const { admin, institution } = await aCollege();
    const auditor = await aMember({ institutionId: institution.id, roles: ["VIEWER", "AUDITOR"] });
    const code = await codeOf(auditor);
    const before = await accountsNow();
    for (const attempt of [
      () => suspendUser(admin, { code }),
      () => endSessionsOfUser(admin, { code }),
      () => renameUser(admin, { code, version: 1, name: "X" }),
      () => issueLink(admin, { key: randomUUID(), code }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await accountsNow()).toBe(before);
    await suspendUser(await aGroupAdmin(), { code });
  });
});

test("somebody can be signed out everywhere, once", async () => {
  const { admin, member } = await aCollege();
  const colleague = await member("EDITOR");
  const { sessions } = await signedIn(colleague, 2);
  const code = await codeOf(colleague);
  await endSessionsOfUser(admin, { code });
  expect(await Promise.all(sessions.map(findSession))).toEqual([null, null]);
  await expect(endSessionsOfUser(admin, { code })).rejects.toMatchObject({ kind: "not_found" });
  await expect(endSessionsOfUser(admin, { code: await codeOf(admin) })).rejects.toMatchObject({ code: "not_yourself" });
});

describe("a name", () => {
  test("that two people change at the same moment is not overwritten: the later one is told", async () => {
    const { admin, member } = await aCollege();
    const code = await codeOf(await member("EDITOR"));
    const answers = await Promise.allSettled(
      ["One", "Other"].map((name) => renameUser(admin, { code, version: 1, name })),
    );
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["changed_meanwhile"] });
    const now = await findUserEntry(admin, code);
    expect(now?.version).toBe(2);
    const told = answers.find((one) => one.status === "rejected")?.reason;
    expect(told).toMatchObject({ details: { name: now?.name, version: 2 } });
    await renameUser(admin, { code, version: 2, name: "Settled" });
    expect((await findUserEntry(admin, code))?.name).toBe("Settled");
  });

  test("is stored in no audit event, only in its erasable details", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("EDITOR");
    await renameUser(admin, { code: await codeOf(colleague), version: 1, name: "A name to be forgotten" });
    const [events] = await anyRow.$queryRaw<{ all: string }[]>`
      SELECT jsonb_agg(e)::text AS "all" FROM "AuditEvent" e WHERE "subjectId" = ${colleague.userId}::uuid`;
    expect(events?.all).toContain("user.renamed");
    expect(events?.all).not.toContain("forgotten");
  });
});

describe("a stranger from another college", () => {
  test.each([
    ["renames", (actor: Member, code: string) => renameUser(actor, { code, version: 1, name: "X" })],
    ["suspends", (actor: Member, code: string) => suspendUser(actor, { code })],
    ["reactivates", (actor: Member, code: string) => reactivateUser(actor, { code })],
    ["signs out", (actor: Member, code: string) => endSessionsOfUser(actor, { code })],
    ["makes a link for", (actor: Member, code: string) => issueLink(actor, { key: randomUUID(), code })],
  ])("%s no account", async (_, attempt) => {
    const { member } = await aCollege();
    const colleague = await member("EDITOR");
    await signedIn(colleague);
    const [code, { admin: stranger }, recorder] = [await codeOf(colleague), await aCollege(), await member("RECORDER")];
    const before = await accountsNow();
    await expect(attempt(stranger, code)).rejects.toMatchObject({ kind: "not_found" });
    await expect(attempt(recorder, code)).rejects.toMatchObject({ kind: "not_found" });
    expect(await accountsNow()).toBe(before);
  });

  test("sees nobody either", async () => {
    const { member, institution } = await aCollege();
    const code = await codeOf(await member("EDITOR"));
    const { admin: stranger } = await aCollege();
    expect(await findUserEntry(stranger, code)).toBeNull();
    expect((await listUsers(stranger, { college: institution.slug })).users).toEqual([]);
    expect((await listUsers(await member("COORDINATOR"), {})).users).toEqual([]);
  });
});

describe("the list of accounts", () => {
  test("of a college holds its own people with their roles of now and when they were last seen", async () => {
    const { admin, member, institution } = await aCollege();
    const colleague = await member("EDITOR", "RECORDER");
    await signedIn(colleague);
    const { users, next } = await listUsers(admin, {});
    expect(next).toBeNull();
    expect(users).toHaveLength(2);
    const row = users.find((one) => !one.isOwn);
    const { name, email, code } = await userOf(colleague);
    expect(row).toMatchObject({ name, email, code, status: "ACTIVE", roles: ["RECORDER", "EDITOR"] });
    expect(row?.institution?.slug).toBe(institution.slug);
    expect(row?.lastSeenAt).toBeInstanceOf(Date);
    expect(users.find((one) => one.isOwn)?.lastSeenAt).toBeNull();
  });

  test("is searched by parts of names and addresses, in which no character is a wildcard, and by status", async () => {
    const { admin, institution } = await aCollege();
    const make = (name: string, email: string, status: "ACTIVE" | "INVITED") =>
      aMember({ institutionId: institution.id, name, email: `${email}-${randomUUID()}@x.example`, status });
    await make("赵玉红", "zhao_yh", "ACTIVE");
    await make("Wang", "zhaoxyh", "INVITED");
    const found = async (filter: Parameters<typeof listUsers>[1]) =>
      (await listUsers(admin, filter)).users.map(({ name }) => name);
    expect(await found({ q: "玉" })).toEqual(["赵玉红"]);
    expect(await found({ q: "赵　玉 红" })).toEqual(["赵玉红"]);
    expect(await found({ q: "Ｗａｎｇ" })).toEqual(["Wang"]);
    expect(await found({ q: "ZHAO" })).toEqual(["赵玉红", "Wang"]);
    expect(await found({ q: "o_y" })).toEqual(["赵玉红"]);
    expect(await found({ q: "%" })).toEqual([]);
    expect(await found({ q: "zhao", status: "INVITED" })).toEqual(["Wang"]);
  });

  test("is read in pages of fifty, each account once, also with equal names", async () => {
    const { admin, institution } = await aCollege();
    for (let index = 0; index < PAGE_SIZE + 5; index += 1) {
      await aMember({ institutionId: institution.id, name: index % 2 ? "Li" : `Li ${index}`, roles: [] });
    }
    const first = await listUsers(admin, {});
    const second = await listUsers(admin, { after: first.next ?? undefined });
    expect([first.users.length, second.users.length, second.next]).toEqual([PAGE_SIZE, 6, null]);
    expect(new Set([...first.users, ...second.users].map(({ code }) => code)).size).toBe(PAGE_SIZE + 6);
  });

  test("of the group holds every college in its order, and then the group's own", SLOW, async () => {
    const [one, other] = [await aCollege(), await aCollege()];
    const group = await aGroupAdmin();
    const seen: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await listUsers(group, { after });
      seen.push(...page.users.map(({ institution }) => institution?.code ?? null));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(expect.arrayContaining([one.institution.code, other.institution.code, null]));
    expect(seen).toHaveLength(await anyRow.user.count());
    const firstOfGroup = seen.indexOf(null);
    expect(seen.slice(firstOfGroup).every((code) => code === null)).toBe(true);
    const runs = seen.filter((code, at) => code !== seen[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    const ofTheGroup = await listUsers(group, { college: GROUP_FILTER });
    expect(ofTheGroup.users.every(({ institution }) => institution === null)).toBe(true);
  });

  test("takes as many statements for three accounts as for one", async () => {
    const { admin, member } = await aCollege();
    const one = await countStatements(() => listUsers(admin, {}));
    await member("EDITOR");
    await member("RECORDER", "EDITOR");
    expect(await countStatements(() => listUsers(admin, {}))).toBe(one);
  });

  test("shows an account with three sessions with as many statements as one with one session", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("EDITOR");
    await signedIn(colleague, 1);
    const code = await codeOf(colleague);
    const one = await countStatements(() => findUserEntry(admin, code));
    await signedIn(colleague, 2);
    expect(await countStatements(() => findUserEntry(admin, code))).toBe(one);
    expect((await findUserEntry(admin, code))?.sessions).toHaveLength(3);
  });
});

import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { acceptInvitation, resetPassword } from "@/lib/accounts/arrivals/commands.ts";
import { findLink } from "@/lib/accounts/arrivals/queries.ts";
import { signIn } from "@/lib/accounts/commands.ts";
import { inviteColleague, issueLink, withdrawLink } from "@/lib/accounts/invitations/commands.ts";
import type { InviteColleagueInput } from "@/lib/accounts/invitations/schema.ts";
import { findUserEntry } from "@/lib/accounts/users/entry/queries.ts";
import { guest, type Member, system } from "@/lib/platform/actor.ts";
import { after, clock, days, hours, minutes } from "@/lib/platform/clock.ts";
import { db, transaction } from "@/lib/platform/db.ts";
import { findSession } from "@/lib/platform/session.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import {
  aClient,
  aCollege,
  accountsNow,
  aGroupAdmin,
  codeOf,
  outcomes,
  PASSWORD,
  signedIn,
  userOf,
} from "./keeping.ts";

const anInvitation = (institution: string | null, more: Partial<InviteColleagueInput> = {}): InviteColleagueInput => ({
  key: randomUUID(),
  locale: "zh",
  name: "同事",
  email: `${randomUUID()}@college.example`,
  institution,
  language: "en",
  roles: ["EDITOR"],
  ...more,
});

async function invited(more: Partial<InviteColleagueInput> = {}) {
  const { admin, institution } = await aCollege();
  const input = anInvitation(institution.slug, more);
  const { code, token } = await inviteColleague(admin, input);
  return { admin, institution, input, code, token: token ?? "" };
}

async function forgetful() {
  const { admin, member } = await aCollege();
  const colleague = await member("EDITOR");
  const { email, sessions } = await signedIn(colleague, 2);
  const { token } = await issueLink(admin, { key: randomUUID(), code: await codeOf(colleague) });
  return { admin, colleague, email, sessions, token: token ?? "" };
}

const accept = (token: string) =>
  acceptInvitation(guest, { token, name: "A colleague", password: PASSWORD, locale: "en" }, aClient());
const reset = (token: string, password = "ice on the Songhua") => resetPassword(guest, { token, password }, aClient());
const later = (ms: number) => {
  const then = after(new Date(), ms);
  vi.spyOn(clock, "now").mockReturnValue(then);
};

afterEach(() => vi.restoreAllMocks());

describe("an invitation", () => {
  test("makes an account that cannot sign in until its link is used, and then signs it in", async () => {
    const { admin, institution, input, code, token } = await invited();
    await expect(signIn(guest, { email: input.email, password: PASSWORD }, aClient())).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    const entry = await findUserEntry(admin, code);
    expect(entry).toMatchObject({ status: "INVITED", name: "同事", locale: "en", link: { kind: "COLLEAGUE" } });
    const link = await findLink(guest, token);
    expect(link).toMatchObject({ state: "OPEN", email: input.email, roles: ["EDITOR"] });
    const { sessionId } = await accept(token);
    expect((await findSession(sessionId))?.actor).toMatchObject({ institutionId: institution.id, roles: ["EDITOR"] });
    expect(await findUserEntry(admin, code)).toMatchObject({ status: "ACTIVE", name: "A colleague", link: null });
    expect(await findLink(guest, token)).toEqual({ state: "USED", kind: "COLLEAGUE" });
    await signIn(guest, { email: input.email, password: PASSWORD }, aClient());
  });

  test("is used once, also by two at the same moment", async () => {
    const { token } = await invited();
    const answers = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["link_not_valid", "link_not_valid"] });
  });

  test("sent twice makes one account and shows the same link, but not after ten minutes", async () => {
    const { admin, institution } = await aCollege();
    const input = anInvitation(institution.slug);
    const [one, two] = await Promise.all([inviteColleague(admin, input), inviteColleague(admin, input)]);
    expect(one).toEqual(two);
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(await db.user.count({ where: { email: input.email } })).toBe(1);
    later(minutes(11));
    expect(await inviteColleague(admin, input)).toEqual({ ...one, token: null });
  });

  test("leaves its secret in no table", async () => {
    const { admin, token } = await invited();
    const [row] = await db.$queryRaw<{ all: string }[]>`
      SELECT concat((SELECT jsonb_agg(i) FROM "Invitation" i), (SELECT jsonb_agg(k) FROM "IdempotencyKey" k),
        (SELECT jsonb_agg(d) FROM "AuditDetail" d), (SELECT jsonb_agg(e) FROM "AuditEvent" e)) AS "all"`;
    expect(row?.all).toContain(admin.userId);
    expect(row?.all).not.toContain(token);
  });

  test("of an address that has an account is refused, also when two invite it at once", async () => {
    const { admin, institution } = await aCollege();
    const email = `${randomUUID()}@college.example`;
    const answers = await Promise.allSettled(
      [1, 2].map(() => inviteColleague(admin, anInvitation(institution.slug, { email }))),
    );
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["email_taken"] });
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  test("ends after seven days, and says so", async () => {
    const { token } = await invited();
    later(days(7));
    expect(await findLink(guest, token)).toEqual({ state: "EXPIRED", kind: "COLLEAGUE" });
    await expect(accept(token)).rejects.toMatchObject({ kind: "conflict", code: "link_not_valid" });
  });

  test("is replaced by a newer one, and can be withdrawn", async () => {
    const { admin, code, token } = await invited();
    const newer = (await issueLink(admin, { key: randomUUID(), code })).token ?? "";
    expect(await findLink(guest, token)).toEqual({ state: "WITHDRAWN", kind: "COLLEAGUE" });
    await expect(accept(token)).rejects.toMatchObject({ code: "link_not_valid" });
    await withdrawLink(admin, { code });
    await expect(accept(newer)).rejects.toMatchObject({ code: "link_not_valid" });
    await expect(withdrawLink(admin, { code })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("withdrawn and used at the same moment is one of the two", async () => {
    const { admin, code, token } = await invited();
    const answers = await Promise.allSettled([withdrawLink(admin, { code }), accept(token)]);
    expect(outcomes(answers).done).toBe(1);
    const isActive = (await findUserEntry(admin, code))?.status === "ACTIVE";
    expect(isActive).toBe(answers[1].status === "fulfilled");
  });

  test.each(["x".repeat(43), "", "../../x", "%00"])("%j is none", async (token) => {
    expect(await findLink(guest, token)).toBeNull();
  });

  test("can be tried thirty times from one address", async () => {
    const client = aClient();
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, () => resetPassword(guest, { token: "x".repeat(43), password: PASSWORD }, client)),
    );
    const { refused } = outcomes(tries);
    expect(refused.filter((code) => code === "link_not_valid")).toHaveLength(30);
    expect(refused.filter((code) => code === "too_many_attempts")).toHaveLength(20);
  });
});

describe("who may invite", () => {
  const refusedTo = async (actor: Member, input: InviteColleagueInput, refusal: object) => {
    const before = await accountsNow();
    await expect(inviteColleague(actor, input)).rejects.toMatchObject(refusal);
    expect(await accountsNow()).toBe(before);
  };

  test("an administrator of a college invites to the own college only, with its roles only", async () => {
    const { admin, institution } = await aCollege();
    const other = await anInstitution();
    await refusedTo(admin, anInvitation(other.slug), { kind: "forbidden" });
    await refusedTo(admin, anInvitation(null, { roles: ["AUDITOR"] }), { kind: "forbidden" });
    await refusedTo(admin, anInvitation(institution.slug, { roles: ["EDITOR", "GROUP_ADMIN"] }), { kind: "forbidden" });
    await refusedTo(admin, anInvitation("no-such-college"), { kind: "not_found" });
  });

  test("nobody who is no administrator", async () => {
    const { institution, member } = await aCollege();
    await refusedTo(await member("RECORDER", "EDITOR"), anInvitation(institution.slug), { kind: "forbidden" });
  });

  test("an administrator of the group invites to every open college and to the group", async () => {
    const group = await aGroupAdmin();
    const { institution } = await aCollege();
    const { code } = await inviteColleague(group, anInvitation(institution.slug, { roles: ["EDITOR", "AUDITOR"] }));
    expect((await findUserEntry(group, code))?.roles.map(({ role }) => role)).toEqual(["EDITOR", "AUDITOR"]);
    const ofTheGroup = await inviteColleague(group, anInvitation(null, { roles: ["GROUP_ADMIN"] }));
    expect((await findUserEntry(group, ofTheGroup.code))?.institution).toBeNull();
    const closed = await anInstitution({ status: "CLOSED" });
    await refusedTo(group, anInvitation(closed.slug), { kind: "conflict", code: "institution_closed" });
  });

  test("a stranger neither makes nor withdraws links, and nobody makes the own", async () => {
    const { admin, code } = await invited();
    const { admin: stranger } = await aCollege();
    const own = await codeOf(admin);
    const before = await accountsNow();
    await expect(withdrawLink(stranger, { code })).rejects.toMatchObject({ kind: "not_found" });
    await expect(issueLink(stranger, { key: randomUUID(), code })).rejects.toMatchObject({ kind: "not_found" });
    await expect(issueLink(admin, { key: randomUUID(), code: own })).rejects.toMatchObject({ code: "not_yourself" });
    await expect(withdrawLink(admin, { code: own })).rejects.toMatchObject({ code: "not_yourself" });
    expect(await accountsNow()).toBe(before);
  });
});

describe("a link for a new password", () => {
  test("gives another password and ends every session before it", async () => {
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

  test("lets in who was locked out by wrong tries", async () => {
    const { email, token } = await forgetful();
    for (let index = 0; index < 6; index += 1) {
      await signIn(guest, { email, password: "wrong" }, aClient()).catch(() => undefined);
    }
    await reset(token);
    await signIn(guest, { email, password: "ice on the Songhua" }, aClient());
  });

  test("is used once, also by two at the same moment, and one password holds", async () => {
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

  test("is no invitation, nor an invitation a link for a new password", async () => {
    const { token, colleague } = await forgetful();
    const before = await userOf(colleague);
    await expect(accept(token)).rejects.toMatchObject({ code: "link_not_valid" });
    await expect(reset((await invited()).token)).rejects.toMatchObject({ code: "link_not_valid" });
    expect(await userOf(colleague)).toEqual(before);
  });

  test("opens no account that was suspended past the command that withdraws links", async () => {
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

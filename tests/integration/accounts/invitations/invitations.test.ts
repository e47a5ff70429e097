import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { inviteColleague } from "@/lib/accounts/invitations/commands/invite-colleague.ts";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { withdrawLink } from "@/lib/accounts/invitations/commands/withdraw-link.ts";
import { countOpenInvitations, findLink } from "@/lib/accounts/invitations/queries.ts";
import type { InviteColleagueInput } from "@/lib/accounts/invitations/schema.ts";
import { resetPassword } from "@/lib/accounts/passwords/commands/reset-password.ts";
import { signIn } from "@/lib/accounts/sessions/commands/sign-in.ts";
import { findUserEntry } from "@/lib/accounts/users/queries.ts";
import { guest, type Member } from "@/lib/platform/actor.ts";
import { days, minutes } from "@/lib/platform/clock.ts";
import { findSession } from "@/lib/platform/session.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import {
  aClient,
  aCollege,
  accept,
  accountsNow,
  aGroupAdmin,
  codeOf,
  fiftyTries,
  later,
  outcomes,
  PASSWORD,
  tablesAsText,
} from "../world.ts";

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

  test("is counted for the administrators of its college until it is accepted", async () => {
    const { admin, token } = await invited();
    const { admin: stranger, member } = await aCollege();
    expect(await Promise.all([admin, stranger, await member("EDITOR")].map(countOpenInvitations))).toEqual([1, 0, 0]);
    await accept(token);
    expect(await countOpenInvitations(admin)).toBe(0);
  });

  test("is used once, also by two at the same moment", async () => {
    const { token } = await invited();
    const answers = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["link_not_valid", "link_not_valid"] });
  });

  test("sent twice makes one account and shows the same link within ten minutes", async () => {
    const { admin, institution } = await aCollege();
    const input = anInvitation(institution.slug);
    const [one, two] = await Promise.all([inviteColleague(admin, input), inviteColleague(admin, input)]);
    expect(one).toEqual(two);
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(await anyRow.user.count({ where: { email: input.email } })).toBe(1);
    later(minutes(11));
    expect(await inviteColleague(admin, input)).toEqual({ ...one, token: null });
  });

  test("leaves its secret in no table", async () => {
    const { admin, token } = await invited();
    const all = await tablesAsText(`concat((SELECT jsonb_agg(i) FROM "Invitation" i),
      (SELECT jsonb_agg(k) FROM "IdempotencyKey" k), (SELECT jsonb_agg(d) FROM "AuditDetail" d),
      (SELECT jsonb_agg(e) FROM "AuditEvent" e))`);
    expect(all).toContain(admin.userId);
    expect(all).not.toContain(token);
  });

  test("to an address that has an account is refused, also when two invite it at the same moment", async () => {
    const { admin, institution } = await aCollege();
    const email = `${randomUUID()}@college.example`;
    const answers = await Promise.allSettled(
      [1, 2].map(() => inviteColleague(admin, anInvitation(institution.slug, { email }))),
    );
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["email_taken"] });
    expect(await anyRow.user.count({ where: { email } })).toBe(1);
  });

  test("expires after seven days, and says so", async () => {
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

  test("is either withdrawn or used when both happen at the same moment", async () => {
    const { admin, code, token } = await invited();
    const answers = await Promise.allSettled([withdrawLink(admin, { code }), accept(token)]);
    expect(outcomes(answers).done).toBe(1);
    const isActive = (await findUserEntry(admin, code))?.status === "ACTIVE";
    expect(isActive).toBe(answers[1].status === "fulfilled");
  });

  test.each(["x".repeat(43), "", "../../x", "%00"])("%j is not valid", async (token) => {
    expect(await findLink(guest, token)).toBeNull();
  });

  test("can be tried at most thirty times from one client address", async () => {
    const client = aClient();
    const tries = await fiftyTries(() => resetPassword(guest, { token: "x".repeat(43), password: PASSWORD }, client));
    const { refused } = outcomes(tries);
    const looked = refused.filter((code) => code === "link_not_valid").length;
    expect(looked).toBeLessThanOrEqual(30);
    expect(looked).toBeGreaterThan(0);
    expect(refused.filter((code) => code === "too_many_attempts")).toHaveLength(50 - looked);
  });
});

describe("who may invite", () => {
  const refusedTo = async (actor: Member, input: InviteColleagueInput, refusal: object) => {
    const before = await accountsNow();
    await expect(inviteColleague(actor, input)).rejects.toMatchObject(refusal);
    expect(await accountsNow()).toBe(before);
  };

  test("an administrator of a college invites only to that college, and only with roles of a college", async () => {
    const { admin, institution } = await aCollege();
    const other = await anInstitution();
    await refusedTo(admin, anInvitation(other.slug), { kind: "forbidden" });
    await refusedTo(admin, anInvitation(null, { roles: ["AUDITOR"] }), { kind: "forbidden" });
    await refusedTo(admin, anInvitation(institution.slug, { roles: ["EDITOR", "GROUP_ADMIN"] }), { kind: "forbidden" });
    await refusedTo(admin, anInvitation("no-such-college"), { kind: "not_found" });
  });

  test("somebody who is not an administrator invites nobody", async () => {
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

  test("an administrator of another college neither issues nor withdraws a link, and nobody issues one for themselves", async () => {
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

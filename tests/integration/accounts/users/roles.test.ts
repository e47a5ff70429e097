import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { issueLink } from "@/lib/accounts/invitations/commands/issue-link.ts";
import { endRole } from "@/lib/accounts/users/commands/end-role.ts";
import { giveRole } from "@/lib/accounts/users/commands/give-role.ts";
import type { GiveRoleInput } from "@/lib/accounts/users/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findSession } from "@/lib/platform/session.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { aCollege, accountsNow, aGroupAdmin, codeOf, outcomes, signedIn } from "../world.ts";

const give = async (actor: Member, to: Member, role: GiveRoleInput["role"], lastDay: string | null = null) =>
  giveRole(actor, {
    key: randomUUID(),
    code: await codeOf(to),
    role,
    lastDay: lastDay === null ? null : calendarDay(lastDay),
  });
const end = async (actor: Member, of: Member, role: Role) => endRole(actor, { code: await codeOf(of), role });
const rolesIn = async (session: string | undefined) => (await findSession(session ?? ""))?.actor.roles;

afterEach(() => vi.restoreAllMocks());

test("a session is found with its account and its roles in one statement", async () => {
  const { member } = await aCollege();
  const { sessions } = await signedIn(await member("VIEWER"));
  expect(await countStatements(() => findSession(sessions[0] ?? ""))).toBe(1);
});

describe("a role", () => {
  test("is valid from the next request on, and no longer on the request after it ends", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("VIEWER");
    const { sessions } = await signedIn(colleague);
    await give(admin, colleague, "EDITOR");
    expect(await rolesIn(sessions[0])).toEqual(["VIEWER", "EDITOR"]);
    await end(admin, colleague, "VIEWER");
    expect(await rolesIn(sessions[0])).toEqual(["EDITOR"]);
    const trail = await anyRow.auditEvent.findMany({
      where: { subjectId: colleague.userId, actorUserId: admin.userId },
      orderBy: { seq: "asc" },
      select: { action: true },
    });
    expect(trail.map(({ action }) => action)).toEqual(["role.given", "role.ended"]);
  });

  test("with a last day ends when that day is over at the college", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("VIEWER");
    await give(admin, colleague, "EDITOR", "2199-03-01");
    const held = await anyRow.roleAssignment.findFirstOrThrow({
      where: { userId: colleague.userId, role: "EDITOR" },
    });
    expect(held.validTo?.toISOString()).toBe("2199-03-01T16:00:00.000Z");
  });

  test("cannot have a last day that is over", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("VIEWER");
    await expect(give(admin, colleague, "EDITOR", "2020-01-01")).rejects.toMatchObject({ code: "days_out_of_order" });
  });

  test("is given once, also when its form is sent twice or two give it at once", async () => {
    const { admin, member } = await aCollege();
    const [another, colleague] = [await member("INSTITUTION_ADMIN"), await member("VIEWER")];
    const input = { key: randomUUID(), code: await codeOf(colleague), role: "EDITOR" as const, lastDay: null };
    await Promise.all([giveRole(admin, input), giveRole(admin, input)]);
    const answers = await Promise.allSettled([
      give(another, colleague, "RECORDER"),
      give(admin, colleague, "RECORDER"),
    ]);
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["role_given_already"] });
    const count = await anyRow.roleAssignment.count({ where: { userId: colleague.userId } });
    expect(count).toBe(3);
  });

  test("that is not held cannot be ended", async () => {
    const { admin, member } = await aCollege();
    await expect(end(admin, await member("VIEWER"), "EDITOR")).rejects.toMatchObject({ code: "role_not_held" });
  });

  test.each(["GROUP_ADMIN", "AUDITOR"] as const)("%s is neither given nor ended by a college", async (role) => {
    const { admin, member } = await aCollege();
    const group = await aGroupAdmin();
    const colleague = await member("VIEWER");
    await expect(give(admin, colleague, role)).rejects.toMatchObject({ kind: "forbidden" });
    await give(group, colleague, role);
    await expect(end(admin, colleague, role)).rejects.toMatchObject({ kind: "forbidden" });
    await end(group, colleague, role);
  });

  test("at a college cannot be given to an account of the group", async () => {
    const [group, other] = [await aGroupAdmin(), await aGroupAdmin()];
    await expect(give(group, other, "EDITOR")).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("of the group withdraws the links that the college had issued", async () => {
    const { admin, member } = await aCollege();
    const colleague = await member("VIEWER");
    await issueLink(admin, { key: randomUUID(), code: await codeOf(colleague) });
    const open = () => anyRow.invitation.count({ where: { userId: colleague.userId, expiresAt: { gt: clock.now() } } });
    expect(await open()).toBe(1);
    await give(await aGroupAdmin(), colleague, "AUDITOR");
    expect(await open()).toBe(0);
  });

  test("cannot be ended by the person who holds it", async () => {
    const { admin, member } = await aCollege();
    await member("INSTITUTION_ADMIN");
    await expect(end(admin, admin, "INSTITUTION_ADMIN")).rejects.toMatchObject({
      kind: "conflict",
      code: "not_yourself",
    });
  });

  test.each([
    ["a stranger", async () => (await aCollege()).admin],
    ["an auditor", () => aMember({ institutionId: null, roles: ["AUDITOR"] })],
    ["a recorder of the college", (institutionId: string) => aMember({ institutionId, roles: ["RECORDER"] })],
  ])("is not found by %s", async (_, who: (institutionId: string) => Promise<Member>) => {
    const { member, institution } = await aCollege();
    const colleague = await member("VIEWER");
    const actor = await who(institution.id);
    const before = await accountsNow();
    await expect(give(actor, colleague, "EDITOR")).rejects.toMatchObject({ kind: "not_found" });
    await expect(end(actor, colleague, "VIEWER")).rejects.toMatchObject({ kind: "not_found" });
    expect(await accountsNow()).toBe(before);
  });
});

describe("the last administrator", () => {
  test("of a college stays, even for the group", async () => {
    const { admin } = await aCollege();
    const group = await aGroupAdmin();
    const before = await accountsNow();
    await expect(end(group, admin, "INSTITUTION_ADMIN")).rejects.toMatchObject({ code: "last_administrator" });
    expect(await accountsNow()).toBe(before);
  });

  test("cannot be succeeded by somebody who is invited, suspended, or an administrator only for a time", async () => {
    const { admin, institution } = await aCollege();
    const group = await aGroupAdmin();
    for (const status of ["INVITED", "SUSPENDED"] as const) {
      await aMember({ institutionId: institution.id, roles: ["INSTITUTION_ADMIN"], status });
    }
    const forATime = await aMember({ institutionId: institution.id, roles: ["VIEWER"] });
    await give(group, forATime, "INSTITUTION_ADMIN", "2199-01-01");
    await expect(end(group, admin, "INSTITUTION_ADMIN")).rejects.toMatchObject({ code: "last_administrator" });
  });

  test("of a college stays when two end each other at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { admin, member, institution } = await aCollege();
      const other = await member("INSTITUTION_ADMIN");
      const answers = await Promise.allSettled([
        end(admin, other, "INSTITUTION_ADMIN"),
        end(other, admin, "INSTITUTION_ADMIN"),
      ]);
      expect(outcomes(answers)).toEqual({ done: 1, refused: ["last_administrator"] });
      const left = { institutionId: institution.id, role: "INSTITUTION_ADMIN", validTo: null } as const;
      expect(await anyRow.roleAssignment.count({ where: left })).toBe(1);
    }
  });

  test("of the group stays", async () => {
    const [group, other] = [await aGroupAdmin(), await aGroupAdmin()];
    // the administrators that other tests left, in one statement: there may be hundreds
    await transaction(system("test"), async (tx, record) => {
      await tx.roleAssignment.updateMany({
        where: { role: "GROUP_ADMIN", validTo: null, userId: { notIn: [group.userId, other.userId] } },
        data: { validTo: clock.now() },
      });
      await record({ action: "role.ended", subject: { type: "Portal", id: randomUUID() } });
    });
    const answers = await Promise.allSettled([end(group, other, "GROUP_ADMIN"), end(other, group, "GROUP_ADMIN")]);
    expect(outcomes(answers)).toEqual({ done: 1, refused: ["last_administrator"] });
  });
});

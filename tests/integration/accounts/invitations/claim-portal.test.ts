import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { claimPortal } from "@/lib/accounts/invitations/commands/claim-portal.ts";
import { issueFirstAdministratorLink } from "@/lib/accounts/invitations/commands/issue-first-administrator-link.ts";
import { isFirstAdministratorToken } from "@/lib/accounts/invitations/queries.ts";
import { guest, system } from "@/lib/platform/actor.ts";
import { after, clock, hours } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findSession } from "@/lib/platform/session.ts";
import { aMember } from "@/tests/factories/members.ts";

const start = system("start");
const client = () => ({ address: randomUUID(), userAgent: null });
const typed = (token: string) => ({
  token,
  name: "An administrator",
  email: `${randomUUID()}@group.example`,
  password: "a long enough password",
  locale: "zh" as const,
});

async function issued(): Promise<string> {
  const token = await issueFirstAdministratorLink(start);
  if (token === null) throw new Error("the portal has an administrator already");
  return token;
}

// A portal has at most one first administrator, so each test begins without one.
beforeEach(() =>
  transaction(system("test"), async (tx, record) => {
    await tx.roleAssignment.updateMany({
      where: { role: "GROUP_ADMIN", validTo: null },
      data: { validTo: clock.now() },
    });
    await record({ action: "role.ended", subject: { type: "Portal", id: randomUUID() } });
  }),
);

describe("the link for the first administrator", () => {
  test("makes a group administrator who is signed in", async () => {
    const { sessionId } = await claimPortal(guest, typed(await issued()), client());
    expect((await findSession(sessionId))?.actor).toMatchObject({ institutionId: null, roles: ["GROUP_ADMIN"] });
  });

  test("works once, also when two use it at the same moment", async () => {
    const token = await issued();
    const answers = await Promise.allSettled([1, 2].map(() => claimPortal(guest, typed(token), client())));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await isFirstAdministratorToken(guest, token)).toBe(false);
  });

  test("is replaced by a newer one", async () => {
    const older = await issued();
    const newer = await issued();
    await expect(claimPortal(guest, typed(older), client())).rejects.toMatchObject({ code: "link_not_valid" });
    expect(await isFirstAdministratorToken(guest, newer)).toBe(true);
  });

  test("ends after 24 hours", async () => {
    const token = await issued();
    vi.spyOn(clock, "now").mockReturnValue(after(new Date(), hours(24)));
    expect(await isFirstAdministratorToken(guest, token)).toBe(false);
    await expect(claimPortal(guest, typed(token), client())).rejects.toMatchObject({ code: "link_not_valid" });
    vi.restoreAllMocks();
  });

  test("is not made where there is an administrator", async () => {
    await claimPortal(guest, typed(await issued()), client());
    expect(await issueFirstAdministratorLink(start)).toBeNull();
  });

  test("is refused when its token was never issued", async () => {
    const answer = claimPortal(guest, typed("x".repeat(43)), client());
    await expect(answer).rejects.toMatchObject({ kind: "conflict", code: "link_not_valid" });
  });

  test("stays valid when somebody tries it with an address that has an account", async () => {
    const token = await issued();
    const taken = await aMember();
    const email = await transaction(system("test"), async (tx, record) => {
      await record({ action: "user.asked", subject: { type: "User", id: taken.userId } });
      return (await tx.user.findUniqueOrThrow({ where: { id: taken.userId } })).email;
    });
    await expect(claimPortal(guest, { ...typed(token), email }, client())).rejects.toMatchObject({
      code: "email_taken",
    });
    expect(await isFirstAdministratorToken(guest, token)).toBe(true);
  });
});

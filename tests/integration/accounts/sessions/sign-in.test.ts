import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { findOwnAccount } from "@/lib/accounts/queries.ts";
import { signIn } from "@/lib/accounts/sessions/commands/sign-in.ts";
import { signOut } from "@/lib/accounts/sessions/commands/sign-out.ts";
import { guest, system } from "@/lib/platform/actor.ts";
import { after, clock, days, hours } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { findSession } from "@/lib/platform/session.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { fiftyTries } from "../world.ts";

const PASSWORD = "snow on the Songhua";

/** Each test has a client address of its own, because limits are counted per address. */
const aClient = () => ({ address: randomUUID(), userAgent: "a browser" });

async function anAccount(status: "ACTIVE" | "SUSPENDED" = "ACTIVE") {
  const actor = await aMember({ roles: ["EDITOR"] });
  const passwordHash = await hashPassword(PASSWORD);
  const user = await transaction(system("test"), async (tx, record) => {
    const changed = await tx.user.update({ where: { id: actor.userId }, data: { passwordHash, status } });
    await record({ action: "user.changed", subject: { type: "User", id: actor.userId } });
    return changed;
  });
  return { actor, email: user.email };
}

describe("signing in", () => {
  test("gives a session of the person with the roles of this moment", async () => {
    const { actor, email } = await anAccount();
    const { sessionId } = await signIn(guest, { email, password: PASSWORD }, aClient());
    expect(await findSession(sessionId)).toEqual({ sessionId, actor });
    expect(await anyRow.auditEvent.count({ where: { subjectId: actor.userId, action: "session.started" } })).toBe(1);
  });

  test("answers a wrong password and an unknown address alike", async () => {
    const { email } = await anAccount();
    const wrong = { kind: "unauthenticated", code: "wrong_credentials", details: {} };
    await expect(signIn(guest, { email, password: "wrong" }, aClient())).rejects.toMatchObject(wrong);
    const unknown = `${randomUUID()}@nowhere.example`;
    await expect(signIn(guest, { email: unknown, password: PASSWORD }, aClient())).rejects.toMatchObject(wrong);
  });

  test("compares the password as it was typed, and says where one that is wrong has a blank at an end", async () => {
    const { email } = await anAccount();
    for (const password of [`${PASSWORD} `, `\t${PASSWORD}`]) {
      const refused = { kind: "unauthenticated", code: "wrong_credentials_with_blank", details: {} };
      for (const address of [email, `${randomUUID()}@nowhere.example`]) {
        await expect(signIn(guest, { email: address, password }, aClient())).rejects.toMatchObject(refused);
      }
    }
  });

  test("is refused to a suspended account, and only the right password learns that", async () => {
    const { email } = await anAccount("SUSPENDED");
    await expect(signIn(guest, { email, password: "wrong" }, aClient())).rejects.toMatchObject({
      code: "wrong_credentials",
    });
    await expect(signIn(guest, { email, password: PASSWORD }, aClient())).rejects.toMatchObject({
      code: "account_suspended",
    });
  });

  test.each(["known", "unknown"])(
    "fifty wrong tries at once with a %s address check at most five passwords",
    async (kind) => {
      const email = kind === "known" ? (await anAccount()).email : `${randomUUID()}@nowhere.example`;
      const client = aClient();
      const tries = await fiftyTries(() => signIn(guest, { email, password: "wrong" }, client));
      const codes = tries.map((one) =>
        one.status === "rejected" ? (one.reason as { code: string }).code : "signed in",
      );
      const checked = codes.filter((code) => code === "wrong_credentials").length;
      // fewer if one waited too long after it was counted
      expect([1, 2, 3, 4, 5]).toContain(checked);
      expect(codes.filter((code) => code === "too_many_attempts").length).toBe(50 - checked);
      expect(await anyRow.signInAttempt.count({ where: { address: client.address } })).toBeLessThanOrEqual(5);
    },
  );

  test("locks out for a while even with the right password, and says how long", async () => {
    const { email } = await anAccount();
    for (let index = 0; index < 5; index += 1) {
      await signIn(guest, { email, password: "wrong" }, aClient()).catch(() => undefined);
    }
    await expect(signIn(guest, { email, password: PASSWORD }, aClient())).rejects.toMatchObject({
      kind: "limited",
      code: "too_many_attempts",
      details: { minutes: 15 },
    });
  });

  test("keeps no address that was typed, only its fingerprint", async () => {
    const email = `${randomUUID()}@nowhere.example`;
    const client = aClient();
    await signIn(guest, { email, password: "wrong" }, client).catch(() => undefined);
    const [row] = await anyRow.$queryRaw<{ row: string }[]>`
      SELECT row_to_json(a)::text AS row FROM "SignInAttempt" a WHERE "address" = ${client.address}`;
    expect(row?.row).toContain(client.address);
    expect(row?.row).not.toContain(email);
  });
});

describe("a session", () => {
  const aSession = async () => {
    const { actor, email } = await anAccount();
    const { sessionId } = await signIn(guest, { email, password: PASSWORD }, aClient());
    return { actor, sessionId };
  };

  test("ends at once when its owner signs out, and cannot be ended by another", async () => {
    const { actor, sessionId } = await aSession();
    await signOut(await aMember(), { sessionId });
    expect(await findSession(sessionId)).not.toBeNull();
    await signOut(actor, { sessionId });
    expect(await findSession(sessionId)).toBeNull();
  });

  test("ends at once when the account is suspended", async () => {
    const { actor, sessionId } = await aSession();
    await transaction(system("test"), async (tx, record) => {
      await tx.user.update({ where: { id: actor.userId }, data: { status: "SUSPENDED" } });
      await record({ action: "user.suspended", subject: { type: "User", id: actor.userId } });
    });
    expect(await findSession(sessionId)).toBeNull();
    expect(await findOwnAccount(actor)).toBeNull();
  });

  test("loses a role at once when the role ends", async () => {
    const { actor, sessionId } = await aSession();
    await transaction(system("test"), async (tx, record) => {
      await tx.roleAssignment.updateMany({ where: { userId: actor.userId }, data: { validTo: clock.now() } });
      await record({ action: "role.ended", subject: { type: "User", id: actor.userId } });
    });
    expect((await findSession(sessionId))?.actor.roles).toEqual([]);
  });

  test.each([
    ["a day without use", hours(25)],
    ["a week, used or not", days(7)],
  ])("ends after %s", async (_, later) => {
    const { sessionId } = await aSession();
    const now = after(new Date(), later);
    if (later > hours(25)) {
      await transaction(system("test"), async (tx, record) => {
        await tx.session.update({ where: { id: sessionId }, data: { lastSeenAt: now } });
        await record({ action: "session.seen", subject: { type: "Session", id: sessionId } });
      });
    }
    vi.spyOn(clock, "now").mockReturnValue(now);
    expect(await findSession(sessionId)).toBeNull();
    vi.restoreAllMocks();
  });

  test.each(["", "nonsense", randomUUID()])("%j is not valid", async (sessionId) => {
    expect(await findSession(sessionId)).toBeNull();
  });
});

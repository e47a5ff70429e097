import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import { acceptInvitation } from "@/lib/accounts/invitations/commands/accept-invitation.ts";
import { signIn } from "@/lib/accounts/sessions/commands/sign-in.ts";
import { guest, type Member, system } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";

export const PASSWORD = "snow on the Songhua";

/** Makes a client with an address of its own, because limits are counted per address. */
export const aClient = () => ({ address: randomUUID(), userAgent: "a browser" });

/** Makes a college with an administrator, and a function that adds members. */
export async function aCollege() {
  const institution = await anInstitution();
  const member = (...roles: Role[]) => aMember({ institutionId: institution.id, roles });
  return { institution, member, admin: await member("INSTITUTION_ADMIN") };
}

/** Makes an administrator of the group. */
export const aGroupAdmin = (): Promise<Member> => aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });

/** Returns the row of an account. */
export const userOf = (actor: Member) => anyRow.user.findUniqueOrThrow({ where: { id: actor.userId } });

export const codeOf = async (actor: Member): Promise<string> => (await userOf(actor)).code;

/** Gives an account a password, and signs it in as many times as asked. */
export async function signedIn(actor: Member, times = 1) {
  const passwordHash = await hashPassword(PASSWORD);
  const { email } = await transaction(system("test"), async (tx, record) => {
    await record({ action: "password.given", subject: { type: "User", id: actor.userId } });
    return tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
  });
  const sessions = [];
  for (let index = 0; index < times; index += 1) {
    sessions.push((await signIn(guest, { email, password: PASSWORD }, aClient())).sessionId);
  }
  return { email, sessions };
}

/** Reads whole tables with the rows of other tests, which may take longer than a statement of the portal may. */
export const tablesAsText = (expression: string): Promise<string> =>
  inRolledBackTransaction("app", async (client) => {
    const { rows } = await client.query<{ all: string }>(`SELECT ${expression} AS "all"`);
    return rows[0]?.all ?? "";
  });

/** Returns everything of accounts that a refused command must not change. */
export const accountsNow = (): Promise<string> =>
  tablesAsText(`concat(
    (SELECT jsonb_agg(u ORDER BY u."id") FROM "User" u),
    (SELECT jsonb_agg(r ORDER BY r."id") FROM "RoleAssignment" r),
    (SELECT jsonb_agg(s ORDER BY s."id") FROM "Session" s),
    (SELECT jsonb_agg(i ORDER BY i."id") FROM "Invitation" i),
    (SELECT count(*) FROM "AuditEvent"))`);

/** Tries something fifty times at once; a try that waited too long for a connection is repeated. */
export const fiftyTries = (attempt: () => Promise<unknown>): Promise<PromiseSettledResult<unknown>[]> => {
  const answered = (): Promise<unknown> =>
    attempt().catch((error: unknown) => {
      if (error instanceof Refusal && error.code === "busy") return answered();
      throw error;
    });
  return Promise.allSettled(Array.from({ length: 50 }, answered));
};

/** Counts the refusals by code, and the successes. */
export function outcomes(answers: readonly PromiseSettledResult<unknown>[]) {
  const refused = answers.flatMap((one) => (one.status === "rejected" ? [(one.reason as { code?: string }).code] : []));
  return { done: answers.length - refused.length, refused };
}

/** Accepts an invitation with the password of these tests. */
export const accept = (token: string) =>
  acceptInvitation(guest, { token, name: "A colleague", password: PASSWORD, locale: "en" }, aClient());

/** Sets the clock forward until the mocks are restored. */
export const later = (ms: number) => {
  const then = after(new Date(), ms);
  vi.spyOn(clock, "now").mockReturnValue(then);
};

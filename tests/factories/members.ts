import type { Member } from "@/lib/platform/actor.ts";
import type { Institution, Prisma, Role } from "@/prisma/generated/client.ts";
import { anInstitution } from "./institutions.ts";
import { unique, writeRow } from "./write-row.ts";

const GROUP_ROLES: readonly Role[] = ["GROUP_ADMIN", "AUDITOR"];

/**
 * Makes a person with an account and roles. @returns the actor
 * @param facts.institutionId the institution; a new one by default, null for an account of the group
 * @param facts.roles         the roles; a group role is valid in the whole group, others at the institution
 */
export async function aMember({
  roles = ["COORDINATOR"],
  ...facts
}: Partial<Omit<Prisma.UserUncheckedCreateInput, "roles" | "institutionId">> & {
  institutionId?: string | null;
  roles?: readonly Role[];
} = {}): Promise<Member> {
  const name = unique();
  const institutionId = facts.institutionId === undefined ? (await anInstitution()).id : facts.institutionId;
  const user = await writeRow("User", (tx) =>
    tx.user.create({
      data: {
        name: `Person ${name}`,
        email: `${name}@example.org`,
        status: "ACTIVE",
        ...facts,
        institutionId,
        roles: {
          create: roles.map((role) => ({ role, institutionId: GROUP_ROLES.includes(role) ? null : institutionId })),
        },
      },
    }),
  );
  return { kind: "member", userId: user.id, institutionId, roles };
}

/** Makes a college with a member of it; an administrator by default. */
export async function aCollege(
  roles: readonly Role[] = ["INSTITUTION_ADMIN"],
): Promise<{ college: Institution; actor: Member }> {
  const college = await anInstitution();
  return { college, actor: await aMember({ institutionId: college.id, roles }) };
}

import { expect, test } from "vitest";
import {
  administeredInstitutionOf,
  mayAdministerAllUsers,
  mayAdministerUsers,
  mayEditAccount,
  mayGiveRole,
  mayInviteTo,
} from "@/lib/accounts/policy.ts";
import { groupRoles, institutionRoles, type Role, roles } from "@/lib/accounts/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";

const member = (institutionId: string | null, ...held: Role[]): Member => ({
  kind: "member",
  userId: "somebody",
  institutionId,
  roles: held,
});

const group = member(null, "GROUP_ADMIN");
const college = member("hip", "INSTITUTION_ADMIN");
const others = [
  member("hip", "VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER", "EDITOR"),
  member(null, "AUDITOR"),
  member(null, "INSTITUTION_ADMIN"),
  member("hip"),
];

test("administrators of the group administer everybody, those of a college their own people, nobody else anybody", () => {
  expect(administeredInstitutionOf(group)).toEqual({ institutionId: null });
  expect(administeredInstitutionOf(college)).toEqual({ institutionId: "hip" });
  expect(others.map(administeredInstitutionOf)).toEqual([null, null, null, null]);
  expect([group, college, ...others].map(mayAdministerUsers)).toEqual([true, true, false, false, false, false]);
  expect([group, college, ...others].map(mayAdministerAllUsers)).toEqual([true, false, false, false, false, false]);
});

test.each<[string, Member, string | null, readonly Role[]]>([
  ["the group gives every role at a college", group, "hip", roles],
  ["the group gives group roles to its own accounts", group, null, groupRoles],
  ["a college gives its own roles", college, "hip", institutionRoles],
  ["a college gives none at another", college, "gtc", []],
  ["a college gives none to accounts of the group", college, null, []],
  ...others.map((other): [string, Member, string, Role[]] => [`${other.roles.join()} gives none`, other, "hip", []]),
])("%s", (_, actor, institutionId, given) => {
  expect(roles.filter((role) => mayGiveRole(actor, institutionId, role))).toEqual(given);
});

test.each<[string, string | null, Role[], boolean, boolean]>([
  ["of the own college", "hip", ["EDITOR"], true, true],
  ["without a role", "hip", [], true, true],
  ["of another administrator", "hip", ["INSTITUTION_ADMIN"], true, true],
  ["with a group role", "hip", ["VIEWER", "AUDITOR"], true, false],
  ["of a group administrator", "hip", ["GROUP_ADMIN"], true, false],
  ["of another college", "gtc", ["EDITOR"], true, false],
  ["of the group", null, [], true, false],
])("the account %s is administered by the right people", (_, institutionId, held, byGroup, byCollege) => {
  const account = { institutionId, roles: held };
  expect(mayEditAccount(group, account)).toBe(byGroup);
  expect(mayEditAccount(college, account)).toBe(byCollege);
  expect(others.some((other) => mayEditAccount(other, account))).toBe(false);
  expect(mayInviteTo(college, institutionId)).toBe(institutionId === "hip");
});

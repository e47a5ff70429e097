import { expect, test } from "vitest";
import { type Member, system } from "@/lib/platform/actor.ts";
import { mayPublishReport, mayReadReport } from "@/lib/reports/policy.ts";
import { Role } from "@/prisma/generated/enums.ts";

const report = {
  ownerInstitutionId: "host",
  parties: [
    { institutionId: "host", role: "HOST" },
    { institutionId: "guest", role: "GUEST" },
    { institutionId: "observer", role: "OBSERVER" },
  ],
} as const;

const member = (institutionId: string | null, role: Role): Member => ({
  kind: "member",
  userId: "somebody",
  institutionId,
  roles: [role],
});

const mayAtOwnCollege: Role[] = ["EDITOR", "INSTITUTION_ADMIN", "GROUP_ADMIN"];

test.each(Object.values(Role))("%s may publish exactly where the table of rights says so", (role) => {
  for (const college of ["host", "guest"]) {
    expect(mayPublishReport(member(college, role), report)).toBe(mayAtOwnCollege.includes(role));
  }
  for (const college of ["observer", "third", null]) {
    expect(mayPublishReport(member(college, role), report)).toBe(role === "GROUP_ADMIN");
  }
});

test("the owner of a report without an exchange may publish it", () => {
  const yearly = { ownerInstitutionId: "third", parties: [] };
  expect(mayPublishReport(member("third", "EDITOR"), yearly)).toBe(true);
  expect(mayPublishReport(member("host", "EDITOR"), yearly)).toBe(false);
});

test("the portal itself may publish", () => {
  expect(mayPublishReport(system("seed"), report)).toBe(true);
});

test.each(Object.values(Role))("%s may read an unpublished report of the own college, or of all", (role) => {
  for (const college of ["host", "guest", "observer"]) expect(mayReadReport(member(college, role), report)).toBe(true);
  for (const college of ["third", null]) {
    expect(mayReadReport(member(college, role), report)).toBe(role === "GROUP_ADMIN" || role === "AUDITOR");
  }
});

import { expect, test } from "vitest";
import { mayAdministerAllUsers, mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { type Role, roles, rolesToGive } from "@/lib/accounts/rules.ts";
import { giveRoleInput } from "@/lib/accounts/users/schema.ts";
import { mayBeginRecords, mayDiscardExchange, mayEditRecord, mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import { mayEditDirectoryOf, mayEditInstitutions } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { mayPublishReport, mayReadReport } from "@/lib/reports/policy.ts";
import { mayShowRecord } from "@/lib/revisions/policy.ts";

const exchange = { parties: [{ institutionId: "hip", role: "HOST" as const }], creatorId: "hip" };

/** What a role lets somebody of a host do, in one word for each role that allows the same. */
function allowedTo(role: Role): string {
  const actor: Member = { kind: "member", userId: "1", institutionId: "hip", roles: [role] };
  const report = { ...exchange, ownerInstitutionId: "hip" };
  return [
    mayBeginRecords(actor),
    mayEditRecord(actor, exchange),
    mayDiscardExchange(actor, exchange),
    mayReadAllRecords(actor),
    mayShowRecord(actor, exchange),
    mayPublishReport(actor, report),
    mayReadReport(actor, report),
    mayAdministerUsers(actor),
    mayAdministerAllUsers(actor),
    mayEditDirectoryOf(actor, "hip"),
    mayEditInstitutions(actor),
  ].join();
}

test("each role that is given allows something that no other one does", () => {
  expect(new Set(rolesToGive.map(allowedTo)).size).toBe(rolesToGive.length);
});

test("a role that is not given allows what one that is given allows", () => {
  const given = new Set(rolesToGive.map(allowedTo));
  const kept = roles.filter((role) => !(rolesToGive as readonly Role[]).includes(role));
  expect(kept).toEqual(["COORDINATOR", "CONFIRMER"]);
  expect(kept.filter((role) => !given.has(allowedTo(role)))).toEqual([]);
});

test("a form that asks for another role is refused", () => {
  const form = { key: "0190a9a0-7c1e-7000-8000-000000000000", code: "U1234567890", locale: "zh", lastDay: "" };
  const roleOf = (role: string) => giveRoleInput.safeParse({ ...form, role }).error?.issues.map(({ path }) => path[0]);
  expect(roleOf("CONFIRMER")).toContain("role");
  expect(roleOf("EDITOR") ?? []).not.toContain("role");
});

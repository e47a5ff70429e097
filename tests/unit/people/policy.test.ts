import { expect, test } from "vitest";
import { mayEditAppointment } from "@/lib/people/appointments/policy.ts";
import { mayEditPerson } from "@/lib/people/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Role } from "@/prisma/generated/enums.ts";

const member = (institutionId: string | null, ...roles: Role[]): Member => ({
  kind: "member",
  userId: "u",
  institutionId,
  roles,
});

test.each([
  ["an administrator where the person belongs", member("own", "INSTITUTION_ADMIN"), ["other", "own"], true],
  ["an administrator elsewhere", member("own", "INSTITUTION_ADMIN"), ["other"], false],
  ["an administrator, of somebody who belongs nowhere", member("own", "INSTITUTION_ADMIN"), [], false],
  ["a recorder where the person belongs", member("own", "RECORDER"), ["own"], false],
  ["an administrator of the group", member(null, "GROUP_ADMIN"), [], true],
])("%s may change the names: %s", (_who, actor, institutionIds, expected) => {
  expect(mayEditPerson(actor, { institutionIds })).toBe(expected);
});

test.each([
  [member("own", "INSTITUTION_ADMIN"), "own", true],
  [member("own", "INSTITUTION_ADMIN"), "other", false],
  [member("own", "INSTITUTION_ADMIN"), null, false],
  [member(null, "GROUP_ADMIN"), null, true],
])("%j may edit a title at %s: %s", (actor, institutionId, expected) => {
  expect(mayEditAppointment(actor, { institutionId })).toBe(expected);
});

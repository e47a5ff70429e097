import { expect, test } from "vitest";
import { mayReadConfidential } from "@/lib/minutes/policy.ts";
import { type Member, system } from "@/lib/platform/actor.ts";

const parties = [
  { institutionId: "host", role: "HOST" as const },
  { institutionId: "guest", role: "GUEST" as const },
  { institutionId: "observer", role: "OBSERVER" as const },
];
const member = (institutionId: string | null, ...roles: Member["roles"]): Member => ({
  kind: "member",
  userId: "u",
  institutionId,
  roles,
});

test.each([
  [member("host", "VIEWER"), true],
  [member("guest", "RECORDER"), true],
  [member("observer", "VIEWER"), true],
  [member(null, "GROUP_ADMIN"), true],
  [system("test"), true],
  [member("host"), false],
  [member("third", "INSTITUTION_ADMIN"), false],
  [member("third", "AUDITOR"), false],
  [member(null, "AUDITOR"), false],
])("%o reads confidential statements: %s", (actor, may) => {
  expect(mayReadConfidential(actor, { parties })).toBe(may);
});

import { expect, test } from "vitest";
import {
  editableInstitutionOf,
  mayConfirmNamesOf,
  mayEditDirectoryOf,
  mayEditInstitutions,
  mayReadDirectory,
  provisionalFlagsAfter,
  provisionalFlagsOf,
} from "@/lib/institutions/policy.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import type { Role } from "@/prisma/generated/enums.ts";

const member = (institutionId: string | null, ...roles: Role[]): Member => ({
  kind: "member",
  userId: "u",
  institutionId,
  roles,
});

/** read, keep the own college, keep another, keep institutions, confirm names of the own, of another */
const table: [string, Member | ReturnType<typeof system>, [boolean, boolean, boolean, boolean, boolean, boolean]][] = [
  ["somebody without a role", member("own"), [false, false, false, false, false, false]],
  ...(["VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER", "EDITOR"] as const).map((role): (typeof table)[number] => [
    role,
    member("own", role),
    [true, false, false, false, false, false],
  ]),
  ["INSTITUTION_ADMIN", member("own", "INSTITUTION_ADMIN"), [true, true, false, false, true, false]],
  ["GROUP_ADMIN of the group", member(null, "GROUP_ADMIN"), [true, true, true, true, false, false]],
  ["GROUP_ADMIN at a college", member("own", "GROUP_ADMIN"), [true, true, true, true, false, false]],
  ["AUDITOR", member(null, "AUDITOR"), [true, false, false, false, false, false]],
  ["the portal", system("test"), [true, true, true, true, false, false]],
];

test.each(table)("%s", (_who, actor, expected) => {
  expect([
    mayReadDirectory(actor),
    mayEditDirectoryOf(actor, "own"),
    mayEditDirectoryOf(actor, "other"),
    mayEditInstitutions(actor),
    mayConfirmNamesOf(actor, "own"),
    mayConfirmNamesOf(actor, "other"),
  ]).toEqual(expected);
});

test.each([
  [member("own", "EDITOR"), null],
  [member("own", "INSTITUTION_ADMIN"), { institutionId: "own" }],
  [member(null, "GROUP_ADMIN"), { institutionId: null }],
  [member(null, "AUDITOR"), null],
])("%j edits the directory of %j", (actor, kept) => {
  expect(editableInstitutionOf(actor)).toEqual(kept);
});

test("a name is confirmed by the college when its own staff type it, and is the portal's wording otherwise", () => {
  const name = { zh: "甲", en: "A" };
  expect(provisionalFlagsOf(member("own", "RECORDER"), "own", name)).toEqual({
    provisionalZh: false,
    provisionalEn: false,
  });
  expect(provisionalFlagsOf(member("other", "RECORDER"), "own", name)).toEqual({
    provisionalZh: true,
    provisionalEn: true,
  });
  expect(provisionalFlagsOf(member("other", "RECORDER"), "own", { zh: "甲", en: null })).toEqual({
    provisionalZh: true,
    provisionalEn: false,
  });
  expect(provisionalFlagsOf(member(null, "GROUP_ADMIN"), "own", { ...name, provisional: ["en"] })).toEqual({
    provisionalZh: false,
    provisionalEn: true,
  });
});

test("a changed name is confirmed by its own college only, and a removed one has no mark", () => {
  const own = member("own", "INSTITUTION_ADMIN");
  const group = member(null, "GROUP_ADMIN");
  expect(provisionalFlagsAfter(own, "own", { zh: "新", en: undefined })).toEqual({ provisionalZh: false });
  expect(provisionalFlagsAfter(group, "own", { zh: "新", en: undefined })).toEqual({});
  expect(provisionalFlagsAfter(group, "own", { zh: undefined, en: null })).toEqual({ provisionalEn: false });
});

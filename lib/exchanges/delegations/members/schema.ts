import { z } from "zod";
import { ranks } from "@/lib/people/rules.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { optionalLine } from "@/lib/platform/text.ts";
import { LONGEST_MEMBER_TEXT, memberRoles, memberStatuses } from "../rules.ts";
import { delegationRef } from "../schema.ts";

/** What a member is called, as held on that day: each in one language or both. */
export const memberTexts = {
  nameZh: optionalLine(LONGEST_MEMBER_TEXT.nameZh),
  nameEn: optionalLine(LONGEST_MEMBER_TEXT.nameEn),
  titleZh: optionalLine(LONGEST_MEMBER_TEXT.titleZh),
  titleEn: optionalLine(LONGEST_MEMBER_TEXT.titleEn),
  unitNameZh: optionalLine(LONGEST_MEMBER_TEXT.unitNameZh),
  unitNameEn: optionalLine(LONGEST_MEMBER_TEXT.unitNameEn),
};

/** The fields of one member, as the row shows them. */
const memberFields = {
  ...memberTexts,
  rank: z.enum(ranks).nullable(),
  role: z.enum(memberRoles),
  status: z.enum(memberStatuses),
  namedInPublic: z.boolean(),
};

export type MemberTexts = { [Field in keyof typeof memberTexts]: string | null };
export type MemberValues = { [Field in keyof typeof memberFields]: z.output<(typeof memberFields)[Field]> };

export const saveMemberInput = z.strictObject({
  ...delegationRef,
  memberId: z.uuid(),
  /** who the page shows as head; somebody else who is made head takes the role from exactly this one */
  headId: z.uuid().nullable(),
  version: seenVersion(),
  changes: z.strictObject({
    nameZh: changeOf(memberFields.nameZh),
    nameEn: changeOf(memberFields.nameEn),
    titleZh: changeOf(memberFields.titleZh),
    titleEn: changeOf(memberFields.titleEn),
    unitNameZh: changeOf(memberFields.unitNameZh),
    unitNameEn: changeOf(memberFields.unitNameEn),
    rank: changeOf(memberFields.rank),
    role: changeOf(memberFields.role),
    status: changeOf(memberFields.status),
    namedInPublic: changeOf(memberFields.namedInPublic),
  }),
});
export type SaveMemberInput = z.output<typeof saveMemberInput>;

/** What can be said of all members at once: named in public or by title only; there, whoever was expected. */
export const saveAllMembersInput = z.strictObject({
  ...delegationRef,
  all: z.enum(["NAMED", "TITLE_ONLY", "PRESENT"]),
});
export type SaveAllMembersInput = z.output<typeof saveAllMembersInput>;

import { z } from "zod";
import { ranks } from "@/lib/people/appointments/rules.ts";
import { changeOf, changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { MAX_OTHERS } from "../others/rules.ts";
import { othersFields } from "../others/schema.ts";
import { recordRef } from "../record/schema.ts";
import { MAX_MEMBER_TEXT_LENGTH, MAX_MEMBERS, memberRoles, memberStatuses } from "./rules.ts";

const MAX_PEOPLE = 10_000;
const MAX_STOPS = 50;

/** Which delegation of which record. */
export const delegationRef = { ...recordRef, delegationId: z.uuid() };

export type DelegationRef = { code: string; delegationId: string };

/** How many people came; null where it is not stated. */
export const headcount = () =>
  z
    .int({ error: "not_a_number" })
    .min(0, { error: "not_a_number" })
    .max(MAX_PEOPLE, { error: "not_a_number" })
    .nullable();

export const saveHeadcountInput = z.strictObject({
  ...delegationRef,
  version: seenVersion(),
  changes: z.strictObject({ headcount: changeOf(headcount()) }),
});
export type SaveHeadcountInput = z.output<typeof saveHeadcountInput>;

/** How many of the delegation were at one stop. */
export const saveStopHeadcountInput = saveHeadcountInput.extend({ stopId: z.uuid() });
export type SaveStopHeadcountInput = z.output<typeof saveStopHeadcountInput>;

export type HeadcountValues = { headcount: number | null };

export const takeOverDelegationInput = z.strictObject(delegationRef);

/** What a member is called, with the title of that day: each text in one language or both. */
export const memberTexts = {
  nameZh: optionalLine(MAX_MEMBER_TEXT_LENGTH.nameZh),
  nameEn: optionalLine(MAX_MEMBER_TEXT_LENGTH.nameEn),
  titleZh: optionalLine(MAX_MEMBER_TEXT_LENGTH.titleZh),
  titleEn: optionalLine(MAX_MEMBER_TEXT_LENGTH.titleEn),
  unitNameZh: optionalLine(MAX_MEMBER_TEXT_LENGTH.unitNameZh),
  unitNameEn: optionalLine(MAX_MEMBER_TEXT_LENGTH.unitNameEn),
};

/** The fields of one member, as the row shows them. */
const memberFields = {
  ...memberTexts,
  rank: z.enum(ranks).nullable(),
  role: z.enum(memberRoles),
  status: z.enum(memberStatuses),
  namedInPublic: z.boolean(),
  /** an absent member of the delegation for whom this one stands */
  onBehalfOfId: z.uuid().nullable(),
  /** of an absent member */
  sentGreetings: z.boolean(),
  /** the stops at which the member was, by the parties of the hosts; none: at all of them, or nobody said */
  stopIds: z.array(z.uuid()).max(MAX_STOPS),
};

export type MemberValues = { [Field in keyof typeof memberFields]: z.output<(typeof memberFields)[Field]> };

/** The texts of a member, frozen when the member was added. */
export const memberTextsSelect = {
  nameZh: true,
  nameEn: true,
  titleZh: true,
  titleEn: true,
  unitNameZh: true,
  unitNameEn: true,
} as const;

/** The columns of `MemberValues`; the stops stand in rows of their own. */
export const memberValuesSelect = {
  ...memberTextsSelect,
  rank: true,
  role: true,
  status: true,
  namedInPublic: true,
  onBehalfOfId: true,
  sentGreetings: true,
} as const;

export const saveMemberInput = z.strictObject({
  ...delegationRef,
  memberId: z.uuid(),
  /** the head that the page shows; a new head takes the role from this member only */
  headId: z.uuid().nullable(),
  version: seenVersion(),
  changes: changesOf(memberFields),
});
export type SaveMemberInput = z.output<typeof saveMemberInput>;

/** A change of all members at once: readers see names, readers see titles only, or all who were expected were present. */
export const saveAllMembersInput = z.strictObject({
  ...delegationRef,
  all: z.enum(["NAMED", "TITLE_ONLY", "PRESENT"]),
});
export type SaveAllMembersInput = z.output<typeof saveAllMembersInput>;

/** A member who is typed and not chosen: by name, or by title where no name is known. */
export const typedMember = { ...memberTexts, role: z.enum(memberRoles) };

export type TypedMember = { [Field in keyof typeof typedMember]: z.output<(typeof typedMember)[Field]> };

/** Whether there is a name or a title, in one of the two languages. */
export const isNamedOrTitled = ({ nameZh, nameEn, titleZh, titleEn }: Omit<TypedMember, "role">): boolean =>
  nameZh !== null || nameEn !== null || titleZh !== null || titleEn !== null;

const chosen = z.strictObject({ kind: z.literal("chosen"), personId: z.uuid(), appointmentId: z.uuid().nullable() });

const typed = z
  .strictObject({ kind: z.literal("typed"), ...typedMember })
  .refine(isNamedOrTitled, { error: "name_needed", path: ["nameZh"] });

export const addMemberInput = z.strictObject({
  ...delegationRef,
  key: idempotencyKey(),
  member: z.discriminatedUnion("kind", [chosen, typed]),
});
export type AddMemberInput = z.output<typeof addMemberInput>;

/** Somebody absent who is typed, and for whom a member stands. */
export const addAbsentMemberInput = z.strictObject({
  ...delegationRef,
  key: idempotencyKey(),
  /** who stands for them */
  memberId: z.uuid(),
  absent: z.strictObject(memberTexts).refine(isNamedOrTitled, { error: "name_needed", path: ["nameZh"] }),
});
export type AddAbsentMemberInput = z.output<typeof addAbsentMemberInput>;

export const addMemberToDirectoryInput = z.strictObject({
  ...delegationRef,
  key: idempotencyKey(),
  memberId: z.uuid(),
  /** although the college has somebody of that name */
  anyway: z.boolean().optional(),
});
export type AddMemberToDirectoryInput = z.output<typeof addMemberToDirectoryInput>;

/** Part of a name to look for; without one, the people of the delegation's own college are offered. */
export const choosePeopleInput = z.strictObject({
  code: delegationRef.code,
  delegationId: delegationRef.delegationId,
  text: z.union([z.literal(""), lineOfText(100)]),
});
export type ChoosePeopleInput = z.output<typeof choosePeopleInput>;

export const moveMemberInput = z.strictObject({
  ...delegationRef,
  memberId: z.uuid(),
  /** the member directly behind the moved one; null: the end */
  before: z.uuid().nullable(),
});
export type MoveMemberInput = z.output<typeof moveMemberInput>;

/** One row of a pasted list, after its columns were read. */
export const pastedRow = z
  .strictObject(typedMember)
  .refine(isNamedOrTitled, { error: "name_needed", path: ["nameZh"] });

const newOthers = {
  labelZh: othersFields.labelZh.default(null),
  labelEn: othersFields.labelEn.default(null),
  unitNameZh: othersFields.unitNameZh.default(null),
  unitNameEn: othersFields.unitNameEn.default(null),
  count: othersFields.count.default(null),
};

const isLabelled = ({ labelZh, labelEn }: { labelZh: string | null; labelEn: string | null }): boolean =>
  labelZh !== null || labelEn !== null;

/** The rows of a pasted list that are people, and those of people without names that were ticked. */
export const pasteMembersInput = z
  .strictObject({
    ...delegationRef,
    key: idempotencyKey(),
    rows: z.array(pastedRow).max(MAX_MEMBERS),
    others: z
      .array(z.strictObject(newOthers).refine(isLabelled, { error: "name_needed", path: ["labelZh"] }))
      .max(MAX_OTHERS)
      .default([]),
  })
  .refine(({ rows, others }) => rows.length + others.length > 0, { error: "required", path: ["rows"] });
export type PasteMembersInput = z.output<typeof pasteMembersInput>;

/** Names the paste to undo by the key that it was sent with. */
export const undoPasteInput = z.strictObject({ ...delegationRef, key: idempotencyKey() });
export type UndoPasteInput = z.output<typeof undoPasteInput>;

export const removeMemberInput = z.strictObject({ ...delegationRef, memberId: z.uuid() });
export type RemoveMemberInput = z.output<typeof removeMemberInput>;

export const restoreMemberInput = removeMemberInput;

export const addOthersInput = z
  .strictObject({
    ...delegationRef,
    key: idempotencyKey(),
    ...newOthers,
  })
  .refine(isLabelled, { error: "name_needed", path: ["labelZh"] });
export type AddOthersInput = z.output<typeof addOthersInput>;

export const saveOthersInput = z.strictObject({
  ...delegationRef,
  othersId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(othersFields),
});
export type SaveOthersInput = z.output<typeof saveOthersInput>;

export const othersInput = z.strictObject({ ...delegationRef, othersId: z.uuid() });
export type OthersInput = z.output<typeof othersInput>;

export const moveOthersInput = z.strictObject({ ...delegationRef, othersId: z.uuid(), before: z.uuid().nullable() });
export type MoveOthersInput = z.output<typeof moveOthersInput>;

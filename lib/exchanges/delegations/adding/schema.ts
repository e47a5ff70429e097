import { z } from "zod";
import { lineOfText } from "@/lib/platform/text.ts";
import { onceKey } from "../../record/schema.ts";
import { memberTexts } from "../members/schema.ts";
import { memberRoles } from "../rules.ts";
import { delegationRef } from "../schema.ts";

/** Somebody who is typed and not chosen: by name, or by title where no name is known. */
export const typedMember = { ...memberTexts, role: z.enum(memberRoles) };

export type TypedMember = { [Field in keyof typeof typedMember]: z.output<(typeof typedMember)[Field]> };

/** Whether it can be told who is meant: there is a name or a title, in one of the two languages. */
export const isNamedOrTitled = ({ nameZh, nameEn, titleZh, titleEn }: TypedMember): boolean =>
  nameZh !== null || nameEn !== null || titleZh !== null || titleEn !== null;

const chosen = z.strictObject({ kind: z.literal("chosen"), personId: z.uuid(), appointmentId: z.uuid().nullable() });

const typed = z
  .strictObject({ kind: z.literal("typed"), ...typedMember })
  .refine(isNamedOrTitled, { error: "name_needed", path: ["nameZh"] });

export const addMemberInput = z.strictObject({
  ...delegationRef,
  key: onceKey(),
  member: z.discriminatedUnion("kind", [chosen, typed]),
});
export type AddMemberInput = z.output<typeof addMemberInput>;

export const keepMemberInput = z.strictObject({
  ...delegationRef,
  key: onceKey(),
  memberId: z.uuid(),
  /** although the college has somebody of that name */
  anyway: z.boolean().optional(),
});
export type KeepMemberInput = z.output<typeof keepMemberInput>;

/** Part of a name, for the people who can be chosen; nothing offers those of the delegation's own college. */
export const choosePeopleInput = z.strictObject({
  code: delegationRef.code,
  delegationId: delegationRef.delegationId,
  text: z.union([z.literal(""), lineOfText(100)]),
});
export type ChoosePeopleInput = z.output<typeof choosePeopleInput>;

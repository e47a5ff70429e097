import { z } from "zod";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { institutionSlug, recordRef, schoolCode } from "../record/schema.ts";
import { partyRoles } from "../rules.ts";

/** How many institutions may take part in one exchange. */
export const MAX_PARTIES = 20;

/** The college whose schools are offered, as they are on a day; without one, today. */
export const chooseSchoolsInput = z.strictObject({ institution: institutionSlug(), day: optionalCalendarDay() });
export type ChooseSchoolsInput = z.output<typeof chooseSchoolsInput>;

/** A part of the name of a college or group that is to take part. */
export const choosePartiesInput = z.strictObject({ ...recordRef, text: lineOfText(100) });
export type ChoosePartiesInput = z.output<typeof choosePartiesInput>;

/** Lets a school take part for its college, or the whole college. */
export const changeSchoolInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  school: schoolCode(),
});
export type ChangeSchoolInput = z.output<typeof changeSchoolInput>;

/** Adds an institution; of a host, the days of its stop as well, and the host before which it comes. */
export const addPartyInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  institution: institutionSlug(),
  /** the school that takes part for it */
  school: schoolCode().optional(),
  role: z.enum(partyRoles),
  from: optionalCalendarDay().optional(),
  to: optionalCalendarDay().optional(),
  before: institutionSlug().nullable().optional(),
});
export type AddPartyInput = z.output<typeof addPartyInput>;

/** Gives an institution another role, as `rolesAfter`. */
export const changeRoleInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  role: z.enum(partyRoles),
});
export type ChangeRoleInput = z.output<typeof changeRoleInput>;

/** The days of the stop of a host, "YYYY-MM-DD"; both null where they are not known. */
export const stopFields = { from: optionalCalendarDay(), to: optionalCalendarDay() };

export const saveStopInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  version: seenVersion(),
  changes: changesOf(stopFields),
});
export type SaveStopInput = z.output<typeof saveStopInput>;

export const moveStopInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  /** the host directly behind the moved one; null: the end */
  before: institutionSlug().nullable(),
});
export type MoveStopInput = z.output<typeof moveStopInput>;

/** Takes an institution out of the record. */
export const removePartyInput = z.strictObject({ ...recordRef, institution: institutionSlug() });
export type RemovePartyInput = z.output<typeof removePartyInput>;

/** Puts another institution in the place of one that was chosen by mistake. */
export const replacePartyInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  by: institutionSlug(),
});
export type ReplacePartyInput = z.output<typeof replacePartyInput>;

/** The fields that belong to one party alone: its own file number 文号, and the account that coordinates for it. */
export const partyFields = {
  fileNumber: optionalLine(100),
  /** the code of an account of the institution */
  coordinator: z
    .string()
    .regex(/^U[0-9a-f]{10}$/)
    .nullable(),
};

export const savePartyInput = z.strictObject({
  ...recordRef,
  institution: institutionSlug(),
  version: seenVersion(),
  changes: changesOf(partyFields),
});
export type SavePartyInput = z.output<typeof savePartyInput>;

export type PartyValues = { [Field in keyof typeof partyFields]: z.output<(typeof partyFields)[Field]> };

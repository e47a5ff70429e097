import { z } from "zod";
import { calendarDayInput } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { datePrecisions } from "@/lib/platform/known-days.ts";
import { optionalLine, optionalLines } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";
import { exchangeKinds, MAX_PLACE_LENGTH, MAX_TITLE_LENGTH } from "../rules.ts";
import { dateNotes, visibilities } from "./rules.ts";

/** The fields of the basics section, as the page shows them; days are "YYYY-MM-DD", of a month or a year its first and last. */
export const basicsFields = {
  kind: z.enum(exchangeKinds),
  titleZh: optionalLine(MAX_TITLE_LENGTH),
  titleEn: optionalLine(MAX_TITLE_LENGTH),
  themeZh: optionalLine(300),
  themeEn: optionalLine(300),
  purposeZh: optionalLines(2000),
  purposeEn: optionalLines(2000),
  firstDay: calendarDayInput(),
  lastDay: calendarDayInput(),
  precision: z.enum(datePrecisions),
  dateNote: z.enum(dateNotes).nullable(),
  placeZh: optionalLine(MAX_PLACE_LENGTH),
  placeEn: optionalLine(MAX_PLACE_LENGTH),
  seriesId: z.uuid().nullable(),
  visibility: z.enum(visibilities),
};

export const saveBasicsInput = z.strictObject({
  ...recordRef,
  version: seenVersion(),
  changes: changesOf(basicsFields),
});
export type SaveBasicsInput = z.output<typeof saveBasicsInput>;

/** The values of the basics section, as saved. */
export type BasicsValues = { [Field in keyof typeof basicsFields]: z.output<(typeof basicsFields)[Field]> };

import { z } from "zod";
import { address, optionalAddress } from "@/lib/institutions/names/schema.ts";
import { areDaysInOrder } from "@/lib/platform/calendar-day.ts";
import { calendarDayInput, optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { ranks } from "../rules.ts";

const appointmentFields = {
  titleZh: optionalLine(200),
  titleEn: optionalLine(200),
  rank: z.enum(ranks),
  /** code of a unit of the institution */
  unit: optionalAddress(),
  validFrom: optionalCalendarDay(),
  validTo: optionalCalendarDay(),
};

/** What is kept of an appointment, as its form shows it. Where it is held does not change: that is another one. */
export type AppointmentValues = {
  [Field in keyof typeof appointmentFields]: z.output<(typeof appointmentFields)[Field]>;
} & {
  isPrimary: boolean;
};

/** The fields of a form for a new appointment. */
export const appointmentForm = {
  institution: address(),
  ...appointmentFields,
  isPrimary: checkbox(),
  provisionalZh: checkbox(),
  provisionalEn: checkbox(),
};

/** Whether a title is there in at least one language. */
export const isTitled = ({ titleZh, titleEn }: { titleZh: string | null; titleEn: string | null }): boolean =>
  titleZh !== null || titleEn !== null;

export const areDaysOfTitleInOrder = (days: { validFrom: string | null; validTo: string | null }): boolean =>
  areDaysInOrder(days.validFrom, days.validTo);

export const createAppointmentInput = z
  .strictObject({ key: idempotencyKey(), person: z.string().regex(/^P[0-9a-f]{10}$/), ...appointmentForm })
  .refine(isTitled, { error: "name_needed", path: ["titleZh"] })
  .refine(areDaysOfTitleInOrder, { error: "days_out_of_order", path: ["validTo"] });
export type CreateAppointmentInput = z.output<typeof createAppointmentInput>;

export const saveAppointmentInput = z.strictObject({
  id: z.uuid(),
  version: seenVersion(),
  changes: z.strictObject({
    titleZh: changeOf(appointmentFields.titleZh),
    titleEn: changeOf(appointmentFields.titleEn),
    rank: changeOf(appointmentFields.rank),
    unit: changeOf(appointmentFields.unit),
    validFrom: changeOf(appointmentFields.validFrom),
    validTo: changeOf(appointmentFields.validTo),
    isPrimary: changeOf(z.boolean()),
  }),
});
export type SaveAppointmentInput = z.output<typeof saveAppointmentInput>;

/** The last day on which a title is held. */
export const endAppointmentInput = z.strictObject({ id: z.uuid(), lastDay: calendarDayInput() });
export type EndAppointmentInput = z.output<typeof endAppointmentInput>;

/** Which appointment, to confirm the wording of its title. */
export const appointmentInput = z.strictObject({ id: z.uuid() });
export type AppointmentInput = z.output<typeof appointmentInput>;

import { z } from "zod";
import { address, optionalAddress } from "@/lib/institutions/names/schema.ts";
import { isPeriodInOrder } from "@/lib/institutions/rules.ts";
import { calendarDayInput, optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { ranks } from "./rules.ts";

/** The code of a person, which stands in addresses. */
export const personCode = () => z.string().regex(/^P[0-9a-f]{10}$/);

const appointmentFields = {
  titleZh: optionalLine(200),
  titleEn: optionalLine(200),
  rank: z.enum(ranks),
  /** code of a unit of the institution */
  unit: optionalAddress(),
  validFrom: optionalCalendarDay(),
  validTo: optionalCalendarDay(),
};

/** The values of the form of an appointment. Its institution does not change: that would be another appointment. */
export type AppointmentValues = ValuesOf<typeof appointmentFields> & {
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

/** Whether there is a title in at least one language. */
export const isTitled = ({ titleZh, titleEn }: { titleZh: string | null; titleEn: string | null }): boolean =>
  titleZh !== null || titleEn !== null;

export const createAppointmentInput = z
  .strictObject({ key: idempotencyKey(), person: personCode(), ...appointmentForm })
  .refine(isTitled, { error: "name_needed", path: ["titleZh"] })
  .refine(isPeriodInOrder, { error: "days_out_of_order", path: ["validTo"] });
export type CreateAppointmentInput = z.output<typeof createAppointmentInput>;

export const saveAppointmentInput = z.strictObject({
  id: z.uuid(),
  version: seenVersion(),
  changes: changesOf({ ...appointmentFields, isPrimary: z.boolean() }),
});
export type SaveAppointmentInput = z.output<typeof saveAppointmentInput>;

/** The last day of an appointment. */
export const endAppointmentInput = z.strictObject({ id: z.uuid(), lastDay: calendarDayInput() });
export type EndAppointmentInput = z.output<typeof endAppointmentInput>;

/** The appointment whose title is confirmed. */
export const appointmentInput = z.strictObject({ id: z.uuid() });
export type AppointmentInput = z.output<typeof appointmentInput>;

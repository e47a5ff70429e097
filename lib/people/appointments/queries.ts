import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { AppointmentValues } from "./schema.ts";

/** An appointment on the page of its person. */
export type AppointmentEntry = {
  id: string;
  version: number;
  institutionId: string | null;
  /** null for a title at the group */
  institution: InstitutionMention | null;
  group: Localized | null;
  unit: Localized | null;
  title: Localized;
  values: AppointmentValues;
};

/** What the form of an appointment is made from. */
export const appointmentValues = {
  version: true,
  personId: true,
  institutionId: true,
  titleZh: true,
  titleEn: true,
  rank: true,
  isPrimary: true,
  validFrom: true,
  validTo: true,
  unit: { select: { code: true } },
} satisfies Prisma.AppointmentSelect;

/** The values of the form, and nothing else that the row holds. */
export const toAppointmentValues = (
  row: Prisma.AppointmentGetPayload<{ select: typeof appointmentValues }>,
): AppointmentValues => ({
  titleZh: row.titleZh,
  titleEn: row.titleEn,
  rank: row.rank,
  isPrimary: row.isPrimary,
  unit: row.unit?.code ?? null,
  validFrom: row.validFrom && calendarDayOf(row.validFrom),
  validTo: row.validTo && calendarDayOf(row.validTo),
});

export const appointmentEntry = {
  ...appointmentValues,
  id: true,
  provisionalZh: true,
  provisionalEn: true,
  institution: { select: institutionMention },
  group: { select: { nameZh: true, nameEn: true } },
  unit: { select: { code: true, nameZh: true, nameEn: true, provisionalZh: true, provisionalEn: true } },
} satisfies Prisma.AppointmentSelect;

export const toAppointmentEntry = (
  row: Prisma.AppointmentGetPayload<{ select: typeof appointmentEntry }>,
): AppointmentEntry => ({
  id: row.id,
  version: row.version,
  institutionId: row.institutionId,
  institution: row.institution && toInstitutionMention(row.institution),
  group: row.group && nameOf(row.group),
  unit: row.unit && nameOf(row.unit),
  title: localized(row.titleZh, row.titleEn, row),
  values: toAppointmentValues(row),
});

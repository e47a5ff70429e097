import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { listOfferedUnitIds, validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { appointmentsOfferedTo, listPersonIds } from "../search/queries.ts";
import type { Rank } from "./rules.ts";
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

/** The columns of the form of an appointment. */
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

/** The values of the form of an appointment. */
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

const unitColumns = {
  id: true,
  code: true,
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
} satisfies Prisma.UnitSelect;

const appointmentEntry = {
  ...appointmentValues,
  id: true,
  provisionalZh: true,
  provisionalEn: true,
  institution: { select: institutionMention },
  group: { select: { nameZh: true, nameEn: true } },
  unit: { select: unitColumns },
} satisfies Prisma.AppointmentSelect;

type EntryRow = Prisma.AppointmentGetPayload<{ select: typeof appointmentEntry }>;

/** Takes the school out of appointments at one that is not offered to the actor. */
async function withOfferedUnits<Row extends { unit: { id: string } | null }>(
  tx: ReadTx,
  actor: Writer,
  rows: readonly Row[],
): Promise<Row[]> {
  const offered = await listOfferedUnitIds(
    tx,
    actor,
    rows.flatMap(({ unit }) => unit?.id ?? []),
  );
  return rows.map((row) => ({ ...row, unit: row.unit && offered.has(row.unit.id) ? row.unit : null }));
}

const toAppointmentEntry = (row: EntryRow): AppointmentEntry => ({
  id: row.id,
  version: row.version,
  institutionId: row.institutionId,
  institution: row.institution && toInstitutionMention(row.institution),
  group: row.group && nameOf(row.group),
  unit: row.unit && nameOf(row.unit),
  title: localized(row.titleZh, row.titleEn, row),
  values: toAppointmentValues(row),
});

const MAX_APPOINTMENTS = 100;

/**
 * The appointments of each person that are offered to the actor, current ones first, at most 100 a person; each with its
 * school where that is offered as well.
 */
export async function listAppointmentEntries(
  tx: ReadTx,
  actor: Writer,
  personIds: readonly string[],
): Promise<(personId: string) => AppointmentEntry[]> {
  const rows = await tx.appointment.findMany({
    where: { personId: { in: [...personIds] }, AND: appointmentsOfferedTo(actor) },
    orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { isPrimary: "desc" }, { rank: "asc" }, { id: "asc" }],
    take: MAX_APPOINTMENTS * personIds.length,
    select: appointmentEntry,
  });
  const byPerson = Map.groupBy(await withOfferedUnits(tx, actor, rows), ({ personId }) => personId);
  return (personId) => (byPerson.get(personId) ?? []).slice(0, MAX_APPOINTMENTS).map(toAppointmentEntry);
}

const MAX_OFFERED = 20;

/** An appointment that is valid on a day. */
export type HeldAppointment = {
  id: string;
  /** null for a title at the group */
  institutionId: string | null;
  institution: InstitutionMention | null;
  group: Localized | null;
  unit: { id: string; code: string; name: Localized } | null;
  title: Localized;
  rank: Rank;
  isPrimary: boolean;
};

/** A person in a list to choose a member of a delegation from, with the appointments of that day. */
export type PersonChoice = {
  id: string;
  code: string;
  name: Localized;
  isSample: boolean;
  /** the primary one first, then by rank */
  appointments: HeldAppointment[];
};

const person = {
  id: true,
  code: true,
  nameZh: true,
  nameEn: true,
  isSample: true,
} satisfies Prisma.PersonSelect;

const appointment = {
  id: true,
  personId: true,
  institutionId: true,
  titleZh: true,
  titleEn: true,
  provisionalZh: true,
  provisionalEn: true,
  rank: true,
  isPrimary: true,
  institution: { select: institutionMention },
  group: { select: { nameZh: true, nameEn: true } },
  unit: { select: unitColumns },
} satisfies Prisma.AppointmentSelect;

type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointment }>;

const toHeldAppointment = (row: AppointmentRow): HeldAppointment => ({
  id: row.id,
  institutionId: row.institutionId,
  institution: row.institution && toInstitutionMention(row.institution),
  group: row.group && nameOf(row.group),
  unit: row.unit && { id: row.unit.id, code: row.unit.code, name: nameOf(row.unit) },
  title: localized(row.titleZh, row.titleEn, row),
  rank: row.rank,
  isPrimary: row.isPrimary,
});

/**
 * People by name, with their appointments on a day, of those that are offered to the actor. Matches the Chinese name, the English one, the pinyin with or
 * without spaces, and its initials ("wyn"); at most 20.
 * @param wanted.institutionIds whose people come first, in this order; without a text, only they are listed
 * @param wanted.day            the day of the exchange
 */
export async function findPeopleToChoose(
  actor: Writer,
  wanted: { text: string; institutionIds: readonly string[]; day: CalendarDay },
): Promise<PersonChoice[]> {
  const { text, institutionIds, day } = wanted;
  return read(actor, async (tx) => {
    const ids = await listPersonIds(tx, actor, {
      text,
      firstOf: institutionIds,
      onlyOf: text.trim() === "" ? institutionIds : null,
      heldOn: day,
      after: null,
      take: MAX_OFFERED,
    });
    const rows = await tx.person.findMany({ where: { id: { in: ids } }, select: person });
    const held = await tx.appointment.findMany({
      where: { personId: { in: ids }, AND: [validOn(day), appointmentsOfferedTo(actor)] },
      orderBy: [{ isPrimary: "desc" }, { rank: "asc" }, { id: "asc" }],
      select: appointment,
    });
    const heldBy = Map.groupBy(await withOfferedUnits(tx, actor, held), ({ personId }) => personId);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const { code, isSample } = row;
      return [{ id, code, isSample, name: nameOf(row), appointments: (heldBy.get(id) ?? []).map(toHeldAppointment) }];
    });
  });
}

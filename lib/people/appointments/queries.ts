import "server-only";
import { mayReadDirectory } from "@/lib/institutions/policy.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
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

export const appointmentEntry = {
  ...appointmentValues,
  id: true,
  provisionalZh: true,
  provisionalEn: true,
  institution: { select: institutionMention },
  group: { select: { nameZh: true, nameEn: true } },
  unit: { select: unitColumns },
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

const MAX_OFFERED = 20;

/** An appointment that is valid on a day. */
export type HeldAppointment = {
  id: string;
  /** null for a title at the group */
  institutionId: string | null;
  institution: InstitutionMention | null;
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
  institutionId: true,
  titleZh: true,
  titleEn: true,
  provisionalZh: true,
  provisionalEn: true,
  rank: true,
  isPrimary: true,
  institution: { select: institutionMention },
  unit: { select: unitColumns },
} satisfies Prisma.AppointmentSelect;

type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointment }>;

const toHeldAppointment = (row: AppointmentRow): HeldAppointment => ({
  id: row.id,
  institutionId: row.institutionId,
  institution: row.institution && toInstitutionMention(row.institution),
  unit: row.unit && { id: row.unit.id, code: row.unit.code, name: nameOf(row.unit) },
  title: localized(row.titleZh, row.titleEn, row),
  rank: row.rank,
  isPrimary: row.isPrimary,
});

/**
 * People by name, with their appointments on a day. Matches the Chinese name, the English one, the pinyin with or
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
    const rows = await tx.person.findMany({
      where: { id: { in: ids } },
      select: {
        ...person,
        appointments: {
          where: validOn(day),
          orderBy: [{ isPrimary: "desc" }, { rank: "asc" }, { id: "asc" }],
          select: appointment,
        },
      },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const { code, isSample } = row;
      return [{ id, code, isSample, name: nameOf(row), appointments: row.appointments.map(toHeldAppointment) }];
    });
  });
}

/** A search for people, and the order of its results. */
export type PeopleSearch = {
  /** part of a name in either language, of its pinyin, or of the initials of the pinyin; empty: everybody */
  text: string;
  /** institutions whose people come first, in this order */
  firstOf: readonly string[];
  /** institutions to which the search is limited; null: no limit */
  onlyOf: readonly string[] | null;
  /** the day on which an appointment must be valid to count; null: any day */
  heldOn: CalendarDay | null;
  /** the last person of the page before; null for the first page. Only without `firstOf` */
  after: { sortKey: string; id: string } | null;
  take: number;
};

/**
 * The ids of the people found, those of `firstOf` first, then by sort key. Nobody who was merged into another is found.
 * The pinyin is compared without spaces, the initials with the first letter of each part.
 */
export async function listPersonIds(reader: ReadTx, actor: Writer, wanted: PeopleSearch): Promise<string[]> {
  if (!mayReadDirectory(actor)) return [];
  const { firstOf, onlyOf, after, take } = wanted;
  const text = wanted.text.normalize("NFC").trim().toLowerCase();
  const letters = text.replaceAll(/\s/g, "");
  const day = wanted.heldOn && dateOf(wanted.heldOn);
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT person."id"
    FROM "Person" person
    LEFT JOIN LATERAL (
      SELECT min(array_position(${[...firstOf]}::uuid[], held."institutionId")) AS place,
             bool_or(held."institutionId" = any (${[...(onlyOf ?? [])]}::uuid[])) AS is_wanted
      FROM "Appointment" held
      WHERE held."personId" = person."id"
        AND (${day}::date IS NULL OR (
          (held."validFrom" IS NULL OR held."validFrom" <= ${day}::date)
          AND (held."validTo" IS NULL OR held."validTo" >= ${day}::date)))
    ) own ON true
    WHERE person."mergedIntoId" IS NULL
      AND (${onlyOf === null} OR own.is_wanted)
      AND (${text} = ''
        OR strpos(person."nameZh", ${text}) > 0
        OR strpos(lower(person."nameEn"), ${text}) > 0
        OR strpos(replace(person."sortKey", ' ', ''), ${letters}) > 0
        OR starts_with(regexp_replace(person."sortKey", '([^ ])[^ ]* ?', '\\1', 'g'), ${letters}))
      AND (${after?.id ?? null}::uuid IS NULL
        OR (person."sortKey", person."id") > (${after?.sortKey ?? ""}, ${after?.id ?? null}::uuid))
    ORDER BY own.place NULLS LAST, person."sortKey", person."id"
    LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

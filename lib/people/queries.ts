import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { heldOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { idsOfPeople } from "./matching/queries.ts";
import type { Rank } from "./rules.ts";

const MOST_OFFERED = 20;

/** A title as it was held on a day. */
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

/** A person who can become a member of a delegation, with what they were on that day. */
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
  unit: {
    select: { id: true, code: true, nameZh: true, nameEn: true, provisionalZh: true, provisionalEn: true },
  },
} satisfies Prisma.AppointmentSelect;

type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointment }>;

const toHeld = (row: AppointmentRow): HeldAppointment => ({
  id: row.id,
  institutionId: row.institutionId,
  institution: row.institution && toInstitutionMention(row.institution),
  unit: row.unit && { id: row.unit.id, code: row.unit.code, name: nameOf(row.unit) },
  title: localized(row.titleZh, row.titleEn, row),
  rank: row.rank,
  isPrimary: row.isPrimary,
});

/**
 * People by name, with the appointments that they held on a day. Matches the Chinese name, the English one, the pinyin
 * with or without spaces, and its initials ("wyn"); at most 20.
 * @param wanted.institutionIds whose people stand first, in this order; without a text, only they are offered
 * @param wanted.day            the day of the exchange
 */
export async function findPeopleToChoose(
  actor: Writer,
  wanted: { text: string; institutionIds: readonly string[]; day: CalendarDay },
): Promise<PersonChoice[]> {
  const { text, institutionIds, day } = wanted;
  return read(actor, async (tx) => {
    const ids = await idsOfPeople(tx, actor, {
      text,
      firstOf: institutionIds,
      onlyOf: text.trim() === "" ? institutionIds : null,
      heldOn: day,
      after: null,
      take: MOST_OFFERED,
    });
    const rows = await tx.person.findMany({
      where: { id: { in: ids } },
      select: {
        ...person,
        appointments: {
          where: heldOn(day),
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
      return [{ id, code, isSample, name: nameOf(row), appointments: row.appointments.map(toHeld) }];
    });
  });
}

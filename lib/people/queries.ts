import "server-only";
import { GROUP_TIMEZONE } from "@/lib/accounts/rules.ts";
import { institutionsOfferedTo } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import { validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type AppointmentEntry, listAppointmentEntries } from "./appointments/queries.ts";
import type { Affiliations } from "./policy.ts";
import type { PersonValues } from "./schema.ts";
import { listPersonIds, peopleOfferedTo } from "./search/queries.ts";

/** A person in the list of the admin pages, with their appointments, current ones first. */
export type PersonRow = {
  code: string;
  name: Localized;
  isSample: boolean;
  appointments: AppointmentEntry[];
};

/** A person on their admin page. */
export type PersonEntry = PersonRow & { version: number; values: PersonValues; affiliations: Affiliations };

/** The columns of the form of a person. */
export const personValues = {
  version: true,
  nameZh: true,
  nameEn: true,
  sortKey: true,
} satisfies Prisma.PersonSelect;

const personRow = {
  id: true,
  code: true,
  nameZh: true,
  nameEn: true,
  isSample: true,
} satisfies Prisma.PersonSelect;

const toPersonRow = (
  row: Prisma.PersonGetPayload<{ select: typeof personRow }>,
  appointments: AppointmentEntry[],
): PersonRow => ({ code: row.code, name: nameOf(row), isSample: row.isSample, appointments });

const PAGE_SIZE = 50;

/**
 * A page of the people who are offered to the actor, by sort key; at most 50.
 * @param filter.q       part of a name, of its pinyin, or its initials; empty for all
 * @param filter.college slug of a college at which they have ever had an appointment, or null for all
 * @param filter.after   code of the last person of the page before, or null for the first page
 * @returns `next` is the `after` of the next page, null on the last one
 */
export async function listPeopleRows(
  actor: Writer,
  { q, college, after }: { q: string; college: string | null; after: string | null },
): Promise<{ people: PersonRow[]; next: string | null }> {
  return read(actor, async (tx) => {
    const institution =
      college &&
      (await tx.institution.findFirst({
        where: { AND: [{ slug: college }, institutionsOfferedTo(actor)] },
        select: { id: true },
      }));
    if (college !== null && !institution) return { people: [], next: null };
    const before = { AND: [{ code: after ?? "" }, peopleOfferedTo(actor)] };
    const last = after && (await tx.person.findFirst({ where: before, select: { id: true, sortKey: true } }));
    const ids = await listPersonIds(tx, actor, {
      text: q,
      firstOf: [],
      onlyOf: institution ? [institution.id] : null,
      heldOn: null,
      after: last || null,
      take: PAGE_SIZE + 1,
    });
    const shown = ids.slice(0, PAGE_SIZE);
    const rows = await tx.person.findMany({ where: { id: { in: shown } }, select: personRow });
    const appointmentsOf = await listAppointmentEntries(tx, actor, shown);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const people = shown.flatMap((id) => {
      const row = byId.get(id);
      return row ? [toPersonRow(row, appointmentsOf(id))] : [];
    });
    return { people, next: ids.length > PAGE_SIZE ? (people.at(-1)?.code ?? null) : null };
  });
}

/** A person for their admin page; null where there is none, or the person is not offered to the actor. */
export async function findPersonEntry(actor: Writer, code: string): Promise<PersonEntry | null> {
  return read(actor, async (tx) => {
    const row = await tx.person.findFirst({
      where: { AND: [{ code, mergedIntoId: null }, peopleOfferedTo(actor)] },
      select: { ...personRow, ...personValues },
    });
    if (!row) return null;
    const { nameZh, nameEn, sortKey, version } = row;
    const affiliations = await findAffiliations(tx, row.id);
    const appointmentsOf = await listAppointmentEntries(tx, actor, [row.id]);
    return { ...toPersonRow(row, appointmentsOf(row.id)), version, values: { nameZh, nameEn, sortKey }, affiliations };
  });
}

const MAX_INSTITUTIONS = 100;

/**
 * The institutions that a person belongs to; at most 100. They are those at which the person has an appointment today;
 * without one, those at which the person had one; and where there never was one, not even at a group, the one whose
 * delegation took the person in first. So nobody gains a right over the people of others by seating them.
 * @source docs/decisions/0022-who-renames-a-person.md
 */
export async function findAffiliations(reader: ReadTx | Tx, personId: string): Promise<Affiliations> {
  const today = dayAt(clock.now(), GROUP_TIMEZONE);
  const hasBegun = { OR: [{ validFrom: null }, { validFrom: { lte: dateOf(today) } }] };
  for (const held of [validOn(today), hasBegun]) {
    const where = { personId, ...held };
    if ((await reader.appointment.count({ where })) === 0) continue;
    const institutions = await reader.institution.findMany({
      where: { appointments: { some: where } },
      select: { id: true },
      take: MAX_INSTITUTIONS,
    });
    return { institutionIds: institutions.map(({ id }) => id) };
  }
  const first = await reader.delegationMember.findFirst({
    where: { personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { delegation: { select: { party: { select: { institutionId: true } } } } },
  });
  return { institutionIds: first ? [first.delegation.party.institutionId] : [] };
}

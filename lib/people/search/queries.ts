import "server-only";
import { mayReadDirectory, mayReadWholeDirectory } from "@/lib/institutions/policy.ts";
import { institutionsOfferedTo } from "@/lib/institutions/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const NONE = { id: { in: [] as string[] } };

/**
 * The part of a `where` for appointments that are offered to somebody: those at the group, and at institutions that are
 * offered. Whether the school may be said as well is asked of `listOfferedUnitIds`.
 */
export function appointmentsOfferedTo(actor: Writer): Prisma.AppointmentWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  if (!mayReadDirectory(actor)) return NONE;
  return { OR: [{ groupId: { not: null } }, { institution: institutionsOfferedTo(actor) }] };
}

/**
 * The part of a `where` for people who are offered to somebody: those with an appointment that is, whenever it was held,
 * and those in a delegation of a record of the own institution.
 */
export function peopleOfferedTo(actor: Writer): Prisma.PersonWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  if (!mayReadDirectory(actor)) return NONE;
  const { institutionId } = actor.kind === "member" ? actor : { institutionId: null };
  const isOffered = { appointments: { some: appointmentsOfferedTo(actor) } };
  if (institutionId === null) return isOffered;
  const isOwn = { delegation: { party: { exchange: { parties: { some: { institutionId } } } } } };
  return { OR: [isOffered, { memberships: { some: isOwn } }] };
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
 * The ids of the people found, those of `firstOf` first, then by sort key. Nobody is found who was merged into another, or
 * is not offered to the actor: the statement says the same as `peopleOfferedTo`, and a test compares them. Names are compared
 * by their keys, the pinyin without spaces, the initials with the first letter of each part.
 */
export async function listPersonIds(reader: ReadTx, actor: Writer, wanted: PeopleSearch): Promise<string[]> {
  if (!mayReadDirectory(actor)) return [];
  const { firstOf, onlyOf, after, take } = wanted;
  const text = nameKey(wanted.text);
  const letters = text.replaceAll(/\s/g, "");
  const day = wanted.heldOn && dateOf(wanted.heldOn);
  const isWhole = mayReadWholeDirectory(actor);
  const own = actor.kind === "member" ? actor.institutionId : null;
  const offered = isWhole
    ? []
    : await reader.institution.findMany({ where: institutionsOfferedTo(actor), select: { id: true } });
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT person."id"
    FROM "Person" person
    LEFT JOIN LATERAL (
      SELECT min(array_position(${[...firstOf]}::uuid[], place."id")) FILTER (WHERE that_day.counts) AS place,
             bool_or(place."id" = any (${[...(onlyOf ?? [])]}::uuid[])) FILTER (WHERE that_day.counts) AS is_wanted,
             bool_or(held."groupId" IS NOT NULL
               OR held."institutionId" = any (${offered.map(({ id }) => id)}::uuid[])) AS is_offered
      FROM "Appointment" held
      -- a title at a group is one at the row by which the group takes part
      CROSS JOIN LATERAL (SELECT coalesce(held."institutionId", (
        SELECT "id" FROM "Institution" WHERE "groupId" = held."groupId" AND "kind" = 'GROUP')) AS "id") place
      CROSS JOIN LATERAL (SELECT ${day}::date IS NULL OR (
        (held."validFrom" IS NULL OR held."validFrom" <= ${day}::date)
        AND (held."validTo" IS NULL OR held."validTo" >= ${day}::date)) AS counts) that_day
      WHERE held."personId" = person."id"
    ) own ON true
    WHERE person."mergedIntoId" IS NULL
      AND (${onlyOf === null} OR own.is_wanted)
      AND (${isWhole} OR own.is_offered OR EXISTS (
        SELECT 1 FROM "DelegationMember" member
        JOIN "ExchangeParty" party ON party."exchangeId" = member."exchangeId"
        WHERE member."personId" = person."id" AND party."institutionId" = ${own}::uuid))
      AND (${text} = ''
        OR strpos(person."nameZhKey", ${text}) > 0
        OR strpos(person."nameEnKey", ${text}) > 0
        OR strpos(replace(person."sortKey", ' ', ''), ${letters}) > 0
        OR starts_with(regexp_replace(person."sortKey", '([^ ])[^ ]* ?', '\\1', 'g'), ${letters}))
      AND (${after?.id ?? null}::uuid IS NULL
        OR (person."sortKey", person."id") > (${after?.sortKey ?? ""}, ${after?.id ?? null}::uuid))
    ORDER BY own.place NULLS LAST, person."sortKey", person."id"
    LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

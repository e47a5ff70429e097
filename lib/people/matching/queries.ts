import "server-only";
import { mayReadDirectory } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";

/** Who is looked for, and in which order. */
export type PeopleWanted = {
  /** part of a name in either language, of its pinyin, or of the initials of the pinyin; empty: everybody */
  text: string;
  /** institutions whose people stand first, in this order */
  firstOf: readonly string[];
  /** institutions outside which nobody is found; null: everywhere */
  onlyOf: readonly string[] | null;
  /** the day on which a title counts as held; null: any day */
  heldOn: CalendarDay | null;
  /** the last person of the page before, or null for the first page; only where nobody stands first */
  after: { sortKey: string; id: string } | null;
  take: number;
};

/**
 * The ids of the people who are meant, those of `firstOf` first, then by sort key; nobody who was merged into another.
 * The pinyin is compared without its spaces, and its initials by the first letter of each part.
 */
export async function idsOfPeople(reader: ReadTx, actor: Writer, wanted: PeopleWanted): Promise<string[]> {
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

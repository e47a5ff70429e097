import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { columnsOf, jsonOf, type Sql, sql } from "@/lib/platform/sql.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type PartyRole, withDistinctAccents } from "./rules.ts";

/** Host first, then guests, then observers, each in the order in which they were added. */
export const partyOrder = [
  { role: "asc" },
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.ExchangePartyOrderByWithRelationInput[];

/** A record as other pages of staff mention it, including drafts: its title, its days and its parties. */
export type RecordMention = {
  code: string;
  title: Localized;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  host: InstitutionMention | null;
  guests: InstitutionMention[];
};

export const recordMention = {
  code: true,
  titleZh: true,
  titleEn: true,
  firstDay: true,
  lastDay: true,
  parties: {
    orderBy: partyOrder,
    select: { role: true, institutionId: true, institution: { select: institutionMention } },
  },
} satisfies Prisma.ExchangeSelect;

export type RecordMentionRow = Prisma.ExchangeGetPayload<{ select: typeof recordMention }>;

/** `recordMention` for a statement that finds "exchange" itself: its columns, and its parties as JSON. */
export const mentionColumns: Sql = sql`${columnsOf("exchange", recordMention)}, (
  SELECT json_agg(json_build_object('role', party."role", 'institutionId', party."institutionId",
    'institution', ${jsonOf("institution", institutionMention)}) ORDER BY party."role", party."createdAt", party."id")
  FROM "ExchangeParty" party JOIN "Institution" institution ON institution."id" = party."institutionId"
  WHERE party."exchangeId" = exchange."id") AS "parties"`;

/**
 * A record as it is mentioned.
 * @param mentioned the institutions that a list mentions, each in a colour, to which those of the record are added. All of
 *                  its records then share one object for each, which is sent to a browser once
 */
export function toRecordMention(
  row: RecordMentionRow,
  mentioned: Map<string, InstitutionMention> = new Map(),
): RecordMention {
  const parties = withDistinctAccents(row.parties);
  const mention = ({ institution }: (typeof parties)[number]): InstitutionMention => {
    const key = `${institution.slug} ${institution.accent}`;
    const made = mentioned.get(key) ?? toInstitutionMention(institution);
    mentioned.set(key, made);
    return made;
  };
  const withRole = (role: PartyRole) => parties.filter((party) => party.role === role).map(mention);
  return {
    code: row.code,
    title: localized(row.titleZh, row.titleEn),
    firstDay: calendarDayOf(row.firstDay),
    lastDay: calendarDayOf(row.lastDay),
    host: withRole("HOST")[0] ?? null,
    guests: withRole("GUEST"),
  };
}

/** The columns that make up a name, with the marks that say which language is only the portal's translation. */
export const nameWithMarks = {
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
} as const;

import "server-only";
import { listNamesWithRole } from "@/lib/accounts/queries.ts";
import type { Role } from "@/lib/accounts/rules.ts";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  unitMention,
} from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { columnsOf, jsonOf, type Sql, sql } from "@/lib/platform/sql.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ExchangeParties, RECORDING_ROLES, sideIds } from "./policy.ts";
import { type Sides, sidesOf, withDistinctAccents } from "./rules.ts";

/** Hosts first in the order of their stops, then guests or participants, then observers, each in the order of adding. */
export const partyOrder = [
  { role: "asc" },
  { position: "asc" },
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.ExchangePartyOrderByWithRelationInput[];

/** What a party is called by: its institution, and the school that takes part for it where one does. */
export const partyMention = {
  institution: { select: institutionMention },
  unit: { select: unitMention },
} satisfies Prisma.ExchangePartySelect;

type PartyMentionRow = {
  institution: Parameters<typeof toInstitutionMention>[0];
  unit: Parameters<typeof toUnitMention>[0] | null;
};

/** A party as it is mentioned; `partyName` says it. */
export const toPartyMention = ({ institution, unit }: PartyMentionRow): InstitutionMention => ({
  ...toInstitutionMention(institution),
  unit: unit && toUnitMention(unit),
});

/** A record as other pages of staff mention it, including drafts: its title, its days and its parties. */
export type RecordMention = {
  code: string;
  title: Localized;
} & KnownDays &
  Sides<InstitutionMention>;

export const recordMention = {
  code: true,
  titleZh: true,
  titleEn: true,
  firstDay: true,
  lastDay: true,
  precision: true,
  parties: {
    orderBy: partyOrder,
    select: { role: true, institutionId: true, ...partyMention },
  },
} satisfies Prisma.ExchangeSelect;

export type RecordMentionRow = Prisma.ExchangeGetPayload<{ select: typeof recordMention }>;

/** `unitMention` as JSON, for a statement that finds "unit" and its "institution" itself. */
const unitAsJson: Sql = sql`${jsonOf("unit", unitMention)}::jsonb
  || jsonb_build_object('institution', json_build_object('slug', institution."slug"))`;

/** `recordMention` for a statement that finds "exchange" itself: its columns, and its parties as JSON. */
export const mentionColumns: Sql = sql`${columnsOf("exchange", recordMention)}, (
  SELECT json_agg(json_build_object('role', party."role", 'institutionId', party."institutionId",
    'institution', ${jsonOf("institution", institutionMention)},
    'unit', CASE WHEN unit."id" IS NOT NULL THEN ${unitAsJson} END)
    ORDER BY party."role", party."position", party."createdAt", party."id")
  FROM "ExchangeParty" party JOIN "Institution" institution ON institution."id" = party."institutionId"
  LEFT JOIN "Unit" unit ON unit."id" = party."unitId"
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
  const mention = (party: (typeof parties)[number]): InstitutionMention => {
    const { institution, unit } = party;
    const key = `${institution.slug} ${institution.accent} ${unit?.code ?? ""}`;
    const made = mentioned.get(key) ?? toPartyMention(party);
    mentioned.set(key, made);
    return made;
  };
  const { guests, hosts, participants } = sidesOf(parties);
  return {
    code: row.code,
    title: localized(row.titleZh, row.titleEn),
    firstDay: calendarDayOf(row.firstDay),
    lastDay: calendarDayOf(row.lastDay),
    precision: row.precision,
    guests: guests.map(mention),
    hosts: hosts.map(mention),
    participants: participants.map(mention),
  };
}

/** The columns that make up a name, with the marks that say which language is only the portal's translation. */
export const nameWithMarks = {
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
} as const;

/** Who can do in a record what somebody may not; without names where nobody can. */
export type PeopleToAsk = { names: string[]; areColleagues: boolean };

/** Who holds one of some roles at the own college, where it is a side of the exchange; otherwise at any of its sides. */
export async function listPeopleToAsk(
  tx: Pick<ReadTx, "user">,
  actor: Member,
  { parties, roles }: ExchangeParties & { roles: readonly Role[] },
): Promise<PeopleToAsk> {
  const sides = sideIds(parties);
  const own = sides.filter((id) => id === actor.institutionId);
  const colleagues = await listNamesWithRole(tx, { institutionIds: own, roles });
  if (colleagues.length > 0) return { names: colleagues, areColleagues: true };
  return { names: await listNamesWithRole(tx, { institutionIds: sides, roles }), areColleagues: false };
}

/** The names of those who record at the actor's own college; at most 20. */
export const listOwnRecorders = (actor: Member): Promise<string[]> =>
  read(actor, (tx) =>
    listNamesWithRole(tx, {
      institutionIds: actor.institutionId === null ? [] : [actor.institutionId],
      roles: RECORDING_ROLES,
    }),
  );

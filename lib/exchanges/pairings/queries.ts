import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { unitsOfferedTo, unitsUsedIn, validOn } from "@/lib/institutions/units/queries.ts";
import type { UnitKind } from "@/lib/institutions/units/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { MAX_MEMBERS, type MemberTexts } from "../delegations/rules.ts";
import { memberTextsSelect } from "../delegations/schema.ts";
import { type GroupEntry, listGroupEntries, type TopicChoice, toTopic } from "../groups/queries.ts";
import { nameWithMarks, partyOrder } from "../queries.ts";
import type { VisibleRecord } from "../record/queries.ts";
import type { PartyRole } from "../rules.ts";
import type { NamedUnit } from "./rules.ts";

const MAX_UNITS = 1000;
const MAX_TOPICS_TO_CHOOSE = 500;

/** A school of a party, as it was on the first day. */
export type PairingUnit = NamedUnit & { institutionId: string; kind: UnitKind; name: Localized };

/** A member of a delegation as groups and minutes name it; `unitId` where the school is among the choices. */
export type PairingMember = MemberTexts & { id: string; institutionId: string; unitId: string | null };

export type PairingParty = { institutionId: string; role: PartyRole; institution: InstitutionMention };

/** The choices for groups: the parties with the host first, their schools, and the members of their delegations. */
export type PairingOptions = { parties: PairingParty[]; units: PairingUnit[]; members: PairingMember[] };

/** The members of all delegations of a record, delegation by delegation in protocol order. */
async function membersOfRecord(
  tx: ReadTx,
  exchangeId: string,
): Promise<{ parties: PairingParty[]; members: PairingMember[] }> {
  const rows = await tx.exchangeParty.findMany({
    where: { exchangeId },
    orderBy: partyOrder,
    relationLoadStrategy: "join",
    select: {
      institutionId: true,
      role: true,
      institution: { select: institutionMention },
      delegation: {
        select: {
          members: {
            where: { status: { notIn: ["REPLACED"] } },
            orderBy: { protocolOrder: "asc" },
            take: MAX_MEMBERS,
            select: { id: true, ...memberTextsSelect, appointment: { select: { unitId: true } } },
          },
        },
      },
    },
  });
  return {
    parties: rows.map(({ institutionId, role, institution }) => ({
      institutionId,
      role,
      institution: toInstitutionMention(institution),
    })),
    members: rows.flatMap(({ institutionId, delegation }) =>
      (delegation?.members ?? []).map(({ appointment, ...member }) => ({
        ...member,
        institutionId,
        unitId: appointment?.unitId ?? null,
      })),
    ),
  };
}

/** The choices for the groups of a record that the actor may see. */
async function pairingOptionsOf(
  tx: ReadTx,
  actor: Writer,
  { id: exchangeId, firstDay }: VisibleRecord,
): Promise<PairingOptions> {
  const people = await membersOfRecord(tx, exchangeId);
  const units = await tx.unit.findMany({
    where: {
      institutionId: { in: people.parties.map(({ institutionId }) => institutionId) },
      AND: [validOn(calendarDayOf(firstDay)), { OR: [unitsOfferedTo(actor), unitsUsedIn({ id: exchangeId })] }],
    },
    orderBy: [{ kind: "asc" }, { code: "asc" }],
    take: MAX_UNITS,
    select: { id: true, institutionId: true, kind: true, ...nameWithMarks },
  });
  const known = new Set(units.map(({ id }) => id));
  return {
    ...people,
    members: people.members.map((member) => ({
      ...member,
      unitId: member.unitId !== null && known.has(member.unitId) ? member.unitId : null,
    })),
    units: units.map(({ provisionalZh, provisionalEn, ...unit }) => ({
      ...unit,
      name: nameOf({ ...unit, provisionalZh, provisionalEn }),
    })),
  };
}

/** An item of the itinerary during which groups can sit. */
export type MeetingChoice = { id: string; day: CalendarDay; title: Localized | null };

/** The groups as their section shows them, and what can be chosen in them. */
export type GroupsOfRecord = PairingOptions & {
  groups: GroupEntry[];
  topics: TopicChoice[];
  meetings: MeetingChoice[];
};

/** The groups of a record that the actor may see, and what can be chosen in them. */
export async function listGroupsOfRecord(tx: ReadTx, actor: Writer, record: VisibleRecord): Promise<GroupsOfRecord> {
  const { id: exchangeId } = record;
  const topics = await tx.topic.findMany({
    orderBy: [{ nameZh: "asc" }, { code: "asc" }],
    take: MAX_TOPICS_TO_CHOOSE,
    select: { id: true, nameZh: true, nameEn: true },
  });
  const meetings = await tx.itineraryItem.findMany({
    where: { exchangeId, kind: "GROUP_DISCUSSION" },
    orderBy: [{ day: "asc" }, { position: "asc" }],
    select: { id: true, day: true, titleZh: true, titleEn: true },
  });
  return {
    ...(await pairingOptionsOf(tx, actor, record)),
    groups: await listGroupEntries(tx, exchangeId),
    topics: topics.map(toTopic),
    meetings: meetings.map((item) => ({
      id: item.id,
      day: calendarDayOf(item.day),
      title: labelOrNull(item.titleZh, item.titleEn),
    })),
  };
}

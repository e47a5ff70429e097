import "server-only";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { UnitKind } from "@/lib/institutions/units/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { listCollegeChoices } from "../college-choices/queries.ts";
import { listPartyRows, type PartyRow } from "../delegations/queries.ts";
import { isChoosable, type MemberTexts } from "../delegations/rules.ts";
import { type GroupEntry, listGroupEntries, type TopicChoice, toTopic } from "../groups/queries.ts";
import { listItemsOfRecord } from "../itinerary/queries.ts";
import { toPartyMention } from "../queries.ts";
import type { VisibleRecord } from "../record/queries.ts";
import type { PartyRole } from "../rules.ts";
import type { NamedUnit } from "./rules.ts";

const MAX_TOPICS_TO_CHOOSE = 500;

/** A school of a party, as it was on the first day. */
export type PairingUnit = NamedUnit & { institutionId: string; kind: UnitKind; name: Localized };

/** A member of a delegation as groups and minutes name it; `unitId` where the school is among the choices. */
export type PairingMember = MemberTexts & { id: string; institutionId: string; unitId: string | null };

export type PairingParty = { id: string; institutionId: string; role: PartyRole; institution: InstitutionMention };

/** The choices for groups: the parties in the order of `partyOrder`, their schools, and the members of their delegations. */
export type PairingOptions = { parties: PairingParty[]; units: PairingUnit[]; members: PairingMember[] };

/** The choices for the groups of a record that the actor may see. Somebody who was replaced sits in no group. */
async function pairingOptionsOf(tx: ReadTx, actor: Writer, record: VisibleRecord): Promise<PairingOptions> {
  const parties = await listPartyRows(tx, record.id);
  const units = (await listCollegeChoices(tx, actor, record)).flatMap((college) => college.units);
  const known = new Set(units.map(({ id }) => id));
  const membersOf = ({ institutionId, delegation }: PartyRow): PairingMember[] =>
    (delegation?.members ?? []).filter(isChoosable).map(({ id, appointment, ...member }) => {
      const unitId = appointment?.unitId ?? null;
      return { id, institutionId, unitId: unitId !== null && known.has(unitId) ? unitId : null, ...textsOf(member) };
    });
  return {
    parties: parties.map((party) => ({
      id: party.id,
      institutionId: party.institutionId,
      role: party.role,
      institution: toPartyMention(party),
    })),
    members: parties.flatMap(membersOf),
    units: units.map((unit) => ({
      id: unit.id,
      institutionId: unit.institutionId,
      kind: unit.kind,
      nameZh: unit.nameZh,
      nameEn: unit.nameEn,
      name: nameOf(unit),
    })),
  };
}

const textsOf = ({ nameZh, nameEn, titleZh, titleEn, unitNameZh, unitNameEn }: MemberTexts): MemberTexts => ({
  nameZh,
  nameEn,
  titleZh,
  titleEn,
  unitNameZh,
  unitNameEn,
});

/** An item of the itinerary during which groups can sit. */
export type MeetingChoice = { id: string; day: CalendarDay | null; title: Localized | null };

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
  const items = await listItemsOfRecord(tx, exchangeId);
  return {
    ...(await pairingOptionsOf(tx, actor, record)),
    groups: await listGroupEntries(tx, exchangeId),
    topics: topics.map(toTopic),
    meetings: items
      .filter(({ values }) => values.kind === "GROUP_DISCUSSION")
      .map(({ id, day, values }) => ({ id, day, title: labelOrNull(values.titleZh, values.titleEn) })),
  };
}

import "server-only";
import { baseMention, toBaseMention } from "@/lib/bases/queries.ts";
import { frozenAgreements, toFrozenAgreement } from "@/lib/commitments/agreements/queries.ts";
import { basicsSelect } from "@/lib/exchanges/basics/queries.ts";
import { memberValuesSelect } from "@/lib/exchanges/delegations/schema.ts";
import { itemColumns, itemPeople } from "@/lib/exchanges/itinerary/queries.ts";
import { peopleOfItem } from "@/lib/exchanges/itinerary/rules.ts";
import { labelledOthers, othersOfDelegation } from "@/lib/exchanges/others/queries.ts";
import { partyOrder } from "@/lib/exchanges/queries.ts";
import { daysOfStop, frozenStops, headcountsOfStops, stopDaysSelect } from "@/lib/exchanges/stops/queries.ts";
import { institutionMention, toInstitutionMention, toUnitMention, unitMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { frozenMinutes, toFrozenMinute } from "@/lib/minutes/queries.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "./schema.ts";

const unitSelect = { select: { id: true, ...unitMention } } as const;
const names = { id: true, nameZh: true, nameEn: true } as const;
const textsSelect = { orderBy: { locale: "asc" }, select: { locale: true, text: true } } as const;

const recordSelect = {
  code: true,
  ...basicsSelect,
  status: true,
  timezone: true,
  isSample: true,
  series: { select: { ...names, slug: true } },
  returnOf: { select: { code: true } },
  parties: {
    orderBy: partyOrder,
    select: {
      role: true,
      ...stopDaysSelect,
      fileNumber: true,
      institution: { select: { id: true, ...institutionMention } },
      unit: unitSelect,
      delegation: {
        select: {
          headcount: true,
          headcounts: headcountsOfStops,
          enteredById: true,
          takenOverAt: true,
          members: {
            orderBy: { protocolOrder: "asc" },
            select: {
              id: true,
              personId: true,
              protocolOrder: true,
              ...memberValuesSelect,
              titleProvisionalZh: true,
              titleProvisionalEn: true,
              stops: frozenStops,
            },
          },
          others: othersOfDelegation,
        },
      },
    },
  },
  items: {
    orderBy: [{ day: "asc" }, { position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      ...itemColumns,
      stop: { select: { institutionId: true } },
      ...itemPeople,
      visit: {
        select: {
          id: true,
          base: { select: { id: true, ...baseMention } },
          observations: textsSelect,
          units: { orderBy: { unitId: "asc" }, select: { unit: unitSelect } },
        },
      },
    },
  },
  groups: {
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: {
      ...names,
      code: true,
      itemId: true,
      stop: { select: { institutionId: true } },
      status: true,
      pairings: {
        orderBy: [{ position: "asc" }, { hostUnitId: "asc" }, { guestUnitId: "asc" }],
        select: { hostUnit: unitSelect, guestUnit: unitSelect },
      },
      topics: {
        orderBy: [{ position: "asc" }, { topicId: "asc" }],
        select: { topic: { select: names } },
      },
      participants: { orderBy: { memberId: "asc" }, select: { memberId: true, role: true } },
    },
  },
  sourceNotes: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, quote: true, commentZh: true, commentEn: true, isPublic: true },
  },
  minutes: frozenMinutes,
  outcomes: {
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: { code: true, kind: true, standing: true, titleZh: true, titleEn: true, minuteItemId: true },
  },
  agreements: frozenAgreements,
} satisfies Prisma.ExchangeSelect;

type RecordRow = Prisma.ExchangeGetPayload<{ select: typeof recordSelect }>;
type PartyRow = RecordRow["parties"][number];

/**
 * The record of an exchange as it stands now; parts of a page that ask at one moment share it. The caller has checked that
 * it may be read, and has locked it where the snapshot is stored.
 */
export const loadSnapshot = (tx: Pick<ReadTx, "exchange">, exchangeId: string): Promise<Snapshot> =>
  onceAtMoment(tx, `snapshot of ${exchangeId}`, () => readSnapshot(tx, exchangeId));

async function readSnapshot(tx: Pick<ReadTx, "exchange">, exchangeId: string): Promise<Snapshot> {
  const asked = { where: { id: exchangeId }, relationLoadStrategy: "join" as const, select: recordSelect };
  const row = await tx.exchange.findUniqueOrThrow(asked);
  return {
    code: row.code,
    kind: row.kind,
    status: row.status,
    title: localized(row.titleZh, row.titleEn),
    theme: labelOrNull(row.themeZh, row.themeEn),
    purpose: labelOrNull(row.purposeZh, row.purposeEn),
    firstDay: calendarDayOf(row.firstDay),
    lastDay: calendarDayOf(row.lastDay),
    precision: row.precision,
    dateNote: row.dateNote,
    place: labelOrNull(row.placeZh, row.placeEn),
    timezone: row.timezone,
    isSample: row.isSample,
    series: row.series && { id: row.series.id, slug: row.series.slug, name: nameOf(row.series) },
    returnOf: row.returnOf?.code ?? null,
    parties: row.parties.map(toParty),
    items: row.items.map(toItem),
    groups: row.groups.map(toGroup),
    sourceNotes: row.sourceNotes.map(({ commentZh, commentEn, ...note }) => {
      return { ...note, comment: labelOrNull(commentZh, commentEn) };
    }),
    minutes: row.minutes.map(toFrozenMinute),
    outcomes: row.outcomes.map(({ titleZh, titleEn, ...rest }) => ({ ...rest, title: localized(titleZh, titleEn) })),
    agreements: row.agreements.map(toFrozenAgreement),
  };
}

const toUnit = (row: { id: string } & Parameters<typeof toUnitMention>[0]) => ({ id: row.id, ...toUnitMention(row) });

function toParty({ role, fileNumber, institution, unit, delegation, ...days }: PartyRow): SnapshotParty {
  return {
    role,
    stop: daysOfStop(days),
    fileNumber,
    institution: { id: institution.id, ...toInstitutionMention(institution), accent: institution.accent },
    unit: unit && toUnit(unit),
    delegation: delegation && {
      headcount: delegation.headcount,
      headcounts: delegation.headcounts.map(({ stop, headcount }) => ({ stop: stop.institutionId, headcount })),
      enteredById: delegation.enteredById,
      takenOverAt: delegation.takenOverAt?.toISOString() ?? null,
      members: delegation.members.map(toMember),
      others: delegation.others.map(labelledOthers),
    },
  };
}

function toMember(row: NonNullable<PartyRow["delegation"]>["members"][number]): SnapshotMember {
  const { titleProvisionalZh: provisionalZh, titleProvisionalEn: provisionalEn } = row;
  return {
    id: row.id,
    personId: row.personId,
    order: row.protocolOrder,
    role: row.role,
    status: row.status,
    name: labelOrNull(row.nameZh, row.nameEn),
    title: labelOrNull(row.titleZh, row.titleEn, { provisionalZh, provisionalEn }),
    unitName: labelOrNull(row.unitNameZh, row.unitNameEn),
    rank: row.rank,
    namedInPublic: row.namedInPublic,
    onBehalfOfId: row.onBehalfOfId,
    sentGreetings: row.sentGreetings,
    stops: row.stops.map(({ stop }) => stop.institutionId),
  };
}

function toItem(row: RecordRow["items"][number]): Snapshot["items"][number] {
  return {
    id: row.id,
    kind: row.kind,
    title: labelOrNull(row.titleZh, row.titleEn),
    place: labelOrNull(row.placeZh, row.placeEn),
    day: row.day && calendarDayOf(row.day),
    position: row.position,
    startAt: row.startAt?.toISOString() ?? null,
    endAt: row.endAt?.toISOString() ?? null,
    partOfDay: row.partOfDay,
    stop: row.stop?.institutionId ?? null,
    ...peopleOfItem(row),
    status: row.status,
    visit: row.visit && {
      id: row.visit.id,
      base: { id: row.visit.base.id, ...toBaseMention(row.visit.base) },
      observations: row.visit.observations,
      units: row.visit.units.map(({ unit }) => toUnit(unit)),
    },
  };
}

function toGroup(row: RecordRow["groups"][number]): Snapshot["groups"][number] {
  return {
    id: row.id,
    code: row.code,
    name: labelOrNull(row.nameZh, row.nameEn),
    itemId: row.itemId,
    stop: row.stop?.institutionId ?? null,
    status: row.status,
    pairings: row.pairings.map(({ hostUnit, guestUnit }) => ({ host: toUnit(hostUnit), guest: toUnit(guestUnit) })),
    topics: row.topics.map(({ topic }) => ({ id: topic.id, name: nameOf(topic) })),
    participants: row.participants,
  };
}

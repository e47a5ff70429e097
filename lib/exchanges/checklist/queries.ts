import "server-only";
import type { Prisma } from "@/prisma/generated/client.ts";
import { MAX_MEMBERS } from "../delegations/rules.ts";
import { partyOrder } from "../queries.ts";
import { hasStops } from "../rules.ts";
import { type ChecklistFacts, isStopCrowded } from "./rules.ts";

const ABSENCES = ["ABSENT", "EXCUSED", "REPLACED"] as const;
const MAX_GROUPS = 100;
const MAX_OUTCOMES = 200;
const MAX_AGREEMENTS = 50;

/** The columns that the checklist of an exchange needs, in one query. */
export const checklistSelect = {
  code: true,
  status: true,
  titleZh: true,
  titleEn: true,
  placeZh: true,
  placeEn: true,
  dateNote: true,
  parties: {
    orderBy: partyOrder,
    select: {
      role: true,
      stopFrom: true,
      institutionId: true,
      institution: { select: { slug: true } },
      delegation: {
        select: {
          headcount: true,
          enteredById: true,
          takenOverAt: true,
          headcounts: { select: { stopId: true, headcount: true } },
          members: {
            where: { status: { in: ["PROPOSED", "CONFIRMED", "PRESENT"] }, delegation: { headcounts: { some: {} } } },
            take: MAX_MEMBERS,
            select: { stops: { select: { stopId: true } } },
          },
          _count: { select: { members: true, others: true } },
        },
      },
    },
  },
  groups: {
    where: { status: { not: "CANCELLED" } },
    orderBy: { position: "asc" },
    take: MAX_GROUPS,
    select: { code: true, _count: { select: { pairings: true } } },
  },
  minutes: { take: MAX_GROUPS, select: { _count: { select: { items: true } } } },
  outcomes: { take: MAX_OUTCOMES, select: { titleZh: true, titleEn: true } },
  agreements: {
    take: MAX_AGREEMENTS,
    select: {
      day: true,
      people: { where: { representative: { status: { in: [...ABSENCES] } } }, take: 1, select: { id: true } },
      _count: { select: { people: { where: { role: "SIGNATORY" } } } },
    },
  },
  items: {
    where: {
      status: { not: "CANCELLED" },
      OR: [{ kind: "BASE_VISIT", visit: null }, { kind: "SIGNING" }],
    },
    distinct: ["kind"],
    take: 2,
    select: { kind: true },
  },
  _count: {
    select: { items: { where: { status: { not: "CANCELLED" } } }, sourceNotes: { where: { isPublic: true } } },
  },
  report: { select: { coverId: true, translations: { select: { locale: true, title: true, status: true } } } },
} satisfies Prisma.ExchangeSelect;

export type ChecklistRow = Prisma.ExchangeGetPayload<{ select: typeof checklistSelect }>;

/** @param known.overlaps counted where the itinerary is read as well; lists of records do not read it */
export function toChecklistFacts(
  row: ChecklistRow,
  { overlaps }: { overlaps: number } = { overlaps: 0 },
): ChecklistFacts {
  return {
    code: row.code,
    status: row.status,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    hasPlace: row.placeZh !== null || row.placeEn !== null,
    isDateInferred: row.dateNote !== null,
    delegations: row.parties.map(({ role, stopFrom, institutionId, institution, delegation }) => ({
      institution: institution.slug,
      role,
      headcount: delegation?.headcount ?? null,
      members: (delegation?._count.members ?? 0) + (delegation?._count.others ?? 0),
      isStopWithoutDays: role === "HOST" && stopFrom === null && hasStops(row.parties),
      isStopCrowded: delegation !== null && hasStops(row.parties) && isStopCrowded(delegation),
      isEnteredByOther:
        delegation !== null &&
        delegation.enteredById !== null &&
        delegation.enteredById !== institutionId &&
        delegation.takenOverAt === null,
    })),
    items: row._count.items,
    overlaps,
    visitsWithoutBase: row.items.filter(({ kind }) => kind === "BASE_VISIT").length,
    groups: row.groups.map(({ code, _count }) => ({ code, pairings: _count.pairings })),
    minuteItems: row.minutes.reduce((sum, { _count }) => sum + _count.items, 0),
    outcomes: row.outcomes.length,
    outcomesInOneLanguage: row.outcomes.filter(({ titleZh, titleEn }) => titleZh === null || titleEn === null).length,
    signings: row.items.filter(({ kind }) => kind === "SIGNING").length,
    agreements: row.agreements.length,
    agreementsWithoutDay: row.agreements.filter(({ day }) => day === null).length,
    agreementsWithoutSignatory: row.agreements.filter(({ _count }) => _count.people === 0).length,
    agreementsOfAbsent: row.agreements.filter(({ people }) => people.length > 0).length,
    publicNotes: row._count.sourceNotes,
    report: row.report && {
      hasCover: row.report.coverId !== null,
      texts: row.report.translations.map(({ locale, title, status }) => ({
        locale,
        hasTitle: title !== null,
        isPublished: status === "PUBLISHED",
      })),
    },
  };
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { delegationsOfRecord, type RecordDelegation } from "../delegations/queries.ts";
import { type GroupsOfRecord, groupsOfRecord } from "../groups/queries.ts";
import { type ItineraryOfRecord, itineraryOfRecord } from "../itinerary/queries.ts";
import { type PartiesOfRecord, partiesOfRecord } from "../parties/queries.ts";
import { partyOrder } from "../queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import { type NoteEntry, notesOfRecord } from "../source-notes/queries.ts";
import type { ChecklistFacts } from "./rules.ts";

const MAX_GROUPS = 100;
const MAX_OUTCOMES = 200;

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
      institutionId: true,
      institution: { select: { slug: true } },
      delegation: {
        select: { headcount: true, enteredById: true, takenOverAt: true, _count: { select: { members: true } } },
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
  items: {
    where: { kind: "BASE_VISIT", status: { not: "CANCELLED" }, visit: null },
    take: 1,
    select: { id: true },
  },
  _count: {
    select: { items: { where: { status: { not: "CANCELLED" } } }, sourceNotes: { where: { isPublic: true } } },
  },
  report: { select: { coverId: true, translations: { select: { locale: true, title: true, status: true } } } },
} satisfies Prisma.ExchangeSelect;

export type ChecklistRow = Prisma.ExchangeGetPayload<{ select: typeof checklistSelect }>;

export function toChecklistFacts(row: ChecklistRow): ChecklistFacts {
  return {
    code: row.code,
    status: row.status,
    titleZh: row.titleZh,
    titleEn: row.titleEn,
    hasPlace: row.placeZh !== null || row.placeEn !== null,
    isDateInferred: row.dateNote !== null,
    delegations: row.parties.map(({ role, institutionId, institution, delegation }) => ({
      institution: institution.slug,
      role,
      headcount: delegation?.headcount ?? null,
      members: delegation?._count.members ?? 0,
      isEnteredByOther:
        delegation !== null &&
        delegation.enteredById !== null &&
        delegation.enteredById !== institutionId &&
        delegation.takenOverAt === null,
    })),
    items: row._count.items,
    visitsWithoutBase: row.items.length,
    groups: row.groups.map(({ code, _count }) => ({ code, pairings: _count.pairings })),
    minuteItems: row.minutes.reduce((sum, { _count }) => sum + _count.items, 0),
    outcomes: row.outcomes.length,
    outcomesInOneLanguage: row.outcomes.filter(({ titleZh, titleEn }) => titleZh === null || titleEn === null).length,
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

/** What the sections of a record show in addition to `findRecord`. */
export type RecordPage = {
  parties: PartiesOfRecord;
  delegations: RecordDelegation[];
  itinerary: ItineraryOfRecord;
  /** with the schools and members of all parties, which other sections offer too */
  groups: GroupsOfRecord;
  notes: NoteEntry[];
  checklist: ChecklistFacts;
};

/** The sections of a record in one transaction; null when there is none, or the actor may not see it. */
export async function findRecordPage(actor: Member, code: string): Promise<RecordPage | null> {
  return read(actor, async (tx) => {
    const row = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: { id: true, ...checklistSelect },
    });
    if (!row) return null;
    return {
      parties: await partiesOfRecord(tx, actor, { exchangeId: row.id }),
      delegations: await delegationsOfRecord(tx, row.id, actor),
      itinerary: await itineraryOfRecord(tx, row.id),
      groups: await groupsOfRecord(tx, row.id),
      notes: await notesOfRecord(tx, row.id),
      checklist: toChecklistFacts(row),
    };
  });
}

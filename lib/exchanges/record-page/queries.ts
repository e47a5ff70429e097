import "server-only";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { knownAtMoment, onceAtMoment } from "@/lib/platform/moments.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { basicsSelect, listSeriesOffered, toBasics } from "../basics/queries.ts";
import type { BasicsValues } from "../basics/schema.ts";
import { checklistSelect, toChecklistFacts } from "../checklist/queries.ts";
import type { ChecklistFacts } from "../checklist/rules.ts";
import { listDelegationsOfRecord, type RecordDelegation } from "../delegations/queries.ts";
import { listGroupEntries } from "../groups/queries.ts";
import { type ItineraryOfRecord, listItemsOfRecord, listItineraryOfRecord } from "../itinerary/queries.ts";
import { overlapsOfItinerary } from "../overlaps/rules.ts";
import { type GroupsOfRecord, listGroupsOfRecord } from "../pairings/queries.ts";
import { listPartiesOfRecord, type PartiesOfRecord } from "../parties/queries.ts";
import { mayDiscardExchange, mayEditRecord } from "../policy.ts";
import { partyMention, partyOrder, toPartyMention } from "../queries.ts";
import { findVisibleRecord, recordVisibleTo, type VisibleRecord, visibleRecordIs } from "../record/queries.ts";
import { isOpenRecord } from "../record/rules.ts";
import { type ExchangeStatus, type PartyRole, withDistinctAccents } from "../rules.ts";
import { mayReadPrivateNotes } from "../source-notes/policy.ts";
import { listNotesOfRecord, type NoteEntry } from "../source-notes/queries.ts";

/** What is read of a record once at one moment. */
const rowOf = (id: string): string => `row of ${id}`;

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

/** How each section of a record that the actor may see is read. */
const sectionReaders: {
  [Name in keyof RecordPage]: (tx: ReadTx, actor: Member, record: VisibleRecord) => Promise<RecordPage[Name]>;
} = {
  parties: listPartiesOfRecord,
  delegations: listDelegationsOfRecord,
  itinerary: listItineraryOfRecord,
  groups: listGroupsOfRecord,
  notes: (tx, actor, record) => listNotesOfRecord(tx, record.id, { withPrivate: mayReadPrivateNotes(actor, record) }),
  checklist: async (tx, _actor, { id }) => {
    const row = await onceAtMoment(tx, rowOf(id), () => findRecordRow(tx, { id }));
    if (!row) throw notFound();
    const [items, groups] = [await listItemsOfRecord(tx, id), await listGroupEntries(tx, id)];
    return toChecklistFacts(row, { overlaps: overlapsOfItinerary(items, groups).size });
  },
};

/** The sections of a record in one transaction; null when there is none, or the actor may not see it. */
export async function findRecordPage(actor: Member, code: string): Promise<RecordPage | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    if (!record) return null;
    return {
      parties: await sectionReaders.parties(tx, actor, record),
      delegations: await sectionReaders.delegations(tx, actor, record),
      itinerary: await sectionReaders.itinerary(tx, actor, record),
      groups: await sectionReaders.groups(tx, actor, record),
      notes: await sectionReaders.notes(tx, actor, record),
      checklist: await sectionReaders.checklist(tx, actor, record),
    };
  });
}

/** One of the sections that `findRecordPage` finds; null when there is no record, or the actor may not see it. */
export async function findRecordSection<Name extends keyof RecordPage>(
  actor: Member,
  { code, name }: { code: string; name: Name },
): Promise<RecordPage[Name] | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    return record && sectionReaders[name](tx, actor, record);
  });
}

/** A party of a record, as the pages of staff name it. */
export type RecordParty = { id: string; role: PartyRole; institutionId: string; institution: InstitutionMention };

/** The record of an exchange as staff see it: its own row, its parties, and what the reader may do. */
export type ExchangeRecord = {
  code: string;
  status: ExchangeStatus;
  timezone: string;
  isSample: boolean;
  /** readers see the exchange: its report is published in at least one language */
  isPublic: boolean;
  basics: { version: number; values: BasicsValues };
  parties: RecordParty[];
  /** the institution that began the record */
  creator: Localized | null;
  report: { slug: string; ownerInstitutionId: string; translations: { locale: string; status: string }[] } | null;
  /** the traditions that are offered to its colleges */
  series: { id: string; name: Localized }[];
  mayEdit: boolean;
  mayDiscard: boolean;
};

const recordSelect = {
  id: true,
  code: true,
  status: true,
  timezone: true,
  isSample: true,
  creatorId: true,
  creator: { select: { nameZh: true, nameEn: true } },
  parties: {
    orderBy: partyOrder,
    select: { id: true, role: true, institutionId: true, ...partyMention },
  },
  report: {
    select: { slug: true, ownerInstitutionId: true, translations: { select: { locale: true, status: true } } },
  },
  ...basicsSelect,
} satisfies Prisma.ExchangeSelect;

/** What `findRecord` and the checklist need: a page shows both. */
const recordRowSelect = {
  ...checklistSelect,
  ...recordSelect,
  parties: {
    orderBy: partyOrder,
    select: { ...checklistSelect.parties.select, ...recordSelect.parties.select },
  },
  report: {
    select: {
      ...checklistSelect.report.select,
      ...recordSelect.report.select,
      translations: { select: { locale: true, title: true, status: true } },
    },
  },
} satisfies Prisma.ExchangeSelect;

const findRecordRow = (tx: ReadTx, where: { id: string } | { AND: Prisma.ExchangeWhereInput[] }) =>
  tx.exchange.findFirst({ where, relationLoadStrategy: "join", select: recordRowSelect });

/** A record for staff; null where there is none, it was discarded, or the actor may not see it. */
export async function findRecord(actor: Member, code: string): Promise<ExchangeRecord | null> {
  return read(actor, async (tx) => {
    const row = await findRecordRow(tx, { AND: [{ code }, recordVisibleTo(actor)] });
    if (!row) return null;
    knownAtMoment(tx, rowOf(row.id), row);
    visibleRecordIs(tx, row);
    const series = await listSeriesOffered(tx, row);
    const { status, timezone, isSample, creator, parties, report } = row;
    return {
      code,
      status,
      timezone,
      isSample,
      isPublic: report?.translations.some((translation) => translation.status === "PUBLISHED") ?? false,
      basics: toBasics(row),
      parties: withDistinctAccents(parties).map((party) => ({
        id: party.id,
        role: party.role,
        institutionId: party.institutionId,
        institution: toPartyMention(party),
      })),
      creator: creator && nameOf(creator),
      report: report && {
        slug: report.slug,
        ownerInstitutionId: report.ownerInstitutionId,
        translations: report.translations.map(({ locale, status: state }) => ({ locale, status: state })),
      },
      series,
      mayEdit: mayEditRecord(actor, row) && isOpenRecord(status),
      mayDiscard: mayDiscardExchange(actor, row),
    };
  });
}

import "server-only";
import { escapeLike } from "@/lib/institutions/names/rules.ts";
import { type InstitutionMention, institutionsOfferedTo, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { InstitutionKind } from "@/lib/institutions/rules.ts";
import { unitsToChoose } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import {
  listCollegeChoices,
  listOfferedParties,
  MAX_OFFERED,
  type SchoolChoice,
  schoolsOf,
  toSchool,
} from "../college-choices/queries.ts";
import { listPartyRows, type PartyRow } from "../delegations/queries.ts";
import { creatingPartyOf } from "../policy.ts";
import { toPartyMention } from "../queries.ts";
import { findVisibleRecord } from "../record/queries.ts";
import type { ExchangeKind, PartyRole, StopDays } from "../rules.ts";
import { daysOfStop } from "../stops/queries.ts";
import { mayChooseSchool, mayEditParty, mayReadFileNumber, mayReplaceParty } from "./policy.ts";
import type { ChoosePartiesInput, ChooseSchoolsInput, PartyValues } from "./schema.ts";

/** The largest number of accounts that one party can choose from. */
const MAX_COORDINATORS = 200;

/** How many a search for parties finds. */
const MAX_FOUND = 50;

/** A college or a group that can take part. */
export type OfferedParty = { slug: string; name: Localized; kind: InstitutionKind };

/** An account that can coordinate for its institution. */
export type CoordinatorChoice = { code: string; name: string };

/** A party as its section shows it. */
export type PartyEntry = {
  id: string;
  role: PartyRole;
  institution: InstitutionMention;
  version: number;
  values: PartyValues;
  /** the days of its stop, of a host */
  stop: StopDays;
  /** the coordinator by name, for those who only read */
  coordinator: string | null;
  /** whether the actor may edit the file number and the coordinator */
  mayEdit: boolean;
  /** whether the actor may put another institution in its place */
  mayReplace: boolean;
  /** the schools that can take part for it; empty where the actor may not choose one */
  schools: SchoolChoice[];
  /** the accounts to choose from; empty where the actor may not edit them */
  coordinators: CoordinatorChoice[];
};

/** What the section of parties shows. */
export type PartiesOfRecord = {
  kind: ExchangeKind;
  parties: PartyEntry[];
  /** the open colleges that do not take part yet, then the groups */
  others: OfferedParty[];
  /** false: there are more, which a search finds */
  areAllOffered: boolean;
};

/** The columns of `PartyValues`, and their version. */
export const partyValuesSelect = {
  version: true,
  fileNumber: true,
  coordinator: { select: { code: true, name: true } },
} satisfies Prisma.ExchangePartySelect;

export const valuesOfParty = (row: Pick<PartyRow, "fileNumber" | "coordinator">): PartyValues => ({
  fileNumber: row.fileNumber,
  coordinator: row.coordinator?.code ?? null,
});

/** The parties of a record, and the institutions that could join. The caller has checked that the actor may see it. */
export async function listPartiesOfRecord(
  tx: ReadTx,
  actor: Writer,
  record: { id: string; creatorId: string | null; kind: ExchangeKind; firstDay: Date },
): Promise<PartiesOfRecord> {
  const { id: exchangeId, creatorId, kind, firstDay } = record;
  const rows = await listPartyRows(tx, exchangeId);
  const creatingPartyId = creatingPartyOf({ creatorId, parties: rows });
  const editable = rows.filter((row) => mayEditParty(actor, row)).map((row) => row.institutionId);
  const accounts = await tx.user.findMany({
    where: { institutionId: { in: editable }, status: "ACTIVE" },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    take: MAX_COORDINATORS * editable.length,
    select: { code: true, name: true, institutionId: true },
  });
  const others = await listOfferedParties(tx, actor, { parties: { none: { exchangeId } } });
  const choosing = rows.filter((row) => mayChooseSchool(actor, { parties: rows }, row)).map((row) => row.institutionId);
  const colleges =
    choosing.length === 0 ? [] : await listCollegeChoices(tx, actor, { id: exchangeId, firstDay, parties: rows });
  const schoolsOfParty = ({ institutionId }: PartyRow): SchoolChoice[] =>
    choosing.includes(institutionId) ? colleges.filter(({ id }) => id === institutionId).flatMap(schoolsOf) : [];
  return {
    kind,
    parties: rows.map((row) => ({
      ...toEntry(withoutHidden(actor, row), editable, accounts),
      schools: schoolsOfParty(row),
      mayReplace: mayReplaceParty(actor, { ...row, creatingPartyId }),
    })),
    others: others.map(toOffered),
    areAllOffered: others.length < MAX_OFFERED,
  };
}

const toOffered = (row: Parameters<typeof toInstitutionMention>[0]): OfferedParty => {
  const { slug, name, kind } = toInstitutionMention(row);
  return { slug, name, kind };
};

/**
 * The colleges and groups whose names contain a text and that can still take part in a record, at most 50.
 * @throws not_found where the actor may not see the record
 */
export async function listPartiesToChoose(actor: Member, { code, text }: ChoosePartiesInput): Promise<OfferedParty[]> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    if (!record) throw notFound();
    const contains = { contains: escapeLike(text), mode: "insensitive" as const };
    const names = ["nameZh", "nameEn", "shortNameZh", "shortNameEn"] as const;
    const found = await listOfferedParties(tx, actor, {
      AND: [{ parties: { none: { exchangeId: record.id } } }, { OR: names.map((name) => ({ [name]: contains })) }],
    });
    return found.slice(0, MAX_FOUND).map(toOffered);
  });
}

/** A party without its file number, where the actor may not read that. */
const withoutHidden = (actor: Writer, row: PartyRow): PartyRow =>
  mayReadFileNumber(actor, row) ? row : { ...row, fileNumber: null };

function toEntry(
  row: PartyRow,
  editable: readonly string[],
  accounts: readonly (CoordinatorChoice & { institutionId: string | null })[],
): Omit<PartyEntry, "mayReplace" | "schools"> {
  const { coordinator } = row;
  const own = accounts
    .filter((account) => account.institutionId === row.institutionId)
    .map(({ code, name }) => ({ code, name }));
  const mayEdit = editable.includes(row.institutionId);
  // A coordinator whose account was suspended stays in the list.
  const isSuspended = mayEdit && coordinator !== null && own.every((account) => account.code !== coordinator.code);
  return {
    id: row.id,
    role: row.role,
    institution: toPartyMention(row),
    version: row.version,
    values: valuesOfParty(row),
    stop: daysOfStop(row),
    coordinator: coordinator?.name ?? null,
    mayEdit,
    coordinators: isSuspended ? [...own, coordinator] : own,
  };
}

/** The parties of a record by its code; null when there is none, or the actor may not see it. */
export async function findParties(actor: Member, code: string): Promise<PartiesOfRecord | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    return record && listPartiesOfRecord(tx, actor, record);
  });
}

/**
 * The party of a record, by the slug of its institution. An institution that is no party is not told from one that does
 * not exist: it may be one that the actor must not know of.
 * @throws conflict not_a_party
 */
export async function findParty<Party extends { institutionId: string }>(
  tx: Tx,
  { parties }: { parties: readonly Party[] },
  slug: string,
): Promise<Party> {
  const ids = parties.map(({ institutionId }) => institutionId);
  const institution = await tx.institution.findFirst({ where: { slug, id: { in: ids } }, select: { id: true } });
  const party = parties.find(({ institutionId }) => institutionId === institution?.id);
  if (!party) throw conflict("not_a_party");
  return party;
}

/**
 * The schools of a college that is offered to the actor, as they are on a day, in the order of its tree; none of a college
 * that is not.
 */
export async function listSchoolsToChoose(
  actor: Member,
  { institution: slug, day }: ChooseSchoolsInput,
): Promise<SchoolChoice[]> {
  return read(actor, async (tx) => {
    const where = { AND: [{ slug }, institutionsOfferedTo(actor)] };
    const college = await tx.institution.findFirst({ where, select: { id: true, timezone: true } });
    if (!college) return [];
    const onDay = day ?? dayAt(clock.now(), college.timezone);
    return (await unitsToChoose(tx, actor, { institutionIds: [college.id], day: onDay })).map(toSchool);
  });
}

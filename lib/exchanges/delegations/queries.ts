import "server-only";
import { listOwnInstitutionIds } from "@/lib/institutions/parties/queries.ts";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { findPeopleToChoose, type PersonChoice } from "@/lib/people/appointments/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type OthersEntry, othersOfDelegation, toOthers } from "../others/queries.ts";
import { creatingPartyOf, mayEditDelegation } from "../policy.ts";
import { partyMention, partyOrder, toPartyMention } from "../queries.ts";
import { recordVisibleTo, type VisibleRecord } from "../record/queries.ts";
import { isOpenRecord } from "../record/rules.ts";
import { type PartyAsShown, type PartyRole, withDistinctAccents } from "../rules.ts";
import { stopsOfMember, withStopIds } from "../stops/queries.ts";
import { MAX_MEMBERS, type MemberRole, type MemberStatus } from "./rules.ts";
import { type ChoosePeopleInput, type MemberValues, memberValuesSelect } from "./schema.ts";

/** A member as staff see them. */
export type RosterMember = {
  id: string;
  /** the person is in the directory */
  isInDirectory: boolean;
  values: MemberValues;
};

/** A delegation as staff see it. */
export type Roster = {
  id: string;
  version: number;
  /** null where it is not stated */
  headcount: number | null;
  /** how many were at a stop, by the ids of the hosts' parties */
  headcounts: { stopId: string; headcount: number }[];
  /** the college that entered it for the party; null where the party did, or nobody yet */
  enteredBy: Localized | null;
  /** when the party itself first saved it, ISO 8601 */
  takenOverAt: string | null;
  /** in protocol order */
  members: RosterMember[];
  /** people who are counted or described, and not named */
  others: OthersEntry[];
};

/** The delegation of one party of a record, and what the reader may do with it. */
export type RecordDelegation = {
  partyId: string;
  role: PartyRole;
  institution: InstitutionMention;
  roster: Roster;
  mayEdit: boolean;
  /** the reader belongs to the party, which has not yet taken over what another college entered for it */
  mayTakeOver: boolean;
};

const rosterSelect = {
  id: true,
  version: true,
  headcount: true,
  headcounts: { orderBy: { stopId: "asc" }, select: { stopId: true, headcount: true } },
  takenOverAt: true,
  enteredBy: { select: { nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } },
  members: {
    orderBy: { protocolOrder: "asc" },
    take: MAX_MEMBERS,
    select: { id: true, personId: true, ...memberValuesSelect, stops: stopsOfMember },
  },
  others: othersOfDelegation,
} satisfies Prisma.DelegationSelect;

type RosterRow = Prisma.DelegationGetPayload<{ select: typeof rosterSelect }>;

const partyRowSelect = {
  id: true,
  role: true,
  stopFrom: true,
  stopTo: true,
  institutionId: true,
  version: true,
  fileNumber: true,
  coordinator: { select: { code: true, name: true } },
  ...partyMention,
  delegation: {
    select: {
      ...rosterSelect,
      members: {
        ...rosterSelect.members,
        select: { ...rosterSelect.members.select, appointment: { select: { unitId: true } } },
      },
    },
  },
} satisfies Prisma.ExchangePartySelect;

/** A party of a record with its delegation. The file number is not for everybody who may see the record. */
export type PartyRow = PartyAsShown<Prisma.ExchangePartyGetPayload<{ select: typeof partyRowSelect }>>;

/**
 * The parties of a record with their delegations, in the order of `partyOrder`. Three sections of a record's
 * page show them, so that they are read once at one moment. The caller has checked that the actor may see the record.
 */
export const listPartyRows = (tx: ReadTx, exchangeId: string): Promise<PartyRow[]> =>
  onceAtMoment(tx, `parties of ${exchangeId}`, async () =>
    withDistinctAccents(
      await tx.exchangeParty.findMany({
        where: { exchangeId },
        orderBy: partyOrder,
        relationLoadStrategy: "join",
        select: partyRowSelect,
      }),
    ),
  );

const withoutAppointments = ({ members, ...delegation }: NonNullable<PartyRow["delegation"]>): RosterRow => ({
  ...delegation,
  members: members.map(({ appointment: _appointment, ...member }) => member),
});

const toRoster = ({ enteredBy, takenOverAt, members, others, ...row }: RosterRow): Roster => ({
  ...row,
  enteredBy: enteredBy && (labelOrNull(enteredBy.shortNameZh, enteredBy.shortNameEn) ?? nameOf(enteredBy)),
  takenOverAt: takenOverAt?.toISOString() ?? null,
  members: members.map(({ id, personId, ...member }) => {
    return { id, isInDirectory: personId !== null, values: withStopIds(member) };
  }),
  others: others.map(toOthers),
});

/** A delegation with its members. The caller has checked that the reader may see it. */
export async function findRoster(tx: ReadTx | Tx, delegationId: string): Promise<Roster> {
  const where = { where: { id: delegationId }, relationLoadStrategy: "join" as const, select: rosterSelect };
  return toRoster(await tx.delegation.findUniqueOrThrow(where));
}

/**
 * The delegations of a record, one for each party, in the order of `partyOrder`.
 * @param actor somebody who may see the record
 */
export async function listDelegationsOfRecord(
  tx: ReadTx,
  actor: Writer,
  exchange: Pick<VisibleRecord, "id" | "status" | "creatorId">,
): Promise<RecordDelegation[]> {
  const parties = await listPartyRows(tx, exchange.id);
  const isOpen = isOpenRecord(exchange.status);
  const creatingPartyId = creatingPartyOf({ ...exchange, parties });
  const own = await listOwnInstitutionIds(tx, actor);
  return parties.flatMap((party) => {
    const { id: partyId, role, institutionId, delegation } = party;
    if (!delegation) return [];
    const { takenOverAt, enteredBy } = delegation;
    const mayEdit = isOpen && mayEditDelegation(actor, { institutionId, takenOverAt, creatingPartyId });
    const mayTakeOver = mayEdit && own.has(institutionId) && takenOverAt === null && enteredBy !== null;
    const roster = toRoster(withoutAppointments(delegation));
    return [{ partyId, role, institution: toPartyMention(party), roster, mayEdit, mayTakeOver }];
  });
}

/**
 * A delegation after a change was committed, now or by an earlier request with the same key.
 * @throws not_found where the actor may not see the record any more
 */
export async function findDelegationRoster(
  actor: Writer,
  { code, delegationId }: { code: string; delegationId: string },
): Promise<Roster> {
  return read(actor, async (tx) => {
    const exchange = { AND: [{ code }, recordVisibleTo(actor)] };
    const row = await tx.delegation.findFirst({
      where: { id: delegationId, party: { exchange } },
      select: { id: true },
    });
    if (!row) throw notFound();
    return findRoster(tx, row.id);
  });
}

/** In a row without a name the mark says that what stands in it is a title; nobody says that of all rows at once. */
export const withName = {
  OR: [{ nameZh: { not: null } }, { nameEn: { not: null } }],
} satisfies Prisma.DelegationMemberWhereInput;

/** The protocol order of a delegation. */
export const memberList = (delegationId: string): OrderedList => ({
  table: "DelegationMember",
  column: "protocolOrder",
  of: { delegationId },
});

/** A member with what the rules about a whole delegation need. */
export type MemberInOrder = { id: string; role: MemberRole; status: MemberStatus; protocolOrder: number };

/** Everybody in the delegation, in protocol order. */
export async function listMembersInOrder(_actor: Writer, tx: Tx, delegationId: string): Promise<MemberInOrder[]> {
  return tx.delegationMember.findMany({
    where: { delegationId },
    orderBy: { protocolOrder: "asc" },
    select: { id: true, role: true, status: true, protocolOrder: true },
  });
}

/** A person who can become a member, with the titles held on the first day. */
export type MemberChoice = PersonChoice & {
  /** already in a delegation of this exchange */
  isListed: boolean;
};

/**
 * People by name, with the titles that they held on the first day of the exchange: those of the delegation's own
 * college first, then those of the other parties, then all others; at most 20.
 * @throws not_found where the actor may not see the record
 */
export async function listMemberChoices(
  actor: Writer,
  { code, delegationId, text }: ChoosePeopleInput,
): Promise<MemberChoice[]> {
  const exchange = await read(actor, (tx) =>
    tx.exchange.findFirst({
      where: { AND: [{ code, parties: { some: { delegation: { id: delegationId } } } }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        firstDay: true,
        parties: {
          select: {
            institutionId: true,
            delegation: {
              select: { id: true, members: { where: { personId: { not: null } }, select: { personId: true } } },
            },
          },
        },
      },
    }),
  );
  if (!exchange) throw notFound();
  const { parties, firstDay } = exchange;
  const own = parties.filter(({ delegation }) => delegation?.id === delegationId);
  const others = parties.filter((party) => !own.includes(party));
  const institutionIds = (text === "" ? own : [...own, ...others]).map(({ institutionId }) => institutionId);
  const people = await findPeopleToChoose(actor, { text, institutionIds, day: calendarDayOf(firstDay) });
  const listed = new Set(
    parties.flatMap(({ delegation }) => delegation?.members.map(({ personId }) => personId) ?? []),
  );
  return people.map((person) => ({ ...person, isListed: listed.has(person.id) }));
}

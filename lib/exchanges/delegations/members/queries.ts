import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { fillerOf, mayEditDelegation } from "../../policy.ts";
import { isOpenRecord } from "../../record/rules.ts";
import type { PartyRole } from "../../rules.ts";
import { MOST_MEMBERS } from "../rules.ts";
import type { MemberValues } from "./schema.ts";

/** A member as staff see them. */
export type RosterMember = {
  id: string;
  /** the person stands in the directory */
  isInDirectory: boolean;
  values: MemberValues;
};

/** A delegation as staff see it. */
export type Roster = {
  id: string;
  version: number;
  /** null where it is not stated */
  headcount: number | null;
  /** the college that filled it in for its party; null where the party did, or nobody yet */
  enteredBy: Localized | null;
  /** when the party itself first saved it, ISO 8601 */
  takenOverAt: string | null;
  /** in protocol order */
  members: RosterMember[];
};

/** The delegation of one party of a record, and what the reader may do with it. */
export type RecordDelegation = {
  role: PartyRole;
  institution: InstitutionMention;
  roster: Roster;
  mayEdit: boolean;
  /** the reader belongs to the party, which has not looked at what another college entered for it */
  mayTakeOver: boolean;
};

export const memberValuesSelect = {
  nameZh: true,
  nameEn: true,
  titleZh: true,
  titleEn: true,
  unitNameZh: true,
  unitNameEn: true,
  rank: true,
  role: true,
  status: true,
  namedInPublic: true,
} satisfies Prisma.DelegationMemberSelect;

const rosterSelect = {
  id: true,
  version: true,
  headcount: true,
  takenOverAt: true,
  enteredBy: { select: { nameZh: true, nameEn: true, shortNameZh: true, shortNameEn: true } },
  members: {
    orderBy: { protocolOrder: "asc" },
    take: MOST_MEMBERS,
    select: { id: true, personId: true, ...memberValuesSelect },
  },
} satisfies Prisma.DelegationSelect;

type RosterRow = Prisma.DelegationGetPayload<{ select: typeof rosterSelect }>;

const toRoster = ({ enteredBy, takenOverAt, members, ...row }: RosterRow): Roster => ({
  ...row,
  enteredBy: enteredBy && (labelOrNull(enteredBy.shortNameZh, enteredBy.shortNameEn) ?? nameOf(enteredBy)),
  takenOverAt: takenOverAt?.toISOString() ?? null,
  members: members.map(({ id, personId, ...values }) => ({ id, isInDirectory: personId !== null, values })),
});

/** A delegation with its members, inside a transaction whose owner has decided that the reader may see it. */
export async function findRoster(tx: ReadTx | Tx, delegationId: string): Promise<Roster> {
  const where = { where: { id: delegationId }, relationLoadStrategy: "join" as const, select: rosterSelect };
  return toRoster(await tx.delegation.findUniqueOrThrow(where));
}

/**
 * The delegations of a record, one for each party: host first, then guests, then observers.
 * @param actor somebody who may see the record
 */
export async function delegationsOfRecord(tx: ReadTx, exchangeId: string, actor: Writer): Promise<RecordDelegation[]> {
  const parties = await tx.exchangeParty.findMany({
    where: { exchangeId },
    orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
    select: {
      role: true,
      institutionId: true,
      institution: { select: institutionMention },
      exchange: { select: { status: true, creatorId: true } },
      delegation: { select: rosterSelect },
    },
  });
  return parties.flatMap(({ role, institutionId, institution, exchange, delegation }) => {
    if (!delegation) return [];
    const { takenOverAt, enteredBy } = delegation;
    const mayEdit =
      isOpenRecord(exchange.status) &&
      mayEditDelegation(actor, { institutionId, takenOverAt, fillerId: fillerOf({ ...exchange, parties }) });
    const isOwn = actor.kind === "member" && actor.institutionId === institutionId;
    const mayTakeOver = mayEdit && isOwn && takenOverAt === null && enteredBy !== null;
    return [
      { role, institution: toInstitutionMention(institution), roster: toRoster(delegation), mayEdit, mayTakeOver },
    ];
  });
}

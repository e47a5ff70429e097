import type { Member } from "@/lib/platform/actor.ts";
import type {
  Delegation,
  DelegationMember,
  Exchange,
  ExchangeParty,
  ExchangeSeries,
  Outcome,
  PartyRole,
  Prisma,
  Role,
  SourceNote,
} from "@/prisma/generated/client.ts";
import { anInstitution } from "./institutions.ts";
import { aMember } from "./members.ts";
import { unique, uniqueNumber, writeRow } from "./write-row.ts";

const STAFF: readonly Role[] = ["COORDINATOR", "EDITOR"];

type PartyWithDelegation = ExchangeParty & { delegation: Delegation };

/** Makes a series of exchanges. */
export function aSeries(facts: Partial<Prisma.ExchangeSeriesUncheckedCreateInput> = {}): Promise<ExchangeSeries> {
  const name = unique();
  return writeRow("ExchangeSeries", (tx) =>
    tx.exchangeSeries.create({
      data: { code: `S-${name}`, slug: `series-${name}`, nameZh: `交流${name}`, nameEn: `Series ${name}`, ...facts },
    }),
  );
}

/** Returns the data of a party with an empty delegation. */
export const partyFacts = (
  institutionId: string,
  role: PartyRole,
): Prisma.ExchangePartyUncheckedCreateWithoutExchangeInput => ({
  institutionId,
  role,
  delegation: { create: {} },
});

/**
 * Makes an exchange that took place, with a host, a guest and their empty delegations.
 * @param options.hostInstitutionId  a new institution by default
 * @param options.guestInstitutionId a new institution by default
 * @param options.roles              the roles of the two members
 * @returns `host` and `guest` are members of the two institutions who act for them
 */
export async function anExchange({
  hostInstitutionId,
  guestInstitutionId,
  roles = STAFF,
  ...facts
}: Partial<Prisma.ExchangeUncheckedCreateInput> & {
  hostInstitutionId?: string;
  guestInstitutionId?: string;
  roles?: readonly Role[];
} = {}): Promise<{
  exchange: Exchange;
  host: Member & { institutionId: string };
  guest: Member & { institutionId: string };
  hostParty: PartyWithDelegation;
  guestParty: PartyWithDelegation;
}> {
  const hostId = hostInstitutionId ?? (await anInstitution()).id;
  const guestId = guestInstitutionId ?? (await anInstitution()).id;
  const name = unique();
  const { parties, ...exchange } = await writeRow("Exchange", (tx) =>
    tx.exchange.create({
      data: {
        code: `EX-2025-${uniqueNumber()}`,
        titleZh: `交流${name}`,
        titleEn: `Exchange ${name}`,
        firstDay: new Date("2025-12-05"),
        lastDay: new Date("2025-12-05"),
        status: "HELD",
        parties: { create: [partyFacts(hostId, "HOST"), partyFacts(guestId, "GUEST")] },
        ...facts,
      },
      include: { parties: { include: { delegation: true } } },
    }),
  );
  const partyOf = (institutionId: string): PartyWithDelegation => {
    const party = parties.find((candidate) => candidate.institutionId === institutionId);
    if (!party?.delegation) throw new Error("an exchange was made without the delegation of a party");
    return { ...party, delegation: party.delegation };
  };
  return {
    exchange,
    host: { ...(await aMember({ institutionId: hostId, roles })), institutionId: hostId },
    guest: { ...(await aMember({ institutionId: guestId, roles })), institutionId: guestId },
    hostParty: partyOf(hostId),
    guestParty: partyOf(guestId),
  };
}

/** Makes a member of a delegation, last in protocol order. */
export function aDelegationMember(
  delegation: Delegation,
  facts: Partial<Prisma.DelegationMemberUncheckedCreateInput> = {},
): Promise<DelegationMember> {
  const name = unique();
  return writeRow("DelegationMember", async (tx) =>
    tx.delegationMember.create({
      data: {
        delegationId: delegation.id,
        exchangeId: delegation.exchangeId,
        nameZh: `人${name}`,
        nameEn: `Person ${name}`,
        titleZh: "院长",
        titleEn: "Dean",
        protocolOrder: 1 + (await tx.delegationMember.count({ where: { delegationId: delegation.id } })),
        ...facts,
      },
    }),
  );
}

/** Lets the party of a delegation take it over, as its first save does. */
export const takenOver = ({ id }: Delegation): Promise<Delegation> =>
  writeRow("Delegation", (tx) => tx.delegation.update({ where: { id }, data: { takenOverAt: new Date() } }));

/** Makes an outcome of an exchange: a direction. */
/** A line of a delegation for people without names. */
export const anOthersLine = (
  { id: delegationId, exchangeId }: Pick<Delegation, "id" | "exchangeId">,
  facts: Partial<Prisma.DelegationOthersUncheckedCreateInput> = {},
) =>
  writeRow("DelegationOthers", async (tx) => {
    const position = (await tx.delegationOthers.count({ where: { delegationId } })) + 1;
    return tx.delegationOthers.create({
      data: { delegationId, exchangeId, position, labelZh: "学生", labelEn: "students", ...facts },
    });
  });

export function anOutcome(
  exchange: Exchange,
  facts: Partial<Prisma.OutcomeUncheckedCreateInput> = {},
): Promise<Outcome> {
  const position = uniqueNumber();
  return writeRow("Outcome", (tx) =>
    tx.outcome.create({
      data: {
        exchangeId: exchange.id,
        code: `${exchange.code}-O${position}`,
        position,
        kind: "RESOURCE_SHARING",
        standing: "DIRECTION",
        titleZh: "资源共享",
        titleEn: "Resource sharing",
        ...facts,
      },
    }),
  );
}

/** Makes a private note on a passage of a source. */
export function aSourceNote(
  exchange: Exchange,
  facts: Partial<Prisma.SourceNoteUncheckedCreateInput> = {},
): Promise<SourceNote> {
  const name = unique();
  return writeRow("SourceNote", (tx) =>
    tx.sourceNote.create({
      data: { exchangeId: exchange.id, position: 1, quote: `Passage ${name}`, commentEn: `Note ${name}`, ...facts },
    }),
  );
}

import { type Member, system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Institution, Prisma, Role } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote, partyFacts } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aMinute, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";

export const asked = <T>(ask: (tx: ReadTx) => Promise<T>): Promise<T> => read(system("test"), ask);

const ALL_ROLES: readonly Role[] = ["VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER", "EDITOR", "INSTITUTION_ADMIN"];

/** Those who act: three accounts of one college, and an administrator of another who helps them. */
export const actorKinds = ["administrator", "staff", "recorder", "helper"] as const;
export type ActorKind = (typeof actorKinds)[number];

export type ChainWorld = Awaited<ReturnType<typeof aChainWorld>>;
export type OtherRecord = Awaited<ReturnType<typeof aFullRecord>>;

/**
 * Makes a college whose accounts act, a college that helps it, and a third one, the other college, with everything that
 * they have no right over. All are of one group.
 */
export async function aChainWorld() {
  const groupId = (await aGroup()).id;
  const [own, other, guest, helping] = [
    await anInstitution({ groupId }),
    await anInstitution({ groupId }),
    await anInstitution({ groupId }),
    await anInstitution({ groupId }),
  ];
  const at = (college: Institution, roles: readonly Role[], facts: { status?: "INVITED" } = {}) =>
    aMember({ institutionId: college.id, roles, ...facts });
  const actors: Record<ActorKind, Member> = {
    administrator: await at(own, ["INSTITUTION_ADMIN"]),
    staff: await at(own, ALL_ROLES),
    recorder: await at(own, ["RECORDER"]),
    helper: await at(helping, ALL_ROLES),
  };
  const people = await peopleOf(other, groupId);
  const entitled = {
    staff: await at(other, ALL_ROLES),
    group: await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] }),
  };
  const sides = { hostInstitutionId: other.id, guestInstitutionId: guest.id, creatorId: other.id, roles: ALL_ROLES };
  const observers = { create: [...partiesOf(other, guest), partyFacts(own.id, "OBSERVER")] };
  const drafted = { status: "DRAFT", firstDay: new Date("2099-06-01"), lastDay: new Date("2099-06-01") } as const;
  return {
    groupId,
    own,
    other,
    helping,
    actors,
    people,
    unit: await aUnit({ institutionId: other.id, provisionalZh: true }),
    base: await aBase({ institutionId: other.id, provisionalZh: true }),
    ownUnit: await aUnit({ institutionId: own.id }),
    colleague: await codeOf(await at(own, ["VIEWER"])),
    user: await codeOf(await signedIn(await at(other, ["EDITOR", "VIEWER"]))),
    invited: await codeOf(await at(other, ["VIEWER"], { status: "INVITED" })),
    entitled,
    records: {
      /** a draft of the other college and its guest */
      draft: await aFullRecord({ ...sides, ...drafted }, people.current.id),
      /** held, and seen by its parties only */
      held: await aFullRecord({ ...sides }, people.current.id),
      /** seen by all colleges of the group */
      opened: await aFullRecord({ ...sides, visibility: "GROUP" }, people.current.id),
      /** the own college observes */
      observed: await aFullRecord({ ...sides, parties: observers }, people.current.id),
      /** the own college is the guest, and the other one wrote its own delegation */
      shared: await aFullRecord(
        { ...sides, guestInstitutionId: own.id },
        people.former.id,
        new Date("2025-12-01T00:00:00Z"),
      ),
      discarded: await aFullRecord(
        { ...sides, ...drafted, discardedAt: new Date(), discardedById: entitled.staff.userId },
        people.former.id,
      ),
    },
  };
}

const partiesOf = (host: Institution, guest: Institution) => [
  partyFacts(host.id, "HOST"),
  partyFacts(guest.id, "GUEST"),
];

/** Gives an account a session. */
async function signedIn(member: Member): Promise<Member> {
  const { userId } = member;
  await writeRow("Session", (tx) => tx.session.create({ data: { userId, expiresAt: new Date("2099-01-01") } }));
  return member;
}

const codeOf = async ({ userId }: Member) =>
  (await asked((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))).code;

/** People of a college: with a title today, with a former one, and with one at the group. */
async function peopleOf({ id: institutionId }: Institution, groupId: string) {
  const person = async (facts: Partial<Prisma.AppointmentUncheckedCreateInput>) => {
    const made = await aPerson();
    const appointment = await anAppointment({ personId: made.id, provisionalZh: true, ...facts });
    return { ...made, appointmentId: appointment.id };
  };
  return {
    current: await person({ institutionId }),
    former: await person({ institutionId, validFrom: new Date("2015-01-01"), validTo: new Date("2019-12-31") }),
    ofGroup: await person({ groupId }),
  };
}

/** Makes a record of the other college with entries of every kind; its minutes are confidential, its report a draft. */
async function aFullRecord(
  facts: NonNullable<Parameters<typeof anExchange>[0]>,
  personId: string,
  takenOverAt: Date | null = null,
) {
  const of = await anExchange(facts);
  const { exchange, host, guest, hostParty } = of;
  const { delegation } = hostParty;
  if (takenOverAt)
    await writeRow("Delegation", (tx) => tx.delegation.update({ where: { id: delegation.id }, data: { takenOverAt } }));
  const members = [
    await aDelegationMember(delegation, { personId, role: "HEAD" }),
    await aDelegationMember(delegation, { nameZh: `客${unique()}` }),
  ];
  const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const { visit, item } = await aVisit(exchange, { institutionId: host.institutionId });
  const { minute, statement } = await aMinute(exchange, { confidential: true });
  const outcome = await anOutcome(exchange);
  const note = await aSourceNote(exchange);
  const text = { status: "DRAFT", publishedAt: null } as const;
  const { report } = await aReport({ of, zh: text, en: text });
  return {
    exchange,
    hostParty,
    delegation,
    members,
    group,
    hostUnit,
    guestUnit,
    visit,
    item,
    minute,
    statement,
    outcome,
    note,
    report,
  };
}

import { randomBytes } from "node:crypto";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import {
  aDelegationMember,
  anExchange,
  anOthersLine,
  anOutcome,
  aSeries,
  aSourceNote,
} from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aRelation, aUnit, rowOfGroup } from "@/tests/factories/institutions.ts";
import { aDiscussionGroup, aGroupDiscussion, aMinute, anItem, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aPhoto, aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

export type World = Awaited<ReturnType<typeof aWorld>>;

/** One of everything that the database guards, all of it valid. */
export async function aWorld() {
  const world = await anExchange();
  const { exchange, host, guest, hostParty, guestParty } = world;
  const [first, second] = [
    await aDelegationMember(guestParty.delegation),
    await aDelegationMember(guestParty.delegation),
  ];
  const discussion = await aGroupDiscussion(world);
  const person = await aPerson();
  const group = await aGroup();
  const agreement = await anAgreement(exchange);
  const published = await aReport({ of: world, en: null });
  return {
    ...world,
    absent: await aDelegationMember(hostParty.delegation, { status: "ABSENT" }),
    standIn: await aDelegationMember(hostParty.delegation, { status: "PRESENT" }),
    line: await anOthersLine(hostParty.delegation),
    first,
    second,
    discussion,
    person,
    group,
    rowOfGroup: await rowOfGroup(group),
    stranger: await anInstitution(),
    relation: await aRelation(),
    otherUnit: await aUnit({ institutionId: host.institutionId }),
    strangeUnit: await aUnit(),
    appointment: await anAppointment({
      personId: person.id,
      institutionId: host.institutionId,
      unitId: discussion.hostUnit.id,
      isPrimary: true,
      validFrom: new Date("2020-01-01"),
      validTo: new Date("2020-12-31"),
    }),
    later: await anAppointment({ personId: person.id, isPrimary: true, validFrom: new Date("2021-01-01") }),
    base: await aBase({ institutionId: host.institutionId }),
    series: await aSeries(),
    other: await anExchange(),
    plenary: await anItem(exchange),
    stop: await aVisit(exchange, { institutionId: host.institutionId }),
    emptyGroup: await aDiscussionGroup(exchange),
    topic: await aTopic(),
    note: await aSourceNote(exchange),
    minutes: await aMinute(exchange),
    outcome: await anOutcome(exchange),
    agreement,
    signatory: await anAgreementPerson(agreement),
    signing: await anAgreementPerson(agreement, { memberId: (await aDelegationMember(hostParty.delegation)).id }),
    published,
    photo: await aPhoto(published.report),
    colleague: await aMember({ institutionId: guest.institutionId, roles: ["EDITOR"] }),
    invitation: await anInvitation(host.userId),
    administrator: await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] }),
  };
}

const anInvitation = (userId: string) =>
  writeRow("Invitation", (tx) =>
    tx.invitation.create({
      data: {
        kind: "PASSWORD_RESET",
        tokenHash: new Uint8Array(randomBytes(32)),
        userId,
        expiresAt: new Date("2099-12-31"),
      },
    }),
  );

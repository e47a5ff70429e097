import { type Member, system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { aDelegationMember, anExchange, anOutcome, aSeries, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aMinute, anItem, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aPhoto, aReport } from "@/tests/factories/reports.ts";
import type { ExistingKeys } from "./plausible-values.ts";

const ROLES = ["COORDINATOR", "EDITOR", "INSTITUTION_ADMIN"] as const;

/** Data of every kind that actions refer to, and people with every right. */
export async function aWorld(door: string): Promise<{ keys: ExistingKeys; actors: Member[] }> {
  const of = await anExchange({
    roles: ROLES,
    ...(/\/exchanges\/(record|lifecycle|cloning)\//.test(door) && { status: "DRAFT" }),
  });
  // only actions of publication are tried on public data
  const isLive = /\/reports\/actions/.test(door);
  const world = await aReport({ of, zh: { status: "DRAFT" }, en: isLive ? {} : { status: "DRAFT" } });
  const { exchange, host, guest, hostParty, report } = world;
  const [institution, other] = [await slugOf(host), await slugOf(guest)];
  const members = [await aDelegationMember(hostParty.delegation), await aDelegationMember(hostParty.delegation)];
  const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const [visited, plenary] = [await aVisit(exchange, { institutionId: host.institutionId }), await anItem(exchange)];
  const { minute, statement, item } = await aMinute(exchange);
  const person = await aPerson();
  const appointment = await anAppointment({ personId: person.id, institutionId: host.institutionId });
  const base = await aBase({ institutionId: host.institutionId });
  const unit = await aUnit({ institutionId: host.institutionId });
  const userCode = await codeOf(await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] }));
  const ids = (...rows: { id: string }[]) => rows.map(({ id }) => id);
  const slug = door.includes("/reports/") ? report.slug : base.slug;
  return {
    keys: {
      id: ids(...members, group, visited.item, visited.visit, plenary, item, minute, statement, appointment),
      ...(door.includes("/appointments/") && { id: [appointment.id] }),
      delegationId: [hostParty.delegation.id],
      memberId: ids(...members),
      memberIds: ids(...members),
      headId: ids(...members),
      speakerMemberId: ids(...members),
      groupId: [group.id],
      itemId: ids(plenary, visited.item, item),
      minuteId: [minute.id],
      minuteItemId: [statement.id],
      outcomeId: [(await anOutcome(exchange)).id],
      noteId: [(await aSourceNote(exchange)).id],
      topicId: [(await aTopic()).id],
      seriesId: [(await aSeries()).id],
      image: [(await aPhoto(report)).id],
      personId: [person.id],
      appointmentId: [appointment.id],
      institutionId: [host.institutionId],
      baseId: ids(base, visited.base),
      baseIds: ids(base, visited.base),
      hostUnitId: [hostUnit.id],
      guestUnitId: [guestUnit.id],
      unitId: ids(unit, hostUnit),
      unitIds: ids(unit, hostUnit),
      institution: door.includes("/parties/") ? [institution, other] : [institution],
      host: [institution],
      guest: [other],
      slug: [door.includes("/institutions/") ? institution : slug],
      "EX-": [exchange.code],
      "U[0-9a-f]": [userCode],
      "P[0-9a-f]": [person.code],
      code: [codeFor(door, { exchange: exchange.code, user: userCode, person: person.code, unit: unit.code })],
      report: [report.slug],
      person: [person.code],
      unit: [unit.code],
      parent: [hostUnit.code],
    },
    actors: [host, guest, await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] })],
  };
}

/** Actions of several rooms call the key of their subject `code`. */
function codeFor(door: string, codes: { exchange: string; user: string; person: string; unit: string }): string {
  if (door.includes("/accounts/")) return codes.user;
  if (door.includes("/people/")) return codes.person;
  return door.includes("/units/") ? codes.unit : codes.exchange;
}

const asked = <T>(ask: (tx: ReadTx) => Promise<T>): Promise<T> => read(system("test"), ask);
const slugOf = async ({ institutionId }: { institutionId: string }) =>
  (await asked((tx) => tx.institution.findUniqueOrThrow({ where: { id: institutionId } }))).slug;
const codeOf = async ({ userId }: Member) =>
  (await asked((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))).code;

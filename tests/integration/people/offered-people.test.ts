import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { addMemberToDirectory } from "@/lib/exchanges/delegations/commands/add-member-to-directory.ts";
import { listMemberChoices } from "@/lib/exchanges/delegations/queries.ts";
import { listGroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { showInstitution } from "@/lib/institutions/commands/show-institution.ts";
import { createAppointment } from "@/lib/people/appointments/commands/create-appointment.ts";
import { endAppointment } from "@/lib/people/appointments/commands/end-appointment.ts";
import { findPeopleToChoose } from "@/lib/people/appointments/queries.ts";
import { createAppointmentInput } from "@/lib/people/appointments/schema.ts";
import { savePerson } from "@/lib/people/commands/save-person.ts";
import { findPersonEntry, listPeopleRows } from "@/lib/people/queries.ts";
import { listPersonIds, peopleOfferedTo } from "@/lib/people/search/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Role } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { visibleRecord } from "@/tests/support/visible-record.ts";

const DAY = calendarDay("2025-12-05");

/** Makes a draft whose guest was entered for it, with a school and a person that were as well. */
async function aDraftWithThirdCollege(status: "DRAFT" | "HELD" = "DRAFT") {
  const college = await anInstitution({ isListed: false });
  const unit = await aUnit({ institutionId: college.id, isListed: false });
  const of = await anExchange({ status, guestInstitutionId: college.id, roles: ["COORDINATOR"] });
  const mark = unique();
  const person = await aPerson({ nameEn: `Third ${mark}` });
  const title = await anAppointment({ personId: person.id, institutionId: college.id, unitId: unit.id });
  await aDelegationMember(of.guestParty.delegation, { personId: person.id, appointmentId: title.id });
  return { of, college, unit, person, title, text: person.nameEn ?? "" };
}
type Draft = Awaited<ReturnType<typeof aDraftWithThirdCollege>>;

/** Where somebody finds the person, and which colleges and schools are said there. */
async function whereFound(actor: Member, { person, college, text }: Draft): Promise<string[]> {
  const list = (await listPeopleRows(actor, { q: text, college: null, after: null })).people;
  const ofCollege = (await listPeopleRows(actor, { q: "", college: college.slug, after: null })).people;
  const page = await findPersonEntry(actor, person.code);
  const choices = await findPeopleToChoose(actor, { text, institutionIds: [college.id], day: DAY });
  const said = [...list, ...ofCollege, ...(page ? [page] : [])].flatMap(({ appointments }) => appointments);
  const chosen = choices.flatMap(({ appointments }) => appointments);
  const found = {
    list: list.length > 0,
    ofCollege: ofCollege.length > 0,
    page: page !== null,
    choices: choices.length > 0,
    college: [...said, ...chosen].some(({ institution }) => institution?.slug === college.slug),
    school: [...said.flatMap(({ unit, values }) => [unit, values.unit]), ...chosen.map(({ unit }) => unit)].some(
      Boolean,
    ),
  };
  return Object.entries(found).flatMap(([name, isFound]) => (isFound ? [name] : []));
}

const everywhere = ["list", "ofCollege", "page", "choices", "college"];
const withSchool = [...everywhere, "school"];

test("a person who was entered for a draft is found by both of its sides and by the group, and by no third college", async () => {
  const draft = await aDraftWithThirdCollege();
  const found = async (institutionId: string | null, role: Role = "VIEWER") =>
    whereFound(await aMember({ institutionId, roles: [role] }), draft);
  expect(await found(draft.college.id)).toEqual(withSchool);
  expect(await found(null, "GROUP_ADMIN")).toEqual(withSchool);
  expect(await found(null, "AUDITOR")).toEqual(withSchool);
  // the other side sees the college and the person; the school is in no pairing and at no visit of the record
  expect(await found(draft.of.host.institutionId)).toEqual(everywhere);
  for (const role of ["VIEWER", "COORDINATOR", "INSTITUTION_ADMIN"] as const) {
    const stranger = await aMember({ roles: [role] });
    await anExchange({ hostInstitutionId: stranger.institutionId ?? "" });
    expect(await whereFound(stranger, draft), role).toEqual([]);
  }
});

test("a stranger finds the person once the college shows itself, or a public exchange names it", async () => {
  const shown = await aDraftWithThirdCollege();
  const stranger = await aMember({ roles: ["VIEWER"] });
  await showInstitution(
    await aMember({ institutionId: shown.college.id, roles: ["INSTITUTION_ADMIN"] }),
    shown.college,
  );
  expect(await whereFound(stranger, shown)).toEqual(everywhere);
  const published = await aDraftWithThirdCollege("HELD");
  expect(await whereFound(stranger, published)).toEqual([]);
  await aReport({ of: published.of });
  expect(await whereFound(stranger, published)).toEqual(everywhere);
});

test("of a person of two colleges a stranger sees the titles at the one that is offered, and at the group", async () => {
  const draft = await aDraftWithThirdCollege();
  const known = await anAppointment({ personId: draft.person.id, validTo: new Date("2020-01-01") });
  await anAppointment({ personId: draft.person.id, groupId: (await aGroup()).id, titleEn: "Chair" });
  const stranger = await aMember({ roles: ["VIEWER"] });
  const page = await findPersonEntry(stranger, draft.person.code);
  expect(page?.appointments.map(({ institutionId }) => institutionId)).toEqual([null, known.institutionId]);
  const wanted = { text: draft.text, institutionIds: [], day: DAY };
  const [choice] = await findPeopleToChoose(stranger, wanted);
  expect(choice?.appointments.map(({ title }) => title.en)).toEqual(["Chair"]);
  expect(await whereFound(stranger, draft)).toEqual(["list", "page", "choices"]);
});

test("the chooser of an unrelated record offers the person to nobody, and takes the person from nobody", async () => {
  const draft = await aDraftWithThirdCollege();
  const { exchange, host, hostParty } = await anExchange({ roles: ["COORDINATOR"] });
  const ref = { code: exchange.code, delegationId: hostParty.delegation.id };
  expect(await listMemberChoices(host, { ...ref, text: draft.text })).toEqual([]);
  const choose = (personId: string, appointmentId: string | null) =>
    addMember(host, { ...ref, key: randomUUID(), member: { kind: "chosen", personId, appointmentId } });
  await expect(choose(draft.person.id, null)).rejects.toMatchObject({ kind: "not_found" });
  await expect(choose(draft.person.id, draft.title.id)).rejects.toMatchObject({ kind: "not_found" });
  const known = await anAppointment({ personId: draft.person.id });
  await expect(choose(draft.person.id, draft.title.id)).rejects.toMatchObject({ code: "changed_meanwhile" });
  const { roster } = await choose(draft.person.id, known.id);
  expect(roster.members.map(({ values }) => values.nameEn)).toEqual([draft.text]);
});

test("a school that is not offered is not said in a delegation, and not found there by its name", async () => {
  const hostInstitutionId = (await anInstitution()).id;
  const began = { hostInstitutionId, creatorId: hostInstitutionId, roles: ["COORDINATOR"] as const };
  const { exchange, host, guest, hostParty, guestParty } = await anExchange(began);
  const hidden = await aUnit({ institutionId: guestParty.institutionId, isListed: false });
  const title = await anAppointment({ institutionId: guestParty.institutionId, unitId: hidden.id });
  const ref = { code: exchange.code, delegationId: hostParty.delegation.id };
  const member = { kind: "chosen", personId: title.personId, appointmentId: title.id } as const;
  const { roster } = await addMember(host, { ...ref, key: randomUUID(), member });
  expect(roster.members[0]?.values).toMatchObject({ titleEn: "Dean", unitNameZh: null, unitNameEn: null });
  const schoolOf = async (actor: Member) => {
    const facts = { unitNameEn: hidden.nameEn, rank: "STAFF" } as const;
    const { id: memberId } = await aDelegationMember(guestParty.delegation, facts);
    const ofGuest = { code: exchange.code, delegationId: guestParty.delegation.id };
    await addMemberToDirectory(actor, { ...ofGuest, key: randomUUID(), memberId });
    const select = { appointment: { select: { unitId: true } } };
    const row = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: memberId }, select });
    return row.appointment?.unitId;
  };
  expect([await schoolOf(host), await schoolOf(guest)]).toEqual([null, hidden.id]);
});

test("a member's school is told apart among the choices for groups only where it is offered", async () => {
  const { exchange, host, guest, guestParty } = await anExchange({ roles: ["COORDINATOR"] });
  const hidden = await aUnit({ institutionId: guestParty.institutionId, isListed: false });
  const title = await anAppointment({ institutionId: guestParty.institutionId, unitId: hidden.id });
  await aDelegationMember(guestParty.delegation, { personId: title.personId, appointmentId: title.id });
  const schoolFor = async (actor: Member) =>
    (await read(actor, async (tx) => listGroupsOfRecord(tx, actor, await visibleRecord(tx, exchange)))).members.map(
      ({ unitId }) => unitId,
    );
  expect([await schoolFor(host), await schoolFor(guest)]).toEqual([[null], [hidden.id]]);
});

test("a stranger cannot open, rename, appoint or page behind a person who is not offered", async () => {
  const draft = await aDraftWithThirdCollege();
  const { college, actor } = await aCollege();
  const { code, nameEn, sortKey } = draft.person;
  const changes = { nameEn: { from: nameEn, to: "Taken" } };
  await expect(savePerson(actor, { code, version: 1, changes })).rejects.toMatchObject({ kind: "not_found" });
  const end = { id: draft.title.id, lastDay: DAY };
  await expect(endAppointment(actor, end)).rejects.toMatchObject({ kind: "not_found" });
  const appoint = createAppointmentInput.parse({
    key: randomUUID(),
    person: code,
    institution: college.slug,
    titleZh: "",
    titleEn: "Dean",
    unit: "",
    validFrom: "",
    validTo: "",
    rank: "STAFF",
  });
  await expect(createAppointment(actor, appoint)).rejects.toMatchObject({ kind: "not_found" });
  const own = await aPerson({ sortKey: sortKey.slice(0, -1) });
  await anAppointment({ personId: own.id, institutionId: college.id });
  const behind = await listPeopleRows(actor, { q: "", college: college.slug, after: code });
  expect(behind.people.map((person) => person.code)).toEqual([own.code]);
});

test("somebody without a title is found by those who share a record with their delegation, and told of to them only", async () => {
  const { exchange, host, guest, guestParty } = await anExchange({ status: "DRAFT", roles: ["COORDINATOR"] });
  const person = await aPerson({ nameEn: `Untitled ${unique()}` });
  await aDelegationMember(guestParty.delegation, { personId: person.id });
  const isFound = async (actor: Member) => (await findPersonEntry(actor, person.code)) !== null;
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  expect([await isFound(host), await isFound(guest), await isFound(stranger)]).toEqual([true, true, false]);
  const namesake = { nameZh: null, nameEn: person.nameEn };
  const keep = async (actor: Member, of: Pick<Awaited<ReturnType<typeof anExchange>>, "exchange" | "guestParty">) => {
    const { delegation } = of.guestParty;
    const { id: memberId } = await aDelegationMember(delegation, namesake);
    const ref = { code: of.exchange.code, delegationId: delegation.id };
    return addMemberToDirectory(actor, { ...ref, key: randomUUID(), memberId });
  };
  await expect(keep(guest, { exchange, guestParty })).rejects.toMatchObject({ code: "similar_exists" });
  const creator = { hostInstitutionId: stranger.institutionId ?? "", creatorId: stranger.institutionId };
  const other = await anExchange({ ...creator, guestInstitutionId: guestParty.institutionId });
  expect((await keep(stranger, other)).members.map(({ isInDirectory }) => isInDirectory)).toEqual([true]);
});

test("the search and the condition offer the same people to everybody", async () => {
  const draft = await aDraftWithThirdCollege();
  const people = [
    draft.person,
    await aPerson(),
    (await anAppointment()).personId,
    (await anAppointment({ groupId: (await aGroup()).id })).personId,
    (await anAppointment({ institutionId: draft.college.id, validTo: new Date("2020-01-01") })).personId,
  ].map((each) => (typeof each === "string" ? each : each.id));
  const untitled = await aPerson();
  await aDelegationMember(draft.of.guestParty.delegation, { personId: untitled.id });
  const ids = [...people, untitled.id].sort();
  const actors = [
    await aMember({ institutionId: draft.college.id, roles: ["VIEWER"] }),
    draft.of.host,
    await aMember({ roles: ["INSTITUTION_ADMIN"] }),
    await aMember({ roles: [] }),
    await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] }),
    await aMember({ institutionId: null, roles: ["AUDITOR"] }),
    system("test"),
  ];
  const counts: number[] = [];
  for (const actor of actors) {
    const where = { AND: [{ id: { in: ids } }, peopleOfferedTo(actor)] };
    const byCondition = (await read(system("test"), (tx) => tx.person.findMany({ where }))).map(({ id }) => id).sort();
    const wanted = { text: "", firstOf: [], onlyOf: null, heldOn: null, after: null, take: 10_000 };
    const bySearch = await read(system("test"), (tx) => listPersonIds(tx, actor, wanted));
    expect(bySearch.filter((id) => ids.includes(id)).sort()).toEqual(byCondition);
    counts.push(byCondition.length);
  }
  expect(counts).toEqual([5, 5, 2, 0, 6, 6, 6]);
});

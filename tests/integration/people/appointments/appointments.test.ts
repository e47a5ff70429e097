import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmTitle } from "@/lib/people/appointments/commands/confirm-title.ts";
import { createAppointment } from "@/lib/people/appointments/commands/create-appointment.ts";
import { endAppointment } from "@/lib/people/appointments/commands/end-appointment.ts";
import { saveAppointment } from "@/lib/people/appointments/commands/save-appointment.ts";
import type { CreateAppointmentInput } from "@/lib/people/appointments/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import { aGroup, anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";

/** Makes a college with its administrator, and a person who has a title there. */
async function aCollegeWithDean(facts: Parameters<typeof anAppointment>[0] = {}) {
  const { college, actor } = await aCollege();
  const person = await aPerson();
  const appointment = await anAppointment({ ...facts, personId: person.id, institutionId: college.id });
  return { college, actor, person, appointment };
}

const facts = (own: Pick<CreateAppointmentInput, "person" | "institution"> & Partial<CreateAppointmentInput>) => ({
  key: randomUUID(),
  titleZh: null,
  titleEn: "Dean",
  rank: "UNIT_HEAD" as const,
  unit: null,
  validFrom: null,
  validTo: null,
  isPrimary: false,
  provisionalZh: false,
  provisionalEn: false,
  ...own,
});

const rowOf = (id: string) => read(nobody, (tx) => tx.appointment.findUniqueOrThrow({ where: { id } }));

const countOf = (personId: string) => read(nobody, (tx) => tx.appointment.count({ where: { personId } }));

const actionsOn = async (id: string) => {
  const where = { subjectType: "Appointment", subjectId: id, action: { startsWith: "appointment." } };
  const events = await read(nobody, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ action }) => action);
};

test("somebody known from one college is given a title at another", async () => {
  const { person } = await aCollegeWithDean();
  const { college, actor } = await aCollegeWithDean();
  const unit = await aUnit({ institutionId: college.id });
  const input = facts({ person: person.code, institution: college.slug, unit: unit.code });
  await Promise.all([createAppointment(actor, input), createAppointment(actor, input)]);
  const held = await read(nobody, (tx) => tx.appointment.findMany({ where: { personId: person.id, unitId: unit.id } }));
  expect(held).toMatchObject([{ institutionId: college.id, titleEn: "Dean", provisionalEn: false }]);
});

test("one primary title at a time, also when two are given at the same moment", async () => {
  const { college, actor, person, appointment } = await aCollegeWithDean({
    isPrimary: true,
    validTo: new Date("2025-06-30"),
  });
  const primary = (own: object) =>
    createAppointment(actor, facts({ person: person.code, institution: college.slug, isPrimary: true, ...own }));
  await expect(primary({})).rejects.toMatchObject({ code: "primary_overlaps" });
  await expect(primary({ validFrom: calendarDay("2025-06-30") })).rejects.toMatchObject({ code: "primary_overlaps" });
  const from = { validFrom: calendarDay("2025-07-01") };
  const answers = await Promise.allSettled([primary(from), primary(from), primary(from), primary(from)]);
  const refusals = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refusals).toMatchObject(Array.from({ length: 3 }, () => ({ code: "primary_overlaps" })));
  const longer = { validTo: { from: "2025-06-30", to: null } };
  await expect(saveAppointment(actor, { id: appointment.id, version: 1, changes: longer })).rejects.toMatchObject({
    code: "primary_overlaps",
  });
  expect(await countOf(person.id)).toBe(2);
});

test("changes of two people to different fields merge, and one field is not overwritten", async () => {
  const { college, actor, appointment } = await aCollegeWithDean({ provisionalZh: true, provisionalEn: true });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const unit = await aUnit({ institutionId: college.id });
  const save = { id: appointment.id, version: 1 };
  await Promise.all([
    saveAppointment(actor, { ...save, changes: { titleEn: { from: "Dean", to: "Acting Dean" } } }),
    saveAppointment(group, { ...save, changes: { unit: { from: null, to: unit.code } } }),
  ]);
  const answer = await saveAppointment(group, {
    ...save,
    changes: { titleEn: { from: "Dean", to: "Head" }, titleZh: { from: "院长", to: "主任" } },
  });
  expect(answer.conflicts).toEqual([{ field: "titleEn", mine: "Head", theirs: "Acting Dean" }]);
  expect(await rowOf(appointment.id)).toMatchObject({
    titleEn: "Acting Dean",
    titleZh: "主任",
    unitId: unit.id,
    provisionalEn: false,
    provisionalZh: true,
    version: 4,
  });
});

test("a save without a title, with an end before the beginning, or with a school of another college is refused", async () => {
  const { actor, appointment } = await aCollegeWithDean({ validFrom: new Date("2025-01-01") });
  const elsewhere = await aUnit();
  const tried = (changes: Parameters<typeof saveAppointment>[1]["changes"]) =>
    saveAppointment(actor, { id: appointment.id, version: 1, changes });
  await expect(
    tried({ titleZh: { from: "院长", to: null }, titleEn: { from: "Dean", to: null } }),
  ).rejects.toMatchObject({ code: "needs_a_name" });
  await expect(tried({ validTo: { from: null, to: calendarDay("2024-12-31") } })).rejects.toMatchObject({
    code: "days_out_of_order",
  });
  await expect(tried({ unit: { from: null, to: elsewhere.code } })).rejects.toMatchObject({ kind: "not_found" });
  expect((await rowOf(appointment.id)).version).toBe(1);
});

test("a title ends on a day, once", async () => {
  const { actor, appointment } = await aCollegeWithDean({ validFrom: new Date("2025-01-01") });
  const end = (lastDay: string) => endAppointment(actor, { id: appointment.id, lastDay: calendarDay(lastDay) });
  await expect(end("2024-12-31")).rejects.toMatchObject({ code: "days_out_of_order" });
  await end("2025-06-30");
  await expect(end("2025-07-31")).rejects.toMatchObject({ code: "closed_already" });
  expect(await rowOf(appointment.id)).toMatchObject({ validTo: new Date("2025-06-30"), version: 2 });
  expect(await actionsOn(appointment.id)).toEqual(["appointment.ended"]);
});

test("only the college itself confirms the wording of a title", async () => {
  const { actor, appointment } = await aCollegeWithDean({ provisionalZh: true });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(confirmTitle(group, { id: appointment.id })).rejects.toMatchObject({ kind: "forbidden" });
  expect((await rowOf(appointment.id)).provisionalZh).toBe(true);
  await confirmTitle(actor, { id: appointment.id });
  expect((await rowOf(appointment.id)).provisionalZh).toBe(false);
});

test("a title at the group is administered by the group alone", async () => {
  const { id: groupId } = await aGroup();
  const { actor } = await aCollegeWithDean();
  const appointment = await anAppointment({ groupId });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const save = { id: appointment.id, version: 1, changes: { titleEn: { from: "Dean", to: "Director" } } };
  await expect(saveAppointment(actor, save)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(confirmTitle(actor, { id: appointment.id })).rejects.toMatchObject({ kind: "forbidden" });
  expect((await saveAppointment(group, save)).values.titleEn).toBe("Director");
});

test.each([
  ["an administrator of a third college", () => aMember({ roles: ["INSTITUTION_ADMIN"] }), "forbidden"],
  ["somebody without a role", () => aMember({ roles: [] }), "not_found"],
] as const)("%s changes no title", async (_who, stranger, kind) => {
  const { college, person, appointment } = await aCollegeWithDean({ provisionalEn: true });
  const actor = await stranger();
  const { id } = appointment;
  const changes = { titleEn: { from: "Dean", to: "Nobody" } };
  const input = facts({ person: person.code, institution: college.slug });
  await expect(createAppointment(actor, input)).rejects.toMatchObject({ kind });
  await expect(saveAppointment(actor, { id, version: 1, changes })).rejects.toMatchObject({ kind });
  await expect(endAppointment(actor, { id, lastDay: calendarDay("2025-12-05") })).rejects.toMatchObject({ kind });
  await expect(confirmTitle(actor, { id })).rejects.toMatchObject({ kind });
  expect(await rowOf(id)).toMatchObject({ titleEn: "Dean", validTo: null, version: 1, provisionalEn: true });
  expect([await countOf(person.id), await actionsOn(id)]).toEqual([1, []]);
});

test("what does not exist is not found, and a closed college gives no title", async () => {
  const { college, actor, person } = await aCollegeWithDean();
  const missing = { id: randomUUID() };
  await expect(saveAppointment(actor, { ...missing, version: 1, changes: {} })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(confirmTitle(actor, missing)).rejects.toMatchObject({ kind: "not_found" });
  const nobodyKnown = facts({ person: "P0000000000", institution: college.slug });
  await expect(createAppointment(actor, nobodyKnown)).rejects.toMatchObject({ kind: "not_found" });
  const closed = await anInstitution({ status: "CLOSED" });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const late = facts({ person: person.code, institution: closed.slug });
  await expect(createAppointment(group, late)).rejects.toMatchObject({ code: "institution_closed" });
});

import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { listMemberChoices } from "@/lib/exchanges/delegations/queries.ts";
import { addMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";
import { aRecord, names, type Ref, rosterOf, stored, type } from "./world.ts";

afterEach(() => vi.restoreAllMocks());

const choose = (actor: Member, ref: Ref, personId: string, appointmentId: string | null = null) =>
  addMember(
    actor,
    addMemberInput.parse({ ...ref, key: randomUUID(), member: { kind: "chosen", personId, appointmentId } }),
  );

const rowOf = (id: string) => read(system("test"), (tx) => tx.delegationMember.findUniqueOrThrow({ where: { id } }));

describe("a person of the directory", () => {
  test("is added with name, title, school and rank as of the first day, and keeps them afterwards", async () => {
    const { host, ofHost } = await aRecord();
    const unit = await aUnit({
      institutionId: host.institutionId,
      nameZh: "马克思主义学院",
      nameEn: "School of Marxism",
    });
    const held = await anAppointment({
      institutionId: host.institutionId,
      unitId: unit.id,
      titleZh: "院长",
      titleEn: "Dean",
      provisionalEn: true,
      validTo: new Date("2025-12-05"),
    });
    const { memberId, roster } = await choose(host, ofHost, held.personId, held.id);
    expect(roster.members.map(({ id, isInDirectory }) => [id, isInDirectory])).toEqual([[memberId, true]]);
    await writeRow("Unit", (tx) => tx.unit.update({ where: { id: unit.id }, data: { nameZh: "新名学院" } }));
    await writeRow("Appointment", (tx) => tx.appointment.update({ where: { id: held.id }, data: { titleZh: "处长" } }));
    expect(await rowOf(memberId)).toMatchObject({
      personId: held.personId,
      appointmentId: held.id,
      titleZh: "院长",
      titleEn: "Dean",
      titleProvisionalZh: false,
      titleProvisionalEn: true,
      unitNameZh: "马克思主义学院",
      unitNameEn: "School of Marxism",
      rank: "UNIT_HEAD",
      role: "MEMBER",
      status: "PRESENT",
      namedInPublic: false,
      protocolOrder: 1,
    });
  });

  test("is not added with a title of another day, or of somebody else, nor when there is no such person", async () => {
    const { host, ofHost } = await aRecord();
    const past = await anAppointment({ institutionId: host.institutionId, validTo: new Date("2025-12-04") });
    const others = await anAppointment({ institutionId: host.institutionId });
    await expect(choose(host, ofHost, past.personId, past.id)).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(choose(host, ofHost, past.personId, others.id)).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(choose(host, ofHost, randomUUID())).rejects.toMatchObject({ kind: "not_found" });
    expect((await rosterOf(ofHost)).members).toEqual([]);
  });

  test("is in an exchange once, also when both colleges add the same person at the same moment", async () => {
    const { host, guest, ofHost, ofGuest } = await aRecord();
    const { personId: one } = await anAppointment();
    await choose(host, ofHost, one);
    await expect(choose(guest, ofGuest, one)).rejects.toMatchObject({ code: "person_twice" });
    for (let round = 0; round < 10; round += 1) {
      const { personId: id } = await anAppointment();
      const answers = await Promise.allSettled([choose(host, ofHost, id), choose(guest, ofGuest, id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(answers.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "person_twice" } });
    }
  });

  test("is offered with the titles of that day, and marked if already listed", async () => {
    const { exchange, host, stranger, ofHost } = await aRecord();
    const listed = await aPerson();
    await anAppointment({ personId: listed.id });
    const past = await anAppointment({ institutionId: host.institutionId, validTo: new Date("2025-12-04") });
    const held = await anAppointment({ institutionId: host.institutionId, titleZh: "处长", personId: past.personId });
    await choose(host, ofHost, listed.id);
    const wanted = { code: exchange.code, delegationId: ofHost.delegationId };
    const own = await listMemberChoices(host, { ...wanted, text: "" });
    expect(own.map(({ id, isListed, appointments }) => [id, isListed, appointments.map((each) => each.id)])).toEqual([
      [past.personId, false, [held.id]],
    ]);
    const [found] = await listMemberChoices(host, { ...wanted, text: listed.nameZh ?? "" });
    expect(found).toMatchObject({ id: listed.id, isListed: true });
    await expect(listMemberChoices(stranger, { ...wanted, text: "" })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is searched for with the same few statements, however many people are found", async () => {
    const { exchange, host, ofHost } = await aRecord();
    const ask = () => listMemberChoices(host, { code: exchange.code, delegationId: ofHost.delegationId, text: "" });
    await anAppointment({ institutionId: host.institutionId });
    const withOne = await countStatements(ask);
    await anAppointment({ institutionId: host.institutionId });
    await anAppointment({ institutionId: host.institutionId });
    expect(await countStatements(ask)).toBe(withOne);
  });
});

describe("somebody who is typed", () => {
  test("is added last with a name in one language, and every other field stays empty", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    await aDelegationMember(hostParty.delegation, { nameZh: "张三" });
    const { memberId, roster } = await type(host, ofHost, { nameEn: "Zhao Yuhong" });
    expect(names(roster)).toEqual(["张三", null]);
    expect(await rowOf(memberId)).toMatchObject({ nameZh: null, titleZh: null, rank: null, personId: null });
    expect(roster.version).toBe(2);
  });

  test("is proposed before the first day, and present from it on", async () => {
    const { host, ofHost } = await aRecord({ status: "DRAFT" });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-04T15:59:00Z"));
    const early = await type(host, ofHost, { nameZh: "张三" });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-04T16:00:00Z"));
    const late = await type(host, ofHost, { nameZh: "李四" });
    expect(late.roster.members.map(({ values }) => values.status)).toEqual(["PROPOSED", "PRESENT"]);
    expect(early.roster.members).toHaveLength(1);
  });

  test("is added once when the form is sent twice, also at the same moment", async () => {
    const { host, ofHost } = await aRecord();
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => type(host, ofHost, { nameZh: "张三" }, key)));
    expect(new Set(answers.map(({ memberId }) => memberId)).size).toBe(1);
    expect(names(await rosterOf(ofHost))).toEqual(["张三"]);
    await expect(type(host, ofHost, { nameZh: "李四" }, key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("gets a place of their own when two people add at the same moment", async () => {
    const { host, ofHost } = await aRecord();
    await Promise.all(["甲", "乙", "丙", "丁"].map((nameZh) => type(host, ofHost, { nameZh })));
    const roster = await rosterOf(ofHost);
    expect(names(roster).toSorted()).toEqual(["甲", "乙", "丙", "丁"].toSorted());
    expect(roster.version).toBe(5);
  });

  test("is refused as a duplicate, beyond the headcount, as a second head, and from a stranger", async () => {
    const { host, stranger, ofHost } = await aRecord();
    await type(host, ofHost, { nameZh: "张三", titleZh: "院长", role: "HEAD" });
    const again = { nameZh: "张三", titleZh: "院长" };
    await expect(type(host, ofHost, again)).rejects.toMatchObject({ code: "person_twice" });
    await expect(type(host, ofHost, { nameZh: "李四", role: "HEAD" })).rejects.toMatchObject({ code: "head_taken" });
    await expect(type(stranger, ofHost, { nameZh: "李四" })).rejects.toMatchObject({ kind: "not_found" });
    await saveHeadcount(host, { ...ofHost, version: 1, changes: { headcount: { from: null, to: 2 } } });
    await type(host, ofHost, { titleZh: "院长" });
    await expect(type(host, ofHost, { titleZh: "院长" })).rejects.toMatchObject({ code: "headcount_too_small" });
    expect(await stored(ofHost)).toMatchObject({ version: 4 });
  });

  test("is refused when the other college types the same words at the same moment", async () => {
    const { exchange, host, guest, ofHost, ofGuest } = await aRecord();
    const same = { nameZh: "张三", titleZh: "院长" };
    const held = {
      text: `SELECT FROM "RecordSection" WHERE "exchangeId" = $1 AND "kind" = 'MEMBERS' FOR UPDATE`,
      values: [exchange.id],
    };
    const typed = [() => type(host, ofHost, same), () => type(guest, ofGuest, same)];
    expect((await whileUncommitted(held, ...typed)).sort()).toEqual(["done", "person_twice"]);
    expect((await rosterOf(ofHost)).members.length + (await rosterOf(ofGuest)).members.length).toBe(1);
  });

  test("is refused as the 201st", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id: delegationId, exchangeId } = hostParty.delegation;
    const data = Array.from({ length: 200 }, (_, at) => ({
      delegationId,
      exchangeId,
      nameEn: `Person ${at}`,
      protocolOrder: at + 1,
    }));
    await writeRow("Delegation", async (tx) => {
      await tx.delegationMember.createMany({ data });
      return { id: delegationId };
    });
    await expect(type(host, ofHost, { nameZh: "张三" })).rejects.toMatchObject({ code: "too_many" });
  });
});

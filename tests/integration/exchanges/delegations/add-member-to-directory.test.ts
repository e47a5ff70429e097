import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { addMemberToDirectory } from "@/lib/exchanges/delegations/commands/add-member-to-directory.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aRecord, save, type } from "./world.ts";

afterEach(() => vi.restoreAllMocks());

const rowOf = (id: string) => read(system("test"), (tx) => tx.delegationMember.findUniqueOrThrow({ where: { id } }));

describe("somebody who was typed", () => {
  test("is added to the directory once, with the title of that row and the school of that name", async () => {
    const { host, stranger, ofHost } = await aRecord();
    const unit = await aUnit({ institutionId: host.institutionId, nameZh: "外国语学院" });
    const { memberId } = await type(host, ofHost, { nameZh: "曾雨晴", titleZh: "院长", unitNameZh: "外国语学院" });
    await save(host, ofHost, memberId, { rank: { from: null, to: "UNIT_HEAD" } });
    const wanted = { ...ofHost, memberId };
    await expect(addMemberToDirectory(stranger, { ...wanted, key: randomUUID() })).rejects.toMatchObject({
      kind: "not_found",
    });
    const key = randomUUID();
    const [roster] = await Promise.all([
      addMemberToDirectory(host, { ...wanted, key }),
      addMemberToDirectory(host, { ...wanted, key }),
    ]);
    expect(roster.members[0]?.isInDirectory).toBe(true);
    await expect(addMemberToDirectory(host, { ...wanted, key: randomUUID() })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    const { personId, appointmentId } = await rowOf(memberId);
    const person = await read(system("test"), (tx) =>
      tx.person.findUniqueOrThrow({ where: { id: personId ?? "" }, include: { appointments: true } }),
    );
    expect(person).toMatchObject({
      nameZh: "曾雨晴",
      nameEn: null,
      appointments: [
        { id: appointmentId, institutionId: host.institutionId, unitId: unit.id, titleZh: "院长", rank: "UNIT_HEAD" },
      ],
    });
  });

  test("needs a confirmation when the directory of the college has somebody of that name", async () => {
    const { host, guest, ofHost, ofGuest } = await aRecord();
    const { memberId } = await type(host, ofHost, { nameZh: "曾雨晴" });
    await addMemberToDirectory(host, { ...ofHost, memberId, key: randomUUID() });
    const twin = await type(host, ofHost, { nameZh: "曾雨晴", titleZh: "处长" });
    await expect(
      addMemberToDirectory(host, { ...ofHost, memberId: twin.memberId, key: randomUUID() }),
    ).rejects.toMatchObject({
      code: "similar_exists",
      details: { name: "曾雨晴" },
    });
    expect(await rowOf(twin.memberId)).toMatchObject({ personId: null });
    await addMemberToDirectory(host, { ...ofHost, memberId: twin.memberId, key: randomUUID(), anyway: true });
    const kept = await rowOf(twin.memberId);
    expect(kept.personId).not.toBe((await rowOf(memberId)).personId);
    const elsewhere = await type(guest, ofGuest, { nameZh: "曾雨晴", titleZh: "院长" });
    await addMemberToDirectory(guest, { ...ofGuest, memberId: elsewhere.memberId, key: randomUUID() });
    expect(await rowOf(elsewhere.memberId)).toMatchObject({ personId: expect.any(String) });
  });

  test("is added without an appointment if the rank is not known, and not at all without a name", async () => {
    const { host, ofHost } = await aRecord();
    const { memberId } = await type(host, ofHost, { nameEn: "Zhao Yuhong", titleEn: "Dean" });
    await addMemberToDirectory(host, { ...ofHost, memberId, key: randomUUID() });
    expect(await rowOf(memberId)).toMatchObject({ personId: expect.any(String), appointmentId: null });
    const unnamed = await type(host, ofHost, { titleZh: "院长" });
    await expect(
      addMemberToDirectory(host, { ...ofHost, memberId: unnamed.memberId, key: randomUUID() }),
    ).rejects.toMatchObject({
      code: "member_without_name",
    });
  });
});

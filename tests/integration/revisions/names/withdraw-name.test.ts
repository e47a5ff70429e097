import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { dismissPassage } from "@/lib/reports/names/commands/dismiss-passage.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { aNamedGuest, named, namesSeen, RECORDING, retype } from "../named-guest.ts";

describe("a name that is withdrawn", () => {
  test("is gone from what readers see at once, and the title stays", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member } = world;
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    const after = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: member.id } });
    expect(after.namedInPublic).toBe(false);
    expect((await findReadersState(guest, exchange.code))?.changes).toBeNull();
  });

  test("stays gone when what was typed since is not shown, or taken back", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member, host } = world;
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    await retype(member, { namedInPublic: true });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    await showRecord(host, { code: exchange.code });
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("can be that of somebody who was removed from the record since", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member } = world;
    await writeRow("DelegationMember", (tx) => tx.delegationMember.delete({ where: { id: member.id } }));
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("can be withdrawn from an agreed record, and once only", async () => {
    const of = await anExchange({ roles: RECORDING, status: "AGREED" });
    const member = await aDelegationMember(of.guestParty.delegation, named);
    const world = await aReport({ of });
    const input = { code: world.exchange.code, memberId: member.id };
    const both = await Promise.allSettled([withdrawName(of.guest, input), withdrawName(of.guest, input)]);
    expect(both.map((answer) => (answer.status === "fulfilled" ? "done" : answer.reason.code)).sort()).toEqual([
      "done",
      "name_not_shown",
    ]);
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("is not withdrawn by those who may not edit the delegation", async () => {
    const world = await aNamedGuest();
    const input = { code: world.exchange.code, memberId: world.member.id };
    const refused: [Member, object][] = [
      [await aMember({ roles: RECORDING }), { kind: "not_found" }],
      [world.host, { kind: "forbidden", code: "not_your_delegation" }],
      [await aMember({ institutionId: world.guest.institutionId, roles: ["VIEWER"] }), { kind: "forbidden" }],
    ];
    for (const [actor, refusal] of refused) await expect(withdrawName(actor, input)).rejects.toMatchObject(refusal);
    const nobody = { ...input, memberId: "01890000-0000-7000-8000-000000000001" };
    await expect(withdrawName(world.guest, nobody)).rejects.toMatchObject({ kind: "not_found" });
    expect(await namesSeen(world)).toEqual([[], [world.member.nameEn]]);
  });

  test("leaves no trace of itself in the chained trail", async () => {
    const { exchange, guest, member } = await aNamedGuest();
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    const events = await anyRow.auditEvent.findMany({ where: { exchangeId: exchange.id }, include: { detail: true } });
    expect(JSON.stringify(events)).not.toContain(member.nameEn);
  });
});

describe("where a withdrawn name still stands", () => {
  const paragraph = (text: string) => ({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });

  test("is told with its passages, until they read differently or an editor leaves them", async () => {
    const of = await anExchange({ roles: RECORDING });
    const member = await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "Zoe Quill", nameZh: "卓伊" });
    const world = await aReport({
      of,
      zh: { title: "座谈", summary: null, body: paragraph("当天卓伊发言。") },
      en: { title: "A talk", summary: "With  zoe\nquill and others", author: "Zoe Quillan", body: paragraph("None") },
    });
    const { exchange, guest } = world;
    expect(await listReportsWithNames(guest, { code: exchange.code })).toEqual([]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    const passages = async () =>
      (await listReportsWithNames(guest, { code: exchange.code })).flatMap((report) =>
        report.passages.map(({ locale, field, passage, isLive }) => [locale, field, passage, isLive]),
      );
    expect(await passages()).toEqual([
      ["zh", "body", "当天卓伊发言。", true],
      ["en", "summary", "With zoe quill and others", true],
    ]);
    const [first] = (await listReportsWithNames(guest))[0]?.passages ?? [];
    const dismissal = {
      code: exchange.code,
      withdrawalId: first?.withdrawalId ?? "",
      passage: first?.passage ?? "",
      place: first?.place ?? "",
      reason: "Another person of that name",
    };
    const recorder = await aMember({ institutionId: guest.institutionId, roles: ["RECORDER"] });
    await expect(dismissPassage(recorder, dismissal)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = await aMember({ roles: ["EDITOR"] });
    await expect(dismissPassage(stranger, dismissal)).rejects.toMatchObject({ kind: "not_found" });
    await dismissPassage(guest, dismissal);
    await expect(dismissPassage(guest, dismissal)).rejects.toMatchObject({ code: "passage_gone" });
    expect(await passages()).toEqual([["en", "summary", "With zoe quill and others", true]]);
    expect(await listReportsWithNames(stranger)).toEqual([]);
  });

  test("is told of the other reports when a snapshot of one or its text cannot be read, and that one says so", async () => {
    const host = await anInstitution();
    const world = async () => {
      const of = await anExchange({ hostInstitutionId: host.id, roles: RECORDING });
      const member = await aDelegationMember(of.hostParty.delegation, named);
      const about = { title: "A talk", summary: `With ${member.nameEn}`, body: paragraph("None") };
      const made = await aReport({ of, zh: null, en: { ...about, isSource: true } });
      const withdraw = () => withdrawName(of.host, { code: of.exchange.code, memberId: member.id });
      return { ...made, withdraw };
    };
    const [whole, withoutSnapshot, withoutText] = [await world(), await world(), await world()];
    await writeRow("Revision", (tx) =>
      tx.revision.create({
        data: {
          exchangeId: withoutSnapshot.exchange.id,
          number: 2,
          snapshot: { parties: "unreadable" },
          schemaVersion: 1,
          reason: "SHOWN",
          at: new Date(),
        },
      }),
    );
    await writeRow("ReportTranslation", (tx) =>
      tx.reportTranslation.update({ where: { id: withoutText.en?.id ?? "" }, data: { body: { type: "unreadable" } } }),
    );
    for (const { withdraw } of [whole, withoutSnapshot, withoutText]) await withdraw();
    const told = (await listReportsWithNames(await aMember({ institutionId: host.id, roles: ["EDITOR"] }))).map(
      ({ code, passages, isIncomplete }) => [code, passages.length, isIncomplete] as const,
    );
    expect(told.sort()).toEqual(
      [
        [whole.exchange.code, 1, false] as const,
        [withoutSnapshot.exchange.code, 1, true] as const,
        [withoutText.exchange.code, 1, true] as const,
      ].sort(),
    );
  });
});

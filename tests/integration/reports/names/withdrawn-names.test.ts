import { describe, expect, test } from "vitest";
import { dismissPassage } from "@/lib/reports/names/commands/dismiss-passage.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { named, RECORDING } from "@/tests/integration/revisions/named-guest.ts";

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

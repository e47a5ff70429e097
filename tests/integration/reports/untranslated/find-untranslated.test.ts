import { expect, test } from "vitest";
import { findUntranslated } from "@/lib/reports/untranslated/queries.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember, anOthersLine, takenOver } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

const IN_CHINESE = { nameEn: null, titleEn: null, unitNameEn: null, namedInPublic: true, status: "PRESENT" } as const;

test("what has no English is told to those who may write the report, with the pinyin of names", async () => {
  const world = await aReport();
  await takenOver(world.guestParty.delegation);
  const member = { ...IN_CHINESE, nameZh: "李示例", titleZh: "院长", unitNameZh: "示例系" };
  await aDelegationMember(world.guestParty.delegation, member);
  await aDelegationMember(world.guestParty.delegation, {
    ...member,
    nameZh: "王示例",
    nameEn: "Wang Shili",
    protocolOrder: 2,
  });
  const found = await findUntranslated(world.host, world.exchange.code);
  expect(found?.terms.filter(({ kind }) => kind !== "COLLEGE")).toEqual([
    { kind: "NAME", zh: "李示例", english: { text: "Li Shili", isPinyin: true } },
    { kind: "NAME", zh: "王示例", english: { text: "Wang Shili", isPinyin: false } },
    { kind: "TITLE", zh: "院长", english: null },
    { kind: "UNIT", zh: "示例系", english: null },
  ]);
  expect(found?.onRecordPage).toEqual([
    { kind: "NAME", count: 1 },
    { kind: "TITLE", count: 1 },
    { kind: "UNIT", count: 1 },
  ]);
});

test("what stands in an agreement, in an audience, in a line of people and as a school is told as well", async () => {
  const world = await aReport();
  const { exchange, guestParty } = world;
  await takenOver(guestParty.delegation);
  const agreement = await anAgreement(exchange, { titleZh: "备忘录", titleEn: null });
  const words = { nameZh: "陆敏", nameEn: null, titleZh: "会长", titleEn: null, organisationZh: "示例协会" };
  await anAgreementPerson(agreement, { ...words, partyId: guestParty.id, namedInPublic: true });
  await anItem(exchange, { audienceZh: "师生" });
  await anOthersLine(guestParty.delegation, { labelZh: "学生代表", labelEn: null, isPublic: true });
  const { id: unitId } = await aUnit({ institutionId: guestParty.institutionId, nameZh: "示例学院", nameEn: null });
  await writeRow("ExchangeParty", (tx) => tx.exchangeParty.update({ where: { id: guestParty.id }, data: { unitId } }));
  const found = await findUntranslated(world.host, exchange.code);
  expect(found?.terms.filter(({ kind }) => kind !== "COLLEGE").map(({ kind, zh }) => [kind, zh])).toEqual([
    ["NAME", "陆敏"],
    ["TITLE", "会长"],
    ["UNIT", "示例协会"],
    ["UNIT", "示例学院"],
    ["OTHER", "师生"],
    ["OTHER", "学生代表"],
    ["OTHER", "备忘录"],
  ]);
  expect(found?.onRecordPage).toEqual([
    { kind: "NAME", count: 1 },
    { kind: "TITLE", count: 1 },
    { kind: "UNIT", count: 2 },
    { kind: "OTHER", count: 3 },
  ]);
});

test("a name that readers do not see is not counted on the page of the record", async () => {
  const world = await aReport();
  const unnamed = { ...IN_CHINESE, namedInPublic: false, nameZh: "李示例", titleZh: "院长", unitNameZh: null };
  await aDelegationMember(world.hostParty.delegation, unnamed);
  const found = await findUntranslated(world.host, world.exchange.code);
  expect(found?.onRecordPage).toEqual([{ kind: "TITLE", count: 1 }]);
});

test("a stranger of a third college is told nothing", async () => {
  const { exchange } = await aReport();
  expect(await findUntranslated(await aMember({ roles: ["EDITOR"] }), exchange.code)).toBeNull();
});

import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { dismissPassage } from "@/lib/reports/names/commands/dismiss-passage.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aNamedGuest, named, namesSeen, RECORDING, retype } from "@/tests/integration/revisions/named-guest.ts";

const passagesSeenBy = async (actor: Member, code: string) =>
  (await listReportsWithNames(actor, { code })).flatMap((report) =>
    report.passages.map(({ locale, field, passage, isLive }) => [field, locale, passage, isLive]),
  );

/** A public exchange in whose every public text the name of a guest stands. */
async function aRecordFullOfAName() {
  const of = await anExchange({
    roles: RECORDING,
    titleEn: "Zoe Quill comes",
    themeZh: "卓伊谈教学",
    placeEn: "Quill Hall",
  });
  const { exchange } = of;
  const member = await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "Zoe Quill", nameZh: "卓伊" });
  const office = { ...named, nameEn: null, nameZh: null, titleEn: "Secretary of Zoe Quill", titleZh: null };
  await aDelegationMember(of.guestParty.delegation, office);
  await anItem(exchange, { kind: "WELCOME", titleEn: "Zoe Quill speaks", titleZh: null, placeZh: "卓伊厅" });
  await aDiscussionGroup(exchange, { nameEn: "Group of Zoe Quill", nameZh: null });
  await anOutcome(exchange, {
    code: `${exchange.code}-O1`,
    position: 1,
    kind: "CURRICULUM",
    titleEn: "A course by Zoe Quill",
  });
  await aSourceNote(exchange, {
    position: 1,
    isPublic: true,
    quote: "“Zoe Quill”",
    commentZh: "卓伊",
    commentEn: null,
  });
  await aSourceNote(exchange, { position: 2, isPublic: false, quote: "Zoe Quill in private" });
  return { ...(await aReport({ of })), member };
}

test("a withdrawn name is found in every text of the record that readers see, and in no other", async () => {
  const { exchange, guest, member } = await aRecordFullOfAName();
  expect(await passagesSeenBy(guest, exchange.code)).toEqual([]);
  await withdrawName(guest, { code: exchange.code, memberId: member.id });
  expect(await passagesSeenBy(guest, exchange.code)).toEqual([
    ["recordTitle", "en", "Zoe Quill comes", true],
    ["theme", "zh", "卓伊谈教学", true],
    ["memberTitle", "en", "Secretary of Zoe Quill", true],
    ["item", "en", "Zoe Quill speaks", true],
    ["item", "zh", "卓伊厅", true],
    ["group", "en", "Group of Zoe Quill", true],
    ["outcome", "en", "A course by Zoe Quill", true],
    ["note", "zh", "卓伊", true],
    ["note", null, "“Zoe Quill”", true],
  ]);
});

test("a passage of the record goes when its change is shown, or when an editor leaves it", async () => {
  const { exchange, guest, host, member } = await aRecordFullOfAName();
  const { code } = exchange;
  await withdrawName(guest, { code, memberId: member.id });
  await writeRow("Exchange", (tx) =>
    tx.exchange.update({ where: { id: exchange.id }, data: { titleEn: "A visit", version: { increment: 1 } } }),
  );
  expect((await passagesSeenBy(guest, code))[0]).toEqual(["recordTitle", "en", "Zoe Quill comes", true]);
  await showRecord(host, { code });
  expect((await passagesSeenBy(guest, code))[0]).toEqual(["theme", "zh", "卓伊谈教学", true]);
  const [theme] = (await listReportsWithNames(guest, { code }))[0]?.passages ?? [];
  const { withdrawalId = "", passage = "", place = "" } = theme ?? {};
  const dismissal = { withdrawalId, passage, place, reason: "A play" };
  await dismissPassage(guest, { code, ...dismissal });
  expect((await passagesSeenBy(guest, code))[0]?.[0]).toBe("memberTitle");
});

test("a withdrawn name that was typed since is told of before it is shown", async () => {
  const { exchange, guest, host, member } = await aNamedGuest();
  const { code } = exchange;
  await withdrawName(guest, { code, memberId: member.id });
  await writeRow("Exchange", (tx) =>
    tx.exchange.update({ where: { id: exchange.id }, data: { themeEn: `A talk by ${member.nameEn}` } }),
  );
  const passage = `A talk by ${member.nameEn}`;
  expect(await passagesSeenBy(guest, code)).toEqual([["theme", "en", passage, false]]);
  await showRecord(host, { code });
  expect(await passagesSeenBy(guest, code)).toEqual([["theme", "en", passage, true]]);
});

test("what nobody was shown of a record is not told to the owner of its report who takes part no more", async () => {
  const { exchange, guest, host, member, report } = await aNamedGuest();
  const owner = await aMember({ roles: RECORDING });
  await writeRow("Report", (tx) =>
    tx.report.update({ where: { id: report.id }, data: { ownerInstitutionId: owner.institutionId ?? "" } }),
  );
  const { code } = exchange;
  await withdrawName(guest, { code, memberId: member.id });
  await writeRow("Exchange", (tx) =>
    tx.exchange.update({ where: { id: exchange.id }, data: { themeEn: `A talk by ${member.nameEn}` } }),
  );
  expect(await passagesSeenBy(host, code)).toHaveLength(1);
  expect(await passagesSeenBy(owner, code)).toEqual([]);
  await showRecord(host, { code });
  expect(await passagesSeenBy(owner, code)).toHaveLength(1);
});

test("nothing is told of a name that readers see again", async () => {
  const world = await aNamedGuest();
  const { exchange, guest, host, member, report } = world;
  await writeRow("ReportTranslation", (tx) =>
    tx.reportTranslation.update({
      where: { reportId_locale: { reportId: report.id, locale: "en" } },
      data: { title: `About ${member.nameEn}` },
    }),
  );
  await withdrawName(guest, { code: exchange.code, memberId: member.id });
  expect(await passagesSeenBy(guest, exchange.code)).toEqual([["title", "en", `About ${member.nameEn}`, false]]);
  await retype(member, { namedInPublic: true });
  await showRecord(host, { code: exchange.code });
  expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
  expect(await passagesSeenBy(guest, exchange.code)).toEqual([]);
});

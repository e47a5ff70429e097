import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { dismissPassage } from "@/lib/reports/names/commands/dismiss-passage.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { named, RECORDING, retype } from "@/tests/integration/revisions/named-guest.ts";

const passagesSeenBy = async (actor: Member, code: string) =>
  (await listReportsWithNames(actor, { code })).flatMap(({ passages }) => passages);

/** A public exchange whose host names one person, and whose English report has some texts. */
async function aNamedHost(nameEn: string, en: Record<string, string>) {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.hostParty.delegation, { ...named, nameEn, nameZh: null });
  return { ...(await aReport({ of, zh: null, en: { isSource: true, ...en } })), member };
}

test("every spelling is found that a revision had, and the one of the record that nobody was shown", async () => {
  const texts = { title: "Visit by Sierra New", summary: "With Sierra Old", author: "Sierra Newest" };
  const { exchange, host, member } = await aNamedHost("Sierra Old", texts);
  await retype(member, { nameEn: "Sierra New" });
  await showRecord(host, { code: exchange.code });
  await retype(member, { nameEn: "Sierra Newest" });
  await withdrawName(host, { code: exchange.code, memberId: member.id });
  expect((await passagesSeenBy(host, exchange.code)).map(({ field, passage }) => [field, passage])).toEqual([
    ["title", "Visit by Sierra New"],
    ["summary", "With Sierra Old"],
    ["author", "Sierra Newest"],
  ]);
});

test.each([
  ["another person", { nameEn: "Tango Right", namedInPublic: true }],
  ["a title", { nameEn: null, nameZh: null, namedInPublic: true }],
])("a withdrawn name is still told of when its row names %s", async (_, data) => {
  const { exchange, host, member } = await aNamedHost("Sierra Old", { title: "Visit by Sierra Old" });
  await withdrawName(host, { code: exchange.code, memberId: member.id });
  await retype(member, data);
  await showRecord(host, { code: exchange.code });
  expect((await passagesSeenBy(host, exchange.code)).map(({ passage }) => passage)).toEqual(["Visit by Sierra Old"]);
});

test("the same person in another row whom readers see is told of", async () => {
  const of = await anExchange({ roles: RECORDING });
  const facts = { ...named, nameEn: "India Two", nameZh: null };
  const member = await aDelegationMember(of.hostParty.delegation, facts);
  await aDelegationMember(of.guestParty.delegation, facts);
  await aDelegationMember(of.guestParty.delegation, { ...facts, namedInPublic: false });
  const { exchange, host } = await aReport({ of });
  await withdrawName(host, { code: exchange.code, memberId: member.id });
  expect((await passagesSeenBy(host, exchange.code)).map(({ field, locale }) => [field, locale])).toEqual([
    ["memberName", "en"],
  ]);
});

test("a passage that is left in one place is told of in every other", async () => {
  const texts = { title: "A visit", author: "India Two", photographer: "India Two" };
  const { exchange, host, member } = await aNamedHost("India Two", texts);
  const { code } = exchange;
  await withdrawName(host, { code, memberId: member.id });
  const [author] = await passagesSeenBy(host, code);
  const { withdrawalId = "", passage = "", place = "" } = author ?? {};
  await dismissPassage(host, { code, withdrawalId, passage, place, reason: "He wrote it" });
  expect((await passagesSeenBy(host, code)).map(({ field }) => field)).toEqual(["photographer"]);
});

test("the desk finds an older report behind more than it lists in which nothing is left to do", async () => {
  const college = await anInstitution();
  const aWithdrawn = async (title: string) => {
    const of = await anExchange({ hostInstitutionId: college.id, roles: RECORDING });
    const facts = { ...named, nameEn: "Foxtrot Lone", nameZh: null };
    const member = await aDelegationMember(of.hostParty.delegation, facts);
    const world = await aReport({ of, zh: null, en: { isSource: true, title } });
    await withdrawName(world.host, { code: world.exchange.code, memberId: member.id });
    return world;
  };
  const old = await aWithdrawn("Foxtrot Lone came");
  for (let number = 0; number < 21; number += 1) await aWithdrawn("Nobody came");
  expect((await listReportsWithNames(old.host)).map(({ code }) => code)).toEqual([old.exchange.code]);
});

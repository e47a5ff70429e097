import { expect, test } from "vitest";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { confirmNaming } from "@/lib/revisions/names/commands/confirm-naming.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { listCollegesToAsk } from "@/lib/revisions/names/queries.ts";
import { listNamings } from "@/lib/revisions/namings/queries.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { aNamedGuest, draft, named, namesSeen, RECORDING, retype } from "../named-guest.ts";

test("who is added after the portal named a college's people stands by title until that college looks", async () => {
  const world = await aNamedGuest();
  const { exchange, guest, host, guestParty, member } = world;
  await confirmNaming(guest, { code: exchange.code });
  await aDelegationMember(guestParty.delegation, named);
  await showRecord(host, { code: exchange.code });
  expect(await namesSeen(world)).toEqual([[], [member.nameEn, "(Dean)"]]);
  expect((await listCollegesToAsk(host, exchange.code)).colleges).toMatchObject([{ people: 1, hasAccounts: true }]);
});

test("who is added after somebody vouched needs a vouching of his own, of which his college is told", async () => {
  const guestCollege = await anInstitution();
  const of = await anExchange({ guestInstitutionId: guestCollege.id, roles: RECORDING });
  const setStatus = (status: "ACTIVE" | "SUSPENDED") =>
    writeRow("User", (tx) => tx.user.update({ where: { id: of.guest.userId }, data: { status } }));
  await setStatus("SUSPENDED");
  const first = await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "First Person" });
  const world = await aReport({ of });
  const { exchange, host, guest } = world;
  const input = { code: exchange.code, institution: guestCollege.slug };
  // the factory shows the record as the portal does, so that the first is named already
  await expect(vouchForNames(host, { ...input, reason: "Again" })).rejects.toMatchObject({ code: "vouched_already" });
  const second = await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "Second Person" });
  await showRecord(host, { code: exchange.code });
  expect(await namesSeen(world)).toEqual([[], [first.nameEn, "(Dean)"]]);
  const both = await Promise.allSettled(
    ["By letter", "By e-mail"].map((reason) => vouchForNames(host, { ...input, reason })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await namesSeen(world)).toEqual([[], [first.nameEn, second.nameEn]]);
  const [college] = (await listCollegesToAsk(host, exchange.code)).colleges;
  expect([college?.people, college?.vouchings.length, college?.vouchings[0]?.reason]).toEqual([0, 2, null]);
  await setStatus("ACTIVE");
  expect(await listNamings(guest)).toMatchObject({ count: 1, namings: [{ record: { code: exchange.code } }] });
});

test("a removal that is taken back does not bring back a name that was withdrawn meanwhile", async () => {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.hostParty.delegation, named);
  const world = await aReport({ of });
  const { exchange, host } = world;
  const ref = { code: exchange.code, delegationId: of.hostParty.delegation.id };
  await removeMember(host, { ...ref, memberId: member.id });
  await withdrawName(host, { code: exchange.code, memberId: member.id });
  const roster = await restoreMember(host, { ...ref, memberId: member.id });
  expect(roster.members.map(({ values }) => values.namedInPublic)).toEqual([false]);
  await showRecord(host, { code: exchange.code }).catch(() => undefined); // there may be nothing to show
  expect((await namesSeen(world))?.[0]).toEqual(["(Dean)"]);
});

test("a removal that is taken back brings a name back that nobody withdrew", async () => {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.hostParty.delegation, named);
  const { exchange, host } = await aReport({ of });
  const ref = { code: exchange.code, delegationId: of.hostParty.delegation.id };
  await removeMember(host, { ...ref, memberId: member.id });
  const roster = await restoreMember(host, { ...ref, memberId: member.id });
  expect(roster.members.map(({ values }) => values.namedInPublic)).toEqual([true]);
});

test("a name that is withdrawn before anything is public is looked for in the report all the same", async () => {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.hostParty.delegation, { ...named, nameEn: "Early Bird" });
  const { exchange, host } = await aReport({ of, zh: draft, en: { ...draft, title: "Early Bird came" } });
  await withdrawName(host, { code: exchange.code, memberId: member.id });
  expect(await anyRow.nameWithdrawal.findMany({ where: { exchangeId: exchange.id } })).toMatchObject([
    { upToRevision: 0 },
  ]);
  const [report] = await listReportsWithNames(host, { code: exchange.code });
  expect(report?.passages).toMatchObject([{ field: "title", passage: "Early Bird came", isLive: false }]);
  const again = () => withdrawName(host, { code: exchange.code, memberId: member.id });
  await expect(again()).rejects.toMatchObject({ code: "name_not_shown" });
  await retype(member, { namedInPublic: true });
  await again();
  const after = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: member.id } });
  expect(after.namedInPublic).toBe(false);
});

import { expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawAllNames } from "@/lib/revisions/names/commands/withdraw-all-names.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { named, namesSeen, RECORDING, retype } from "../named-guest.ts";

/** A public record whose host names one person, and whose guest names two and has a third that is a title. */
async function aNamedDelegation(status: "HELD" | "AGREED" = "HELD") {
  const of = await anExchange({ roles: RECORDING, status });
  const ofHost = await aDelegationMember(of.hostParty.delegation, named);
  const { delegation } = of.guestParty;
  const members = [await aDelegationMember(delegation, named), await aDelegationMember(delegation, named)];
  const aTitle = await aDelegationMember(delegation, { ...named, nameEn: null, nameZh: null });
  const world = await aReport({ of });
  return { ...world, ofHost, members, aTitle, input: { code: world.exchange.code, delegationId: delegation.id } };
}

const NOBODY = ["(Dean)", "(Dean)", "(Dean)"];

const eventsOf = ({ exchange }: { exchange: { id: string } }, action: string) =>
  anyRow.auditEvent.findMany({ where: { exchangeId: exchange.id, action } });

/** The members of whom an event says that their name was withdrawn, as often as it says so, sorted. */
const peopleWithdrawn = async (world: { exchange: { id: string } }) =>
  (await eventsOf(world, "member.name_withdrawn")).map(({ subjectId }) => subjectId).sort();

test("all names of a delegation are gone at once, in one change, with an event for each person", async () => {
  const world = await aNamedDelegation();
  const { guest, host, members, ofHost, aTitle, input } = world;
  const shownBefore = (await eventsOf(world, "exchange.shown_to_readers")).length;
  const roster = await withdrawAllNames(guest, input);
  expect(roster.members.map(({ values }) => values.namedInPublic)).toEqual([false, false, true]);
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], NOBODY]);
  expect((await eventsOf(world, "exchange.shown_to_readers")).length).toBe(shownBefore + 1);
  expect(await peopleWithdrawn(world)).toEqual(members.map(({ id }) => id).sort());
  const { version } = await anyRow.delegation.findUniqueOrThrow({ where: { id: input.delegationId } });
  expect(version).toBe(roster.version);
  // nobody is named again by what is shown next, before somebody says so
  await showRecord(host, { code: input.code });
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], NOBODY]);
  expect((await anyRow.delegationMember.findUniqueOrThrow({ where: { id: aTitle.id } })).namedInPublic).toBe(true);
});

test("names go as well that the record does not name any more, and readers still see", async () => {
  const world = await aNamedDelegation();
  const { guest, members, ofHost, input } = world;
  const [first, second] = members;
  if (first) await retype(first, { namedInPublic: false });
  await writeRow("DelegationMember", (tx) => tx.delegationMember.delete({ where: { id: second?.id ?? "" } }));
  await withdrawAllNames(guest, input);
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], NOBODY]);
});

test("a name that was withdrawn before is left alone, and one that was ticked again is withdrawn again", async () => {
  const world = await aNamedDelegation("AGREED");
  const { guest, members, ofHost, input } = world;
  const [first, second] = members;
  await withdrawName(guest, { code: input.code, memberId: first?.id ?? "" });
  expect(await peopleWithdrawn(world)).toEqual([first?.id]);
  await withdrawAllNames(guest, input);
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], NOBODY]);
  expect(await peopleWithdrawn(world)).toEqual([first?.id, second?.id].sort());
  await expect(withdrawAllNames(guest, input)).rejects.toMatchObject({ code: "name_not_shown" });
  if (first) await retype(first, { namedInPublic: true });
  expect((await withdrawAllNames(guest, input)).members[0]?.values.namedInPublic).toBe(false);
});

test("of two at once, one withdraws the names and the other is told that readers do not see them", async () => {
  const world = await aNamedDelegation();
  const { guest, members, input } = world;
  const colleague = await aMember({ institutionId: guest.institutionId, roles: RECORDING });
  const both = await Promise.allSettled([withdrawAllNames(guest, input), withdrawAllNames(colleague, input)]);
  expect(both.map((answer) => (answer.status === "fulfilled" ? "done" : answer.reason.code)).sort()).toEqual([
    "done",
    "name_not_shown",
  ]);
  expect(await eventsOf(world, "member.name_withdrawn")).toHaveLength(members.length);
});

test("one person and all at once are withdrawn once each", async () => {
  const world = await aNamedDelegation();
  const { guest, members, ofHost, input } = world;
  const one = { code: input.code, memberId: members[0]?.id ?? "" };
  await Promise.allSettled([withdrawName(guest, one), withdrawAllNames(guest, input)]);
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], NOBODY]);
  expect(await eventsOf(world, "member.name_withdrawn")).toHaveLength(members.length);
});

test("nothing is withdrawn by those who may not edit the delegation", async () => {
  const world = await aNamedDelegation();
  const { host, guest, members, ofHost, input } = world;
  const refused: [Member, object, object][] = [
    [await aMember({ roles: RECORDING }), input, { kind: "not_found" }],
    [host, input, { kind: "forbidden", code: "not_your_delegation" }],
    [await aMember({ institutionId: guest.institutionId, roles: ["VIEWER"] }), input, { kind: "forbidden" }],
    [guest, { ...input, delegationId: world.hostParty.delegation.id }, { kind: "forbidden" }],
    [guest, { ...input, delegationId: (await anExchange()).hostParty.delegation.id }, { kind: "not_found" }],
  ];
  for (const [actor, asked, refusal] of refused) {
    await expect(withdrawAllNames(actor, asked as typeof input)).rejects.toMatchObject(refusal);
  }
  expect(await namesSeen(world)).toEqual([[ofHost.nameEn], [...members.map(({ nameEn }) => nameEn), "(Dean)"]]);
  expect(await eventsOf(world, "member.name_withdrawn")).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { NO_PERMISSIONS } from "@/lib/revisions/mentions/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { publicParties } from "@/lib/revisions/views/rules.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { aVisitOfTwo } from "../parties/stops-world.ts";
import { rosterOf } from "./world.ts";

/** A visit to two colleges, with somebody of the guests. */
async function aGuestOfTwo() {
  const world = await aVisitOfTwo();
  const { guestParty, ref } = world;
  const { id: memberId } = await aDelegationMember(guestParty.delegation, { status: "PRESENT" });
  const ofGuest = { ...ref, delegationId: guestParty.delegation.id };
  const stay = (actor: Member, to: string[], from: string[] = []) =>
    saveMember(
      actor,
      saveMemberInput.parse({ ...ofGuest, memberId, headId: null, version: 1, changes: { stopIds: { from, to } } }),
    );
  const stopIds = async () => (await rosterOf(ofGuest)).members.map(({ values }) => values.stopIds);
  return { ...world, memberId, ofGuest, stay, stopIds };
}

describe("a member of the guests", () => {
  test("was at one of several stops only, and is at all of them again when nothing is said", async () => {
    const { guest, stay, stops, stopIds } = await aGuestOfTwo();
    expect((await stay(guest, [stops.east])).values.stopIds).toEqual([stops.east]);
    expect(await stopIds()).toEqual([[stops.east]]);
    expect((await stay(guest, [], [stops.east])).values.stopIds).toEqual([]);
  });

  test("is not where somebody else saw another stop meanwhile", async () => {
    const { guest, stay, stops, stopIds } = await aGuestOfTwo();
    await stay(guest, [stops.east]);
    const { conflicts } = await stay(guest, [stops.north]);
    expect(conflicts).toEqual([{ field: "stopIds", mine: [stops.north], theirs: [stops.east] }]);
    expect(await stopIds()).toEqual([[stops.east]]);
  });

  test("is at the stop of a host of the same exchange only", async () => {
    const { guest, guestParty, stay } = await aGuestOfTwo();
    const { hostParty } = await anExchange();
    for (const id of [guestParty.id, hostParty.id])
      await expect(stay(guest, [id])).rejects.toMatchObject({ code: "not_a_party" });
  });

  test("is no business of a college that takes no part", async () => {
    const { stay, stops } = await aGuestOfTwo();
    const stranger = await aMember({ roles: ["RECORDER"] });
    await expect(stay(stranger, [stops.east])).rejects.toMatchObject({ code: "not_found" });
  });

  test("is at the stops again when restored, but for those that are none any more", async () => {
    const { host, guest, ref, east, ofGuest, memberId, stay, stops, stopIds } = await aGuestOfTwo();
    await stay(guest, [stops.east]);
    await removeMember(guest, { ...ofGuest, memberId });
    await restoreMember(guest, { ...ofGuest, memberId });
    expect(await stopIds()).toEqual([[stops.east]]);
    await removeMember(guest, { ...ofGuest, memberId });
    await removeParty(host, { ...ref, institution: east.slug });
    await restoreMember(guest, { ...ofGuest, memberId });
    expect(await stopIds()).toEqual([[]]);
  });
});

describe("a host at whose stop somebody was only", () => {
  test("stays a host, and in the record", async () => {
    const { host, guest, ref, east, stay, stops } = await aGuestOfTwo();
    await stay(guest, [stops.east]);
    const asGuest = changeRole(host, { ...ref, institution: east.slug, role: "GUEST" });
    await expect(asGuest).rejects.toMatchObject({ code: "stop_in_use" });
    await expect(removeParty(host, { ...ref, institution: east.slug })).rejects.toMatchObject({
      code: "party_in_use",
      details: { stop: 1 },
    });
  });

  test("changes places with the only guest where there is no other host, and the mark is gone", async () => {
    const { host, guest, ref, north, east, stay, stops, stopIds } = await aGuestOfTwo();
    await stay(guest, [stops.north]);
    await removeParty(host, { ...ref, institution: east.slug });
    await changeRole(host, { ...ref, institution: north.slug, role: "GUEST" });
    expect(await stopIds()).toEqual([[]]);
  });
});

test("readers are told at which stop somebody was only, and nothing of somebody who was at all of them", async () => {
  const { exchange, guest, stay, stops, east } = await aGuestOfTwo();
  const onlyAt = async () =>
    publicParties(await loadSnapshot(anyRow, exchange.id), NO_PERMISSIONS).flatMap(
      ({ delegation }) => delegation?.members.map((member) => member.onlyAt) ?? [],
    );
  await stay(guest, [stops.east]);
  expect(await onlyAt()).toEqual([[east.slug]]);
  await stay(guest, [stops.north, stops.east].toSorted(), [stops.east]);
  expect(await onlyAt()).toEqual([[]]);
});

test("a copy has the people, and says nothing of where they were", async () => {
  const { host, guest, ref, stay, stops } = await aGuestOfTwo();
  await stay(guest, [stops.east]);
  const input = { locale: "en", key: randomUUID(), ...ref, firstDay: "2026-03-19", members: "on" };
  const { code } = await cloneExchange(host, cloneExchangeInput.parse(input));
  const copied = await anyRow.delegationMember.findMany({
    where: { delegation: { party: { exchange: { code } } } },
    include: { stops: true },
  });
  expect(copied.map((member) => member.stops)).toEqual([[]]);
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { saveStopHeadcount } from "@/lib/exchanges/delegations/commands/save-stop-headcount.ts";
import { listDelegationsOfRecord as findDelegations } from "@/lib/exchanges/delegations/queries.ts";
import { saveGroup } from "@/lib/exchanges/groups/commands/save-group.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { addPairing } from "@/lib/exchanges/pairings/commands/add-pairing.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { moveStop } from "@/lib/exchanges/parties/commands/move-stop.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { saveStop } from "@/lib/exchanges/parties/commands/save-stop.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import type { AddPartyInput } from "@/lib/exchanges/parties/schema.ts";
import type { StopDays } from "@/lib/exchanges/rules.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";

const day = (text: string | null) => (text === null ? null : calendarDay(text));
const FIRST = calendarDay("2025-03-19");
const LAST = calendarDay("2025-03-28");

/** A visit from 19 to 28 March to two colleges: north, and then east. */
async function aVisitOfTwo() {
  const [north, south, east] = [await anInstitution(), await anInstitution(), await anInstitution()];
  const world = await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    firstDay: new Date(FIRST),
    lastDay: new Date(LAST),
    roles: ["RECORDER"],
  });
  const { exchange, host } = world;
  const ref = { code: exchange.code };
  const add = (slug: string, more: Partial<AddPartyInput> = {}) =>
    addParty(host, { ...ref, key: randomUUID(), institution: slug, role: "HOST", ...more });
  const { parties } = await add(east.slug, { from: day("2025-03-27"), to: day("2025-03-28") });
  const idOf = (slug: string) => parties.find(({ institution }) => institution.slug === slug)?.id ?? "";
  return { ...world, ref, add, north, south, east, stops: { north: idOf(north.slug), east: idOf(east.slug) } };
}

const stopsOf = async (actor: Member, code: string) =>
  (await findParties(actor, code))?.parties
    .filter(({ role }) => role === "HOST")
    .map(({ institution, stop }) => [institution.slug, stop.from, stop.to]);

const save = (actor: Member, ref: { code: string }, institution: string, days: Partial<StopDays>, from: StopDays) =>
  saveStop(actor, {
    ...ref,
    institution,
    version: 1,
    changes: Object.fromEntries(
      Object.entries(days).map(([field, to]) => [field, { from: from[field as keyof StopDays], to }]),
    ),
  });
const NONE: StopDays = { from: null, to: null };

describe("a guest visits two colleges", () => {
  test("each with days of its own, in their order; one of them may be unknown", async () => {
    const { exchange, host, ref, north, east } = await aVisitOfTwo();
    expect(await stopsOf(host, exchange.code)).toEqual([
      [north.slug, null, null],
      [east.slug, "2025-03-27", "2025-03-28"],
    ]);
    const { values } = await save(host, ref, north.slug, { from: FIRST }, NONE);
    expect(values).toEqual({ from: FIRST, to: null });
    const { parties } = await moveStop(host, { ...ref, institution: east.slug, before: north.slug });
    expect(parties.map(({ role, institution }) => [role, institution.slug]).slice(0, 2)).toEqual([
      ["HOST", east.slug],
      ["HOST", north.slug],
    ]);
    await moveStop(host, { ...ref, institution: east.slug, before: null });
    expect((await stopsOf(host, exchange.code))?.map(([slug]) => slug)).toEqual([north.slug, east.slug]);
  });

  test("and days that are not those of a stop are refused", async () => {
    const { host, ref, north, south, east } = await aVisitOfTwo();
    const known = { from: day("2025-03-27"), to: day("2025-03-28") };
    for (const [slug, days, from, code] of [
      [north.slug, { to: LAST }, NONE, "stop_without_first_day"],
      [north.slug, { from: day("2025-03-18") }, NONE, "stop_outside_days"],
      [east.slug, { to: day("2025-03-29") }, known, "stop_outside_days"],
      [east.slug, { to: day("2025-03-26") }, known, "days_out_of_order"],
      [south.slug, { from: FIRST }, NONE, "changed_meanwhile"],
      ["nowhere", { from: FIRST }, NONE, "not_a_party"],
    ] as const) {
      await expect(save(host, ref, slug, days, from)).rejects.toMatchObject({ code });
    }
    const shorter = { from: LAST, to: calendarDay("2025-03-27") };
    const basics = { ...ref, version: 1, changes: { lastDay: shorter } };
    await expect(saveBasics(host, basics)).rejects.toMatchObject({ code: "stop_outside_days" });
  });

  test("who saves days at the same moment as another keeps what the other saved", async () => {
    const { host, guest, ref, north } = await aVisitOfTwo();
    const answers = await Promise.all([
      save(host, ref, north.slug, { from: FIRST }, NONE),
      save(guest, ref, north.slug, { from: day("2025-03-20") }, NONE),
    ]);
    expect(answers.map(({ conflicts }) => conflicts.length).sort()).toEqual([0, 1]);
    expect(new Set(answers.map(({ values }) => values.from)).size).toBe(1);
  });

  test("a host that was removed comes back with its days, at its place", async () => {
    const { exchange, host, ref, add, north, east } = await aVisitOfTwo();
    await removeParty(host, { ...ref, institution: east.slug });
    await add(east.slug, { from: FIRST, to: null, before: north.slug });
    expect(await stopsOf(host, exchange.code)).toEqual([
      [east.slug, FIRST, null],
      [north.slug, null, null],
    ]);
    const stranger = await anInstitution();
    await expect(add(stranger.slug, { before: "nowhere" })).rejects.toMatchObject({ code: "not_a_party" });
    await expect(add(stranger.slug, { from: day("2025-04-01") })).rejects.toMatchObject({ code: "stop_outside_days" });
  });

  test("a host that is guest or observer instead has no stop any more", async () => {
    const { exchange, host, ref, east } = await aVisitOfTwo();
    await changeRole(host, { ...ref, institution: east.slug, role: "GUEST" });
    const parties = (await findParties(host, exchange.code))?.parties;
    expect(parties?.map(({ role, stop }) => [role, stop])).toEqual([
      ["HOST", NONE],
      ["GUEST", NONE],
      ["GUEST", NONE],
    ]);
  });
});

describe("items and groups at a stop", () => {
  const ofItem = (
    actor: Member,
    ref: { code: string },
    itemId: string,
    to: string | null,
    from: string | null = null,
  ) => saveItem(actor, { ...ref, itemId, version: 1, changes: { stopId: { from, to } } });
  const ofGroup = (actor: Member, ref: { code: string }, groupId: string, to: string | null) =>
    saveGroup(actor, { ...ref, groupId, version: 1, changes: { stopId: { from: null, to } } });

  test("belong to a host, and go with it nowhere", async () => {
    const { exchange, host, ref, east, stops, guestParty } = await aVisitOfTwo();
    const item = await anItem(exchange);
    expect((await ofItem(host, ref, item.id, stops.east)).values.stopId).toBe(stops.east);
    await expect(ofItem(host, ref, item.id, guestParty.id, stops.east)).rejects.toMatchObject({ code: "not_a_party" });
    const other = await anExchange();
    await expect(ofItem(host, ref, item.id, other.hostParty.id, stops.east)).rejects.toMatchObject({
      code: "not_a_party",
    });
    await expect(changeRole(host, { ...ref, institution: east.slug, role: "GUEST" })).rejects.toMatchObject({
      code: "stop_in_use",
    });
    await expect(removeParty(host, { ...ref, institution: east.slug })).rejects.toMatchObject({
      code: "party_in_use",
      details: { stop: 1 },
    });
  });

  test("an item that is restored is at its stop again, unless that is gone", async () => {
    const { exchange, host, ref, east, stops } = await aVisitOfTwo();
    const [one, two] = [await anItem(exchange), await anItem(exchange)];
    for (const { id } of [one, two]) {
      await ofItem(host, ref, id, stops.east);
      await removeItem(host, { ...ref, itemId: id });
    }
    const stopOf = async (id: string) =>
      (await restoreItem(host, { ...ref, itemId: id })).items.find((item) => item.id === id)?.values.stopId;
    expect(await stopOf(one.id)).toBe(stops.east);
    await ofItem(host, ref, one.id, null, stops.east);
    await removeParty(host, { ...ref, institution: east.slug });
    expect(await stopOf(two.id)).toBeNull();
  });

  test("a group at a stop pairs schools of that host with those of any other party", async () => {
    const { exchange, host, guest, ref, south, east, stops } = await aVisitOfTwo();
    const { group, hostUnit } = await aGroupDiscussion({ exchange, host, guest });
    await expect(ofGroup(host, ref, group.id, stops.east)).rejects.toMatchObject({ code: "pairs_of_other_stop" });
    await ofGroup(host, ref, group.id, stops.north);
    const [ofSouth, ofEast] = [await aUnit({ institutionId: south.id }), await aUnit({ institutionId: east.id })];
    const pair = (hostUnitId: string, guestUnitId: string) =>
      addPairing(host, {
        ...ref,
        groupId: group.id,
        key: randomUUID(),
        pair: { host: { unitId: hostUnitId }, guest: { unitId: guestUnitId } },
      });
    await expect(pair(ofEast.id, ofSouth.id)).rejects.toMatchObject({ code: "not_a_party" });
    await pair(hostUnit.id, ofEast.id);
    await pair(ofEast.id, hostUnit.id).catch(() => null);
    const pairings = await read(system("test"), (tx) => tx.pairing.count({ where: { groupId: group.id } }));
    expect(pairings).toBe(2);
  });

  test("a swap of the only host and guest says nothing of a stop any more", async () => {
    const { exchange, host, ref, south, east, stops } = await aVisitOfTwo();
    const item = await anItem(exchange);
    await ofItem(host, ref, item.id, stops.north);
    await removeParty(host, { ...ref, institution: east.slug });
    await changeRole(host, { ...ref, institution: south.slug, role: "HOST" });
    const row = await read(system("test"), (tx) => tx.itineraryItem.findUniqueOrThrow({ where: { id: item.id } }));
    expect(row.stopId).toBeNull();
  });

  test("a copy has the same stops on its days, with its own items at them", async () => {
    const { exchange, host, ref, east, stops } = await aVisitOfTwo();
    const item = await anItem(exchange);
    await ofItem(host, ref, item.id, stops.east);
    const input = { locale: "en", key: randomUUID(), ...ref, firstDay: "2026-03-19" };
    const { code } = await cloneExchange(host, cloneExchangeInput.parse(input));
    expect((await stopsOf(host, code))?.[1]).toEqual([east.slug, "2026-03-27", "2026-03-28"]);
    const copied = await read(system("test"), (tx) =>
      tx.itineraryItem.findFirstOrThrow({ where: { exchange: { code } }, include: { stop: true } }),
    );
    expect(copied.stop).toMatchObject({ institutionId: east.id, role: "HOST" });
    const back = { ...input, key: randomUUID(), isReturn: "yes", firstDay: "2027-03-19" };
    const returned = await cloneExchange(host, cloneExchangeInput.parse(back));
    expect((await findParties(host, returned.code))?.parties.map(({ role }) => role)).toEqual([
      "HOST",
      "GUEST",
      "GUEST",
    ]);
  });
});

describe("how many people of a guest were at each stop", () => {
  const count = (
    actor: Member,
    delegationId: string,
    ref: { code: string },
    stopId: string,
    to: number | null,
    from: number | null = null,
  ) => saveStopHeadcount(actor, { ...ref, delegationId, stopId, version: 1, changes: { headcount: { from, to } } });

  test("is stated beside how many came in all, and taken away again", async () => {
    const { exchange, guest, ref, stops, guestParty } = await aVisitOfTwo();
    const { id } = guestParty.delegation;
    await count(guest, id, ref, stops.north, 8);
    await count(guest, id, ref, stops.east, 27);
    const delegations = () => read(guest, (tx) => findDelegations(tx, guest, exchange));
    const headcountsOf = async () =>
      (await delegations()).find(({ roster }) => roster.id === id)?.roster.headcounts.map(({ headcount }) => headcount);
    expect((await headcountsOf())?.sort()).toEqual([27, 8]);
    const { values, conflicts } = await count(guest, id, ref, stops.north, 9, 7);
    expect([values.headcount, conflicts]).toEqual([8, [{ field: "headcount", mine: 9, theirs: 8 }]]);
    await count(guest, id, ref, stops.north, null, 8);
    expect(await headcountsOf()).toEqual([27]);
  });

  test("keeps the host in its role and in the exchange", async () => {
    const { host, guest, ref, east, stops, guestParty } = await aVisitOfTwo();
    await count(guest, guestParty.delegation.id, ref, stops.east, 27);
    const leave = changeRole(host, { ...ref, institution: east.slug, role: "OBSERVER" });
    await expect(leave).rejects.toMatchObject({ code: "stop_in_use" });
    const remove = removeParty(host, { ...ref, institution: east.slug });
    await expect(remove).rejects.toMatchObject({ code: "party_in_use", details: { stop: 1 } });
  });

  test("is of a host, counted by those who edit the delegation, and no stranger finds it", async () => {
    const { host, guest, ref, stops, guestParty, hostParty } = await aVisitOfTwo();
    const { id } = guestParty.delegation;
    const own = count(host, hostParty.delegation.id, ref, stops.north, 3);
    await expect(own).rejects.toMatchObject({ code: "not_a_party" });
    await expect(count(guest, id, ref, guestParty.id, 8)).rejects.toMatchObject({ code: "not_a_party" });
    await expect(count(host, id, ref, stops.north, 8)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = await aMember({ roles: ["COORDINATOR"] });
    await expect(count(stranger, id, ref, stops.north, 8)).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a meeting that nobody hosts", () => {
  async function aMeeting() {
    const world = await anExchange({ kind: "ONLINE", roles: ["RECORDER"] });
    const { exchange, host } = world;
    const ref = { code: exchange.code };
    const slugs = (await findParties(host, exchange.code))?.parties.map(({ institution }) => institution.slug) ?? [];
    const [north = "", south = ""] = slugs;
    const turn = (slug: string, role: AddPartyInput["role"]) => changeRole(host, { ...ref, institution: slug, role });
    const rolesNow = async () => (await findParties(host, exchange.code))?.parties.map(({ role }) => role);
    return { ...world, ref, north, south, turn, rolesNow };
  }

  test("has participants, and one of them can be the host again", async () => {
    const { turn, rolesNow, north, south } = await aMeeting();
    await turn(north, "PARTICIPANT");
    expect(await rolesNow()).toEqual(["PARTICIPANT", "PARTICIPANT"]);
    await expect(turn(south, "OBSERVER")).rejects.toMatchObject({ code: "needs_two_participants" });
    await turn(south, "HOST");
    expect(await rolesNow()).toEqual(["HOST", "GUEST"]);
  });

  test("pairs schools of any two of them, stays no visit, and is copied as it is", async () => {
    const { exchange, host, guest, ref, turn, north } = await aMeeting();
    const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
    await turn(north, "PARTICIPANT");
    const own = {
      host: { unitId: guestUnit.id },
      guest: { unitId: (await aUnit({ institutionId: host.institutionId })).id },
    };
    await addPairing(host, { ...ref, groupId: group.id, key: randomUUID(), pair: own });
    const same = { host: { unitId: hostUnit.id }, guest: own.guest };
    await expect(addPairing(host, { ...ref, groupId: group.id, key: randomUUID(), pair: same })).rejects.toMatchObject({
      code: "not_a_party",
    });
    const toVisit = { ...ref, version: 1, changes: { kind: { from: "ONLINE", to: "VISIT" as const } } };
    await expect(saveBasics(host, toVisit)).rejects.toMatchObject({ code: "kind_needs_host" });
    const input = { locale: "en", key: randomUUID(), ...ref, firstDay: "2026-12-05" };
    const { code } = await cloneExchange(host, cloneExchangeInput.parse(input));
    expect((await findParties(host, code))?.parties.map(({ role }) => role)).toEqual(["PARTICIPANT", "PARTICIPANT"]);
  });

  test("takes no host or guest beside its participants, and hosts take no participant", async () => {
    const { ref, host, turn, north } = await aMeeting();
    const join = async (role: AddPartyInput["role"]) =>
      addParty(host, { ...ref, key: randomUUID(), institution: (await anInstitution()).slug, role });
    await expect(join("PARTICIPANT")).rejects.toMatchObject({ code: "host_or_participants" });
    await turn(north, "PARTICIPANT");
    for (const role of ["HOST", "GUEST"] as const)
      await expect(join(role)).rejects.toMatchObject({ code: "host_or_participants" });
    expect((await join("PARTICIPANT")).parties.map(({ role }) => role)).toEqual(Array(3).fill("PARTICIPANT"));
  });
});

test("people who may only read change no stop, and a stranger of a third college finds none", async () => {
  const { host, ref, north, east } = await aVisitOfTwo();
  const viewer = await aMember({ institutionId: north.id, roles: ["VIEWER"] });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  for (const [actor, kind] of [
    [viewer, "forbidden"],
    [stranger, "not_found"],
  ] as const) {
    await expect(save(actor, ref, north.slug, { from: FIRST }, NONE)).rejects.toMatchObject({ kind });
    const move = moveStop(actor, { ...ref, institution: east.slug, before: north.slug });
    await expect(move).rejects.toMatchObject({ kind });
  }
  expect((await stopsOf(host, ref.code))?.[0]).toEqual([north.slug, null, null]);
});

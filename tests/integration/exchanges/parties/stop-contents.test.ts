import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { saveStopHeadcount } from "@/lib/exchanges/delegations/commands/save-stop-headcount.ts";
import { listDelegationsOfRecord as findDelegations } from "@/lib/exchanges/delegations/queries.ts";
import { saveGroup } from "@/lib/exchanges/groups/commands/save-group.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { addPairing } from "@/lib/exchanges/pairings/commands/add-pairing.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";

import { aVisitOfTwo, stopsOf } from "./stops-world.ts";

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

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import { saveItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { codesOf } from "../expect-refusals.ts";
import { aRecord, itemsOf, refOf, save } from "./world.ts";

/** A record with a session, and a member of each side. */
async function aSession() {
  const world = await aRecord();
  const { hostParty, guestParty, exchange } = world;
  const [ofHost, ofGuest] = [
    await aDelegationMember(hostParty.delegation, { status: "PRESENT" }),
    await aDelegationMember(guestParty.delegation, { status: "PRESENT" }),
  ];
  return { ...world, ofHost, ofGuest, session: await anItem(exchange), chairIds: [ofHost.id, ofGuest.id].toSorted() };
}

describe("the chairs of an item", () => {
  test("are members of any delegation of the exchange", async () => {
    const { exchange, host, session, chairIds } = await aSession();
    const saved = await save(host, exchange, session.id, { chairIds: { from: [], to: chairIds } });
    expect(saved).toMatchObject({ version: 2, conflicts: [], values: { chairIds } });
    const fewer = await save(host, exchange, session.id, { chairIds: { from: chairIds, to: chairIds.slice(1) } });
    expect(fewer.values.chairIds).toEqual(chairIds.slice(1));
  });

  test("are nobody of another exchange, and nobody who is gone", async () => {
    const { exchange, host, session, ofHost } = await aSession();
    const elsewhere = await aSession();
    for (const wrong of [elsewhere.ofHost.id, randomUUID()]) {
      const chairs = { chairIds: { from: [], to: [ofHost.id, wrong].toSorted() } };
      await expect(save(host, exchange, session.id, chairs)).rejects.toMatchObject({ code: "changed_meanwhile" });
    }
    expect((await itemsOf(exchange))[0]?.values.chairIds).toEqual([]);
  });

  test("lose a member who is removed, and have the member again when restored", async () => {
    const { exchange, host, hostParty, session, ofHost, chairIds } = await aSession();
    await save(host, exchange, session.id, { chairIds: { from: [], to: chairIds } });
    const member = { code: exchange.code, delegationId: hostParty.delegation.id, memberId: ofHost.id };
    await removeMember(host, member);
    const [without] = await itemsOf(exchange);
    expect(without).toMatchObject({ version: 3, values: { chairIds: chairIds.filter((id) => id !== ofHost.id) } });
    await restoreMember(host, member);
    expect((await itemsOf(exchange))[0]?.values.chairIds).toEqual(chairIds);
  });

  test("come back with an item that is restored, but for those who are gone", async () => {
    const { exchange, host, hostParty, session, ofHost, ofGuest, chairIds } = await aSession();
    const audience = { audienceCount: { from: null, to: 200 }, audienceIsApproximate: { from: false, to: true } };
    await save(host, exchange, session.id, { chairIds: { from: [], to: chairIds }, ...audience });
    await removeItem(host, { ...refOf(exchange), itemId: session.id });
    await removeMember(host, {
      ...{ code: exchange.code, delegationId: hostParty.delegation.id, memberId: ofHost.id },
    });
    const { items } = await restoreItem(host, { ...refOf(exchange), itemId: session.id });
    expect(items[0]?.values).toMatchObject({
      ...{ chairIds: [ofGuest.id], audienceCount: 200, audienceIsApproximate: true },
    });
  });

  test("do not have somebody who is removed at the same moment", async () => {
    const { exchange, host, guest, hostParty, session, ofHost } = await aSession();
    const member = { code: exchange.code, delegationId: hostParty.delegation.id, memberId: ofHost.id };
    const answers = await Promise.allSettled([
      save(guest, exchange, session.id, { chairIds: { from: [], to: [ofHost.id] } }),
      removeMember(host, member),
    ]);
    expect([
      ["done", "done"],
      ["changed_meanwhile", "done"],
    ]).toContainEqual(codesOf(answers));
    expect((await itemsOf(exchange))[0]?.values.chairIds).toEqual([]);
  });
});

describe("the audience of an item", () => {
  test("is a number, people in words, or both", async () => {
    const { exchange, host, session } = await aSession();
    const saved = await save(host, exchange, session.id, {
      audienceCount: { from: null, to: 200 },
      audienceIsApproximate: { from: false, to: true },
      audienceZh: { from: null, to: " 师生 " },
    });
    expect(saved.values).toMatchObject({ audienceCount: 200, audienceIsApproximate: true, audienceZh: "师生" });
    const unknown = await save(host, exchange, session.id, { audienceCount: { from: 200, to: null } });
    expect(unknown.values).toMatchObject({ audienceCount: null, audienceIsApproximate: false, audienceZh: "师生" });
    const estimate = await save(host, exchange, session.id, { audienceIsApproximate: { from: false, to: true } });
    expect(estimate.values.audienceIsApproximate).toBe(false);
  });

  test.each([0, -1, 1.5, 100_001, "many"])("is not %s people", (to) => {
    const ref = { code: "EX-2025-001", itemId: randomUUID(), version: 1 };
    expect(saveItemInput.safeParse({ ...ref, changes: { audienceCount: { from: null, to } } }).success).toBe(false);
  });
});

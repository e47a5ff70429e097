import { describe, expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { moveStop } from "@/lib/exchanges/parties/commands/move-stop.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

import { aVisitOfTwo, day, FIRST, LAST, NONE, save, stopsOf } from "./stops-world.ts";

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

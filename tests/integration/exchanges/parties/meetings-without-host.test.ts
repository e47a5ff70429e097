import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { addPairing } from "@/lib/exchanges/pairings/commands/add-pairing.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import type { AddPartyInput } from "@/lib/exchanges/parties/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion } from "@/tests/factories/itinerary.ts";

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

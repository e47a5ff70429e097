import { describe, expect, test } from "vitest";
import { findCopySource } from "@/lib/exchanges/cloning/queries.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import type { Institution } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aUnit, rowOfGroup } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { announced, type Chosen, clone, rows, stored } from "./copies.ts";

describe("a copy of a meeting that nobody hosts", () => {
  async function aMeeting(kind: "ONLINE" | "VISIT" = "ONLINE") {
    const [north, south] = [await anInstitution(), await anInstitution()];
    const world = await anExchange({
      kind,
      hostInstitutionId: north.id,
      guestInstitutionId: south.id,
      placeZh: "地点",
      roles: ["RECORDER"],
    });
    const parties = (role: PartyRole) => [[north, role] as const, [south, role] as const];
    return { ...world, north, south, parties };
  }

  test("and of one that is hosted has participants, who can be host and guest again", async () => {
    const { exchange, host, north, south, parties } = await aMeeting();
    const met = await clone(host, exchange, rows(parties("PARTICIPANT")));
    const meeting = await stored(met.code);
    expect(meeting.parties.map(({ role }) => role)).toEqual(["PARTICIPANT", "PARTICIPANT"]);
    expect(meeting.titleEn).toBe(`Online exchange between ${north.nameEn} and ${south.nameEn}, March 2026`);
    expect(meeting.placeZh).toBeNull();
    const source = await findCopySource(host, { code: met.code, isReturn: true });
    expect(source?.parties.map(({ role }) => role)).toEqual(["PARTICIPANT", "PARTICIPANT"]);
    const again = await clone(host, { code: met.code }, { firstDay: "2027-03-19" });
    expect((await stored(again.code)).parties.map(({ role }) => role)).toEqual(["PARTICIPANT", "PARTICIPANT"]);
    const hosted = rows([
      [north, "HOST"],
      [south, "GUEST"],
    ]);
    const back = await clone(host, { code: met.code }, { firstDay: "2028-03-19", isReturn: "yes", ...hosted });
    expect(await stored(back.code)).toMatchObject({ returnOfId: null, parties: [{ role: "HOST" }, { role: "GUEST" }] });
  });

  test("is refused to one participant, beside a host, and where the kind needs one", async () => {
    const { exchange, host, north, south } = await aMeeting();
    const refused = async (chosen: Chosen, code: string, of = { exchange, host }) =>
      expect(clone(of.host, of.exchange, rows(chosen))).rejects.toMatchObject({ code });
    await refused([[north, "PARTICIPANT"]], "needs_two_participants");
    await refused(
      [
        [north, "HOST"],
        [south, "PARTICIPANT"],
      ],
      "host_or_participants",
    );
    const visit = await aMeeting("VISIT");
    await refused(visit.parties("PARTICIPANT"), "kind_needs_host", visit);
  });
});

describe("a school or a group in a copy", () => {
  /** An exchange in which a school takes part for the guest, until a day. */
  async function withSchool(validTo: string | null) {
    const [north, south] = [await anInstitution(), await anInstitution()];
    const world = await anExchange({ hostInstitutionId: north.id, guestInstitutionId: south.id, roles: ["RECORDER"] });
    const school = await aUnit({ institutionId: south.id, validTo: validTo === null ? null : new Date(validTo) });
    await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.update({ where: { id: world.guestParty.id }, data: { unitId: school.id } }),
    );
    const chosen = [
      [north, "HOST"],
      [south, "GUEST"],
    ] as const;
    return { ...world, north, south, school, chosen };
  }

  test("takes part for its college again, also in another role", async () => {
    const { exchange, host, guest, north, south, school, chosen } = await withSchool(null);
    const name = `${school.nameEn}, ${south.nameEn}`;
    const source = await findCopySource(host, { code: exchange.code, isReturn: false });
    expect(source?.parties.map((party) => party.school?.name.en ?? null)).toEqual([null, name]);
    const copy = await stored((await clone(host, exchange, rows(chosen))).code);
    expect(copy.parties.map(({ unitId }) => unitId)).toEqual([null, school.id]);
    expect(copy.titleEn).toBe(`${name}, visits ${north.nameEn}, March 2026`);
    const back = await clone(guest, exchange, { isReturn: "yes", firstDay: "2027-03-19" });
    expect((await stored(back.code)).parties.map(({ unitId }) => unitId)).toEqual([school.id, null]);
  });

  test("stays behind where it does not exist any more, which the form says", async () => {
    const { exchange, host, south, north, chosen } = await withSchool("2026-03-18");
    expect(await announced(host, exchange, chosen, "2026-03-18")).toBe("0-0-0-0-0");
    expect(await announced(host, exchange, chosen)).toBe("0-0-1-0-0");
    const copy = await stored((await clone(host, exchange, { ...rows(chosen), announced: "0-0-1-0-0" })).code);
    expect(copy.parties.map(({ unitId }) => unitId)).toEqual([null, null]);
    expect(copy.titleEn).toBe(`${south.nameEn} visits ${north.nameEn}, March 2026`);
  });

  test("is not the school of a college that is chosen instead", async () => {
    const { exchange, host, north } = await withSchool(null);
    const third = await anInstitution({ isListed: true });
    const chosen = [
      [north, "HOST"],
      [third, "GUEST"],
    ] as const;
    const copy = await stored((await clone(host, exchange, rows(chosen))).code);
    expect(copy.parties.map(({ unitId }) => unitId)).toEqual([null, null]);
  });

  test("a group is offered to its colleges and takes part, and is unknown to others", async () => {
    const group = await aGroup();
    const place = await rowOfGroup(group);
    const strange = await rowOfGroup(await aGroup());
    const north = await anInstitution({ groupId: group.id });
    const { exchange, host } = await anExchange({ hostInstitutionId: north.id, roles: ["RECORDER"] });
    const source = await findCopySource(host, { code: exchange.code, isReturn: false });
    const offered = source?.others.map(({ slug }) => slug) ?? [];
    expect([offered.includes(place.slug), offered.includes(strange.slug)]).toEqual([true, false]);
    const withGroup = (guest: Institution) =>
      rows([
        [north, "HOST"],
        [guest, "GUEST"],
      ]);
    const copy = await stored((await clone(host, exchange, withGroup(place))).code);
    expect(copy.parties.map(({ institutionId }) => institutionId)).toEqual([north.id, place.id]);
    await expect(clone(host, exchange, withGroup(strange))).rejects.toMatchObject({ code: "not_found" });
    const stranger = await aMember({ roles: ["COORDINATOR"] });
    await expect(clone(stranger, exchange, withGroup(place))).rejects.toMatchObject({ code: "not_found" });
  });
});

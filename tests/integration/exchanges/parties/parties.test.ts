import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, Institution, PartyRole } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { NO_USES, uses } from "./uses.ts";
import { aDraft } from "./world.ts";

const ref = ({ code }: Pick<Exchange, "code">) => ({ code });

const add = (actor: Member, exchange: Exchange, institution: Institution, role: "GUEST" | "OBSERVER" = "GUEST") =>
  addParty(actor, { ...ref(exchange), key: randomUUID(), institution: institution.slug, role });

const turn = (actor: Member, exchange: Exchange, institution: Pick<Institution, "slug">, role: PartyRole) =>
  changeRole(actor, { ...ref(exchange), institution: institution.slug, role });

const remove = (actor: Member, exchange: Exchange, institution: Institution) =>
  removeParty(actor, { ...ref(exchange), institution: institution.slug });

const rolesOf = async ({ id }: Exchange): Promise<Record<string, PartyRole>> => {
  const parties = await read(system("test"), (tx) =>
    tx.exchangeParty.findMany({ where: { exchangeId: id }, select: { role: true, institution: true } }),
  );
  return Object.fromEntries(parties.map(({ role, institution }) => [institution.slug, role]));
};

describe("adding an institution", () => {
  test("adds a guest or an observer with an empty delegation, once for each form", async () => {
    const { exchange, guest } = await aDraft();
    const [third, fourth] = [await anInstitution(), await anInstitution()];
    const input = { ...ref(exchange), key: randomUUID(), institution: third.slug, role: "GUEST" as const };
    const [one, other] = await Promise.all([addParty(guest, input), addParty(guest, input)]);
    expect(JSON.parse(JSON.stringify(other))).toEqual(JSON.parse(JSON.stringify(one)));
    const { parties, others } = await add(guest, exchange, fourth, "OBSERVER");
    expect(parties.map(({ role }) => role)).toEqual(["HOST", "GUEST", "GUEST", "OBSERVER"]);
    expect(parties.slice(2).map(({ institution }) => institution.slug)).toEqual([third.slug, fourth.slug]);
    expect(others.some(({ slug }) => slug === third.slug || slug === fourth.slug)).toBe(false);
    const delegations = await read(system("test"), (tx) =>
      tx.delegation.count({ where: { exchangeId: exchange.id, members: { none: {} } } }),
    );
    expect(delegations).toBe(4);
  });

  test("is refused for one that takes part already, is closed or does not exist", async () => {
    const { exchange, host, south } = await aDraft();
    const closed = await anInstitution({ status: "CLOSED" });
    await expect(add(host, exchange, south)).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(add(host, exchange, closed)).rejects.toMatchObject({ code: "institution_closed" });
    await expect(add(host, exchange, { ...south, slug: "nowhere" })).rejects.toMatchObject({ kind: "not_found" });
    expect(Object.keys(await rolesOf(exchange))).toHaveLength(2);
  });

  test("happens once when two people do it at the same moment", async () => {
    const { exchange, host, guest } = await aDraft();
    const third = await anInstitution();
    const answers = await Promise.allSettled([add(host, exchange, third), add(guest, exchange, third)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(Object.keys(await rolesOf(exchange))).toHaveLength(3);
  });
});

describe("changing roles", () => {
  test("exchanges host and guest, and the schools in their pairs", async () => {
    const { exchange, host, guest, north, south } = await aDraft();
    const { hostUnit, guestUnit, group } = await aGroupDiscussion({ exchange, host, guest });
    await aGroupDiscussion({ exchange, host, guest });
    await turn(host, exchange, south, "HOST");
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "GUEST", [south.slug]: "HOST" });
    const [pairing] = await read(system("test"), (tx) => tx.pairing.findMany({ where: { groupId: group.id } }));
    expect(pairing).toMatchObject({ hostUnitId: guestUnit.id, guestUnitId: hostUnit.id });
  });

  test("turns a guest into an observer and back", async () => {
    const { exchange, host, north, south } = await aDraft();
    const third = await anInstitution();
    await add(host, exchange, third);
    await turn(host, exchange, third, "OBSERVER");
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "HOST", [south.slug]: "GUEST", [third.slug]: "OBSERVER" });
    await turn(host, exchange, third, "GUEST");
    expect((await rolesOf(exchange))[third.slug]).toBe("GUEST");
  });

  test("is refused when a side would be missing", async () => {
    const { exchange, host, north, south } = await aDraft();
    await expect(turn(host, exchange, south, "OBSERVER")).rejects.toMatchObject({ code: "needs_both_sides" });
    await expect(turn(host, exchange, north, "OBSERVER")).rejects.toMatchObject({ code: "needs_both_sides" });
    const third = await anInstitution();
    await add(host, exchange, third, "OBSERVER");
    await turn(host, exchange, third, "HOST");
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "HOST", [south.slug]: "GUEST", [third.slug]: "HOST" });
    await turn(host, exchange, north, "OBSERVER");
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "OBSERVER", [south.slug]: "GUEST", [third.slug]: "HOST" });
  });

  test("is refused while schools of a third college are paired with those of the only host for them", async () => {
    const { exchange, host, guest, north, south } = await aDraft();
    const third = await anInstitution();
    await add(host, exchange, third);
    await aGroupDiscussion({ exchange, host, guest });
    await aGroupDiscussion({ exchange, host, guest: { institutionId: third.id } });
    await turn(host, exchange, south, "HOST");
    await expect(turn(host, exchange, north, "GUEST")).rejects.toMatchObject({ code: "in_use" });
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "HOST", [south.slug]: "HOST", [third.slug]: "GUEST" });
  });

  test("is refused for an institution that takes no part, be there one of that address or not", async () => {
    const { exchange, host } = await aDraft();
    for (const other of [await anInstitution(), await anInstitution({ isListed: false }), { slug: "nowhere" }]) {
      await expect(turn(host, exchange, other, "GUEST")).rejects.toMatchObject({ code: "not_a_party" });
    }
  });
});

describe("removing an institution", () => {
  test("succeeds while nothing belongs to it", async () => {
    const { exchange, host, north, south } = await aDraft();
    const third = await anInstitution();
    await add(host, exchange, third);
    await remove(host, exchange, third);
    expect(await rolesOf(exchange)).toEqual({ [north.slug]: "HOST", [south.slug]: "GUEST" });
  });

  test("is refused for the host and for the only guest, also when two guests are removed at the same moment", async () => {
    const { exchange, host, guest, north, south } = await aDraft();
    for (const side of [north, south]) {
      await expect(remove(host, exchange, side)).rejects.toMatchObject({ code: "needs_both_sides" });
    }
    const third = await anInstitution();
    await add(host, exchange, third);
    const answers = await Promise.allSettled([remove(host, exchange, south), remove(guest, exchange, third)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const roles = Object.values(await rolesOf(exchange));
    expect(roles.sort()).toEqual(["GUEST", "HOST"]);
  });

  test.each(uses)("is refused when it has %s", async (_, name, write) => {
    const world = await aDraft();
    const { exchange, host } = world;
    const third = await anInstitution();
    await add(host, exchange, third);
    await write(world, third);
    const refusal = { code: "party_in_use", details: { ...NO_USES, [name]: 1 } };
    await expect(remove(host, exchange, third)).rejects.toMatchObject(refusal);
    expect((await rolesOf(exchange))[third.slug]).toBe("GUEST");
  });
});

test("people who may only read change no party, and a stranger finds none", async () => {
  const { exchange, north, south } = await aDraft();
  const third = await anInstitution();
  const viewer = await aMember({ institutionId: north.id, roles: ["VIEWER"] });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  for (const [actor, kind] of [
    [viewer, "forbidden"],
    [stranger, "not_found"],
  ] as const) {
    await expect(add(actor, exchange, third)).rejects.toMatchObject({ kind });
    await expect(turn(actor, exchange, south, "HOST")).rejects.toMatchObject({ kind });
    await expect(remove(actor, exchange, south)).rejects.toMatchObject({ kind });
  }
  expect(await findParties(stranger, exchange.code)).toBeNull();
  expect(await rolesOf(exchange)).toEqual({ [north.slug]: "HOST", [south.slug]: "GUEST" });
});

test("parties of a public exchange change like those of any other, and those of a closed one not at all", async () => {
  const { exchange, host } = await aReport({ of: await anExchange({ roles: ["RECORDER"] }) });
  const third = await anInstitution();
  const input = { institution: third.slug, role: "GUEST" as const };
  const { parties } = await addParty(host, { ...ref(exchange), ...input, key: randomUUID() });
  expect(parties).toHaveLength(3);
  const closed = await anExchange({ status: "AGREED", roles: ["RECORDER"] });
  await expect(add(closed.host, closed.exchange, third)).rejects.toMatchObject({ code: "record_closed" });
});

test("five parties are read with as many statements as two", async () => {
  const { exchange, host } = await aDraft();
  const two = await countStatements(() => findParties(host, exchange.code));
  for (let more = 0; more < 3; more++) await add(host, exchange, await anInstitution());
  expect((await findParties(host, exchange.code))?.parties).toHaveLength(5);
  expect(await countStatements(() => findParties(host, exchange.code))).toBe(two);
});

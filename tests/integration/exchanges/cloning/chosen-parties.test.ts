import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { findCopySource } from "@/lib/exchanges/cloning/queries.ts";
import { announcementOf, leftOutOfCopy } from "@/lib/exchanges/cloning/rules.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, Institution } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, anItem, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aPerson } from "@/tests/factories/people.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";

const clone = (actor: Member, { code }: Pick<Exchange, "code">, facts: Record<string, string> = {}) =>
  cloneExchange(
    actor,
    cloneExchangeInput.parse({ locale: "en", key: randomUUID(), code, firstDay: "2026-12-07", ...facts }),
  );

/** The rows of a form: colleges with their roles. */
const rows = (...parties: [Pick<Institution, "slug">, string][]) =>
  Object.fromEntries(
    parties.flatMap(([{ slug }, role], at) => [
      [`institution${at}`, slug],
      [`role${at}`, role],
    ]),
  );

const stored = (code: string) =>
  read(system("test"), (tx) =>
    tx.exchange.findUniqueOrThrow({
      where: { code },
      include: {
        parties: { orderBy: { role: "asc" }, include: { delegation: { include: { members: true } } } },
        items: { orderBy: [{ day: "asc" }, { position: "asc" }], include: { visit: true } },
        groups: { include: { pairings: true } },
      },
    }),
  );

/** An exchange of two days with a visit of each side, a group, and people of both. */
async function aSource(facts: Parameters<typeof anExchange>[0] = {}) {
  const [north, south, third] = [
    await anInstitution(),
    await anInstitution(),
    // offered to everybody, as one in the public directory
    await anInstitution({ isListed: true }),
  ];
  const world = await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    firstDay: new Date("2025-12-05"),
    lastDay: new Date("2025-12-06"),
    placeZh: "地点",
    roles: ["RECORDER"],
    ...facts,
  });
  const { exchange, host, guest, hostParty, guestParty } = world;
  await anItem(exchange, { kind: "WELCOME", startAt: new Date("2025-12-05T06:30:00Z"), position: 1 });
  await anItem(exchange, { kind: "LECTURE", day: null, partOfDay: "EVENING", position: 2 });
  await aVisit(exchange, { institutionId: north.id });
  await aVisit(exchange, { institutionId: south.id });
  await aGroupDiscussion({ exchange, host, guest });
  const person = await aPerson();
  await aDelegationMember(hostParty.delegation, { personId: person.id, role: "HEAD", namedInPublic: true });
  await aDelegationMember(hostParty.delegation, { status: "REPLACED" });
  await aDelegationMember(guestParty.delegation, { namedInPublic: true });
  return { ...world, north, south, third, person };
}

test("a copy can have another guest, and leaves out what is of the college that went", async () => {
  const world = await aSource();
  const parties = rows([world.north, "HOST"], [world.third, "GUEST"], [world.south, ""]);
  const form = { ...parties, members: "on", announced: "1-1-0-0-1" };
  const { code } = await clone(world.host, world.exchange, form);
  const copy = await stored(code);
  expect(copy.parties.map(({ role, institutionId }) => [role, institutionId])).toEqual([
    ["HOST", world.north.id],
    ["GUEST", world.third.id],
  ]);
  expect(copy.titleZh).toBe(`${world.third.nameZh}访${world.north.nameZh}（2026年12月）`);
  expect(copy.items.map(({ kind }) => kind)).toEqual(["WELCOME", "BASE_VISIT", "LECTURE"]);
  expect(copy.groups.map(({ pairings }) => pairings)).toEqual([[]]);
  // the same host, so that the places are the same
  expect(copy.placeZh).toBe("地点");
  expect(copy.parties.map(({ delegation }) => delegation?.members.length)).toEqual([1, 0]);
});

test("what the form announced is what is left out, or the copy is refused with the counts", async () => {
  const world = await aSource();
  const source = await findCopySource(world.host, { code: world.exchange.code, isReturn: false });
  if (!source) throw new Error("no source");
  const parts = { itinerary: true, groups: true, members: true };
  const chosen = [
    { institutionId: world.north.slug, role: "HOST" as const },
    { institutionId: world.third.slug, role: "GUEST" as const },
  ];
  expect(announcementOf(leftOutOfCopy(source.content, { parties: chosen, parts, day: null }))).toBe("1-1-0-0-1");
  expect(source.others.map(({ slug }) => slug)).toContain(world.third.slug);
  const form = { ...rows([world.north, "HOST"], [world.third, "GUEST"]), members: "on" };
  await expect(clone(world.host, world.exchange, { ...form, announced: "0-0-0-0-0" })).rejects.toMatchObject({
    code: "copy_leaves_out",
    details: { visits: 1, pairings: 1, members: 1 },
  });
  const count = () => read(system("test"), (tx) => tx.exchange.count({ where: { creatorId: world.north.id } }));
  expect(await count()).toBe(0);
});

test("what is not ticked stays behind", async () => {
  const world = await aSource();
  const { code } = await clone(world.host, world.exchange, { itinerary: "off", groups: "off" });
  const copy = await stored(code);
  expect([copy.items, copy.groups]).toEqual([[], []]);
  const other = await clone(world.host, world.exchange, { itinerary: "off", anyway: "yes" });
  const grouped = await stored(other.code);
  expect([grouped.items.length, grouped.groups.map(({ itemId }) => itemId)]).toEqual([0, [null]]);
});

test("people come along with their names, and readers see none of them before that is decided again", async () => {
  const world = await aSource();
  const { code } = await clone(world.host, world.exchange, { members: "on" });
  const { parties } = await stored(code);
  const [host, guest] = parties.map(({ delegation }) => delegation);
  expect(host?.members).toMatchObject([
    { personId: world.person.id, role: "HEAD", namedInPublic: false, status: "PROPOSED" },
  ]);
  expect(guest?.members).toMatchObject([{ namedInPublic: false, status: "PROPOSED" }]);
  // nobody has looked at either list, and that of the others says who filled it in
  expect([host?.takenOverAt, guest?.takenOverAt]).toEqual([null, null]);
  expect([host?.enteredById, guest?.enteredById]).toEqual([null, world.north.id]);
});

test("the return visit has its hosts and guests in the other role, unless others are chosen", async () => {
  const world = await aSource();
  const back = { isReturn: "yes", ...rows([world.south, "HOST"], [world.north, "GUEST"]), announced: "1-0-0-0-0" };
  expect(await stored((await clone(world.guest, world.exchange, back)).code)).toMatchObject({
    returnOfId: world.exchange.id,
    placeZh: null,
  });
  const again = { isReturn: "yes", ...rows([world.north, "HOST"], [world.third, "GUEST"]) };
  expect(await stored((await clone(world.host, world.exchange, again)).code)).toMatchObject({
    returnOfId: null,
    placeZh: null,
  });
});

type Source = Awaited<ReturnType<typeof aSource>>;

test.each<[string, (world: Source) => Record<string, string>, string]>([
  ["no host", ({ north, south }) => rows([north, "GUEST"], [south, "GUEST"]), "needs_both_sides"],
  ["no guest", ({ north, south }) => rows([north, "HOST"], [south, "OBSERVER"]), "needs_both_sides"],
  ["other colleges alone", ({ south, third }) => rows([third, "HOST"], [south, "GUEST"]), "copy_without_own_college"],
  [
    "the own college as an observer",
    ({ north, south, third }) => rows([third, "HOST"], [south, "GUEST"], [north, "OBSERVER"]),
    "copy_without_own_college",
  ],
  ["a college that is not there", ({ north }) => rows([north, "HOST"], [{ slug: "nowhere" }, "GUEST"]), "not_found"],
])("a copy is refused with %s", async (_what, chosen, code) => {
  const world = await aSource();
  await expect(clone(world.host, world.exchange, chosen(world))).rejects.toMatchObject({ code });
});

test("a copy is refused to a college that is closed or unknown to the actor, and to strangers", async () => {
  const world = await aSource();
  const closed = await anInstitution({ status: "CLOSED", isListed: true });
  const hidden = await anInstitution({ isListed: false });
  const withGuest = (guest: Institution) =>
    clone(world.host, world.exchange, rows([world.north, "HOST"], [guest, "GUEST"]));
  await expect(withGuest(closed)).rejects.toMatchObject({ code: "institution_closed" });
  await expect(withGuest(hidden)).rejects.toMatchObject({ code: "not_found" });
  const stranger = await aMember({ institutionId: world.third.id, roles: ["COORDINATOR"] });
  const own = rows([world.third, "HOST"], [world.south, "GUEST"]);
  await expect(clone(stranger, world.exchange, own)).rejects.toMatchObject({ kind: "not_found" });
  // a college of the group may read the record, and still begins no record with the people of others
  await writeRow("Exchange", async (tx) => {
    const group = await tx.institutionGroup.create({ data: { code: `G-${unique().toUpperCase()}`, nameZh: "集团" } });
    const ids = [world.north.id, world.third.id];
    await tx.institution.updateMany({ where: { id: { in: ids } }, data: { groupId: group.id } });
    return tx.exchange.update({ where: { id: world.exchange.id }, data: { visibility: "GROUP", status: "HELD" } });
  });
  await expect(clone(stranger, world.exchange, own)).rejects.toMatchObject({ kind: "forbidden" });
});

test("one key makes one copy, and the same key with other colleges is refused", async () => {
  const world = await aSource();
  const key = randomUUID();
  const form = rows([world.north, "HOST"], [world.third, "GUEST"]);
  const [one, other] = await Promise.all([0, 1].map(() => clone(world.host, world.exchange, { key, ...form })));
  expect(other).toEqual(one);
  await expect(clone(world.host, world.exchange, { key })).rejects.toMatchObject({ code: "key_used_before" });
});

test("a copy by month has its items on one of the days, with a part of the day for an hour", async () => {
  const world = await aSource();
  const { code } = await clone(world.host, world.exchange, { precision: "MONTH", firstMonth: "2026-12" });
  const copy = await stored(code);
  expect([copy.precision, calendarDayOf(copy.firstDay), calendarDayOf(copy.lastDay)]).toEqual([
    "MONTH",
    "2026-12-01",
    "2026-12-31",
  ]);
  expect(copy.items.map(({ kind, day, startAt, partOfDay }) => [kind, day, startAt, partOfDay])).toEqual([
    ["WELCOME", null, null, "AFTERNOON"],
    ["LECTURE", null, null, "EVENING"],
    ["BASE_VISIT", null, null, null],
    ["BASE_VISIT", null, null, null],
  ]);
});

test("an item on one of the days stays so in a copy by days", async () => {
  const world = await aSource();
  const { items } = await stored((await clone(world.host, world.exchange)).code);
  expect(items.map(({ kind, day }) => [kind, day && calendarDayOf(day)])).toEqual([
    ["WELCOME", "2026-12-07"],
    ["BASE_VISIT", "2026-12-07"],
    ["BASE_VISIT", "2026-12-07"],
    ["LECTURE", null],
  ]);
});

test("an exchange known by months is copied by months, as many", async () => {
  const spring = { firstDay: new Date("2024-03-01"), lastDay: new Date("2024-05-31"), precision: "MONTH" as const };
  const { exchange, host } = await anExchange({ ...spring, roles: ["RECORDER"] });
  const { code } = await clone(host, exchange, { precision: "MONTH", firstMonth: "2025年11月" });
  const copy = await stored(code);
  expect([calendarDayOf(copy.firstDay), calendarDayOf(copy.lastDay)]).toEqual(["2025-11-01", "2026-01-31"]);
  expect(copy.titleEn).toContain(", November 2025 to January 2026");
});

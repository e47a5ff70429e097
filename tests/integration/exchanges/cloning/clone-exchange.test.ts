import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { findCopySource } from "@/lib/exchanges/cloning/queries.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange, anOutcome, aSeries, aSourceNote } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aMinute, anItem, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

// a day after some of the copies and before others
beforeEach(() => void vi.spyOn(clock, "now").mockReturnValue(new Date("2026-03-02T04:00:00Z")));

const clone = (actor: Member, { code }: Pick<Exchange, "code">, facts: Record<string, string> = {}) =>
  cloneExchange(
    actor,
    cloneExchangeInput.parse({ locale: "en", key: randomUUID(), code, firstDay: "2026-12-07", ...facts }),
  );

/** Makes an exchange of two days with rows of every kind. */
async function aWholeExchange() {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const series = await aSeries();
  const world = await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    firstDay: new Date("2025-12-05"),
    lastDay: new Date("2025-12-06"),
    kind: "TRAINING",
    themeZh: "主题",
    purposeEn: "Purpose",
    placeZh: "地点",
    dateNote: "YEAR_INFERRED",
    visibility: "GROUP",
    seriesId: series.id,
    roles: ["RECORDER"],
  });
  const { exchange, host, guest, hostParty, guestParty } = world;
  const welcome = await anItem(exchange, {
    kind: "WELCOME",
    titleZh: "欢迎",
    placeZh: "礼堂",
    day: new Date("2025-12-06"),
    startAt: new Date("2025-12-06T01:00:00Z"),
    status: "HELD",
  });
  await anItem(exchange, { kind: "MEAL", status: "CANCELLED" });
  const { visit, base } = await aVisit(exchange, { institutionId: north.id });
  const own = await aVisit(exchange, { base: await aBase({ institutionId: south.id }) });
  await aVisit(exchange, { base: await aBase({ institutionId: north.id, archivedAt: new Date() }) });
  const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const topic = await aTopic();
  const member = await aDelegationMember(guestParty.delegation);
  const ended = await aUnit({ institutionId: north.id, validTo: new Date("2026-06-30") });
  await transaction(system("test"), async (tx, record) => {
    await tx.groupTopic.create({ data: { groupId: group.id, topicId: topic.id } });
    await tx.groupParticipant.create({ data: { groupId: group.id, memberId: member.id, exchangeId: exchange.id } });
    await tx.discussionGroup.update({ where: { id: group.id }, data: { itemId: welcome.id, status: "HELD" } });
    await tx.pairing.create({ data: { groupId: group.id, hostUnitId: ended.id, guestUnitId: guestUnit.id } });
    await tx.visitObservation.create({ data: { visitId: visit.id, locale: "zh", text: "所见" } });
    await tx.visitUnit.create({ data: { visitId: visit.id, unitId: guestUnit.id } });
    await tx.delegation.update({ where: { id: guestParty.delegation.id }, data: { headcount: 6 } });
    await tx.exchangeParty.update({
      where: { id: hostParty.id },
      data: {
        fileNumber: "一号",
        coordinatorId: host.userId,
        planConfirmedAt: new Date(),
        planConfirmedById: host.userId,
      },
    });
    await record({ action: "test.filled", subject: { type: "Exchange", id: exchange.id } });
  });
  await aMinute(exchange, { speakerMemberId: member.id });
  await anOutcome(exchange);
  await aSourceNote(exchange);
  await aReport({ of: world });
  return { ...world, north, south, series, base, own, topic, hostUnit, guestUnit };
}

const stored = (code: string) =>
  read(system("test"), (tx) =>
    tx.exchange.findUniqueOrThrow({
      where: { code },
      include: {
        parties: { orderBy: { role: "asc" }, include: { delegation: { include: { members: true } } } },
        items: {
          orderBy: [{ day: "asc" }, { position: "asc" }],
          include: { visit: { include: { observations: true, units: true } } },
        },
        groups: { include: { pairings: true, topics: true, participants: true } },
        minutes: true,
        outcomes: true,
        sourceNotes: true,
        report: true,
      },
    }),
  );

test("a copy has the structure of the exchange on its new days, and nothing of what happened", async () => {
  const world = await aWholeExchange();
  const { code } = await clone(world.host, world.exchange);
  const { parties, items, groups, ...copy } = await stored(code);
  expect(copy).toMatchObject({
    kind: "TRAINING",
    titleZh: `${world.south.nameZh}赴${world.north.nameZh}研修（2026年12月）`,
    titleEn: `Training programme for ${world.south.nameEn} at ${world.north.nameEn}, December 2026`,
    themeZh: "主题",
    purposeEn: "Purpose",
    placeZh: "地点",
    seriesId: world.series.id,
    firstDay: new Date("2026-12-07"),
    lastDay: new Date("2026-12-08"),
    // facts about the source and decisions about one exchange are not copied
    dateNote: null,
    visibility: "PARTIES",
    status: "DRAFT",
    returnOfId: null,
    creatorId: world.north.id,
    createdById: world.host.userId,
    minutes: [],
    outcomes: [],
    sourceNotes: [],
    report: null,
  });
  expect(
    parties.map(({ role, institutionId, fileNumber, coordinatorId, planConfirmedAt, delegation }) => ({
      role,
      institutionId,
      fileNumber,
      coordinatorId,
      planConfirmedAt,
      headcount: delegation?.headcount,
      members: delegation?.members,
    })),
  ).toEqual(
    [world.north, world.south].map(({ id }, at) => ({
      role: at === 0 ? "HOST" : "GUEST",
      institutionId: id,
      fileNumber: null,
      coordinatorId: null,
      planConfirmedAt: null,
      headcount: null,
      members: [],
    })),
  );
  expect(
    items.map(({ kind, day: at, status, visit }) => [kind, at && calendarDayOf(at), status, visit?.baseId]),
  ).toEqual(
    expect.arrayContaining([
      ["WELCOME", "2026-12-08", "PLANNED", undefined],
      ["BASE_VISIT", "2026-12-07", "PLANNED", world.base.id],
      ["BASE_VISIT", "2026-12-07", "PLANNED", world.own.base.id],
    ]),
  );
  // without the cancelled item and the closed base, with the plenary of the minutes
  expect(items).toHaveLength(4);
  expect(items.flatMap(({ visit }) => [...(visit?.observations ?? []), ...(visit?.units ?? [])])).toEqual([]);
  const welcome = items.find(({ kind }) => kind === "WELCOME");
  expect(welcome).toMatchObject({ titleZh: "欢迎", placeZh: "礼堂", startAt: new Date("2026-12-08T01:00:00Z") });
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({
    code: expect.stringMatching(/^G/),
    status: "PLANNED",
    itemId: welcome?.id,
    participants: [],
    pairings: [{ hostUnitId: world.hostUnit.id, guestUnitId: world.guestUnit.id }],
    topics: [{ topicId: world.topic.id }],
  });
});

test("items copied onto past days took place like the copy, and a school that was founded later is left out", async () => {
  const { exchange, host, guest } = await anExchange({ roles: ["RECORDER"], firstDay: new Date("2025-12-05") });
  await anItem(exchange, { status: "PLANNED" });
  const { id } = (await aGroupDiscussion({ exchange, host, guest })).hostUnit;
  await writeRow("Unit", (tx) => tx.unit.update({ where: { id }, data: { validFrom: new Date("2025-09-01") } }));
  const { code, status } = await clone(host, exchange, { firstDay: "2025-03-03" });
  const { items, groups } = await stored(code);
  expect([status, ...[...items, ...groups].map((each) => each.status)]).toEqual(["HELD", "HELD", "HELD"]);
  expect(groups[0]?.pairings).toEqual([]);
});

test("the return visit exchanges host and guest, and leaves out what belonged to the old place", async () => {
  const world = await aWholeExchange();
  const { code } = await clone(world.guest, world.exchange, { isReturn: "yes", titleZh: "回访" });
  const { parties, items, groups, ...copy } = await stored(code);
  expect(copy).toMatchObject({
    titleZh: "回访",
    titleEn: null,
    placeZh: null,
    returnOfId: world.exchange.id,
    creatorId: world.south.id,
  });
  expect(parties.map(({ role, institutionId }) => ({ role, institutionId }))).toEqual([
    { role: "HOST", institutionId: world.south.id },
    { role: "GUEST", institutionId: world.north.id },
  ]);
  expect(items.flatMap(({ visit }) => visit?.baseId ?? [])).toEqual([world.own.base.id]);
  expect(items.filter(({ placeZh }) => placeZh !== null)).toEqual([]);
  expect(groups[0]?.pairings).toMatchObject([{ hostUnitId: world.guestUnit.id, guestUnitId: world.hostUnit.id }]);
});

test("the exchange that is copied stays as it was", async () => {
  const world = await aWholeExchange();
  const before = await stored(world.exchange.code);
  await clone(world.host, world.exchange);
  expect(await stored(world.exchange.code)).toEqual(before);
});

test("a form makes one copy, also when sent twice, and warns of a meeting of the same colleges near its days", async () => {
  const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
  const input = cloneExchangeInput.parse({
    locale: "en",
    key: randomUUID(),
    code: exchange.code,
    firstDay: "2026-01-01",
  });
  const [one, other] = await Promise.all([cloneExchange(host, input), cloneExchange(host, input)]);
  expect(other).toEqual(one);
  await expect(clone(host, exchange, { firstDay: "2026-01-05" })).rejects.toMatchObject({ code: "exchange_nearby" });
  expect((await clone(host, exchange, { firstDay: "2026-01-05", anyway: "yes" })).code).not.toBe(one.code);
});

test("whoever may begin a record of these colleges may copy one, and a stranger finds nothing", async () => {
  const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  await expect(clone(viewer, exchange)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(clone(stranger, exchange)).rejects.toMatchObject({ kind: "not_found" });
  for (const actor of [viewer, stranger]) {
    expect(await findCopySource(actor, { code: exchange.code, isReturn: false })).toBeNull();
  }
  const source = await findCopySource(host, { code: exchange.code, isReturn: true });
  expect(source).toMatchObject({ code: exchange.code, parties: [{ role: "HOST" }, { role: "GUEST" }] });
  const closed = await anInstitution({ status: "CLOSED" });
  const other = await anExchange({ hostInstitutionId: host.institutionId, guestInstitutionId: closed.id });
  await expect(clone({ ...host, roles: ["RECORDER"] }, other.exchange)).rejects.toMatchObject({
    code: "institution_closed",
  });
});

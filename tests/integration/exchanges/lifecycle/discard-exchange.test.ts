import { v7 as uuid } from "uuid";
import { afterEach, expect, test, vi } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { restoreExchange } from "@/lib/exchanges/lifecycle/commands/restore-exchange.ts";
import { listDiscarded } from "@/lib/exchanges/lifecycle/queries.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { system } from "@/lib/platform/actor.ts";
import { after, clock, days, hours } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { uniqueNumber, writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

afterEach(() => vi.restoreAllMocks());

const discardedAt = async ({ id }: Exchange) =>
  (await read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { id } }))).discardedAt;

/** Makes a draft that the host began. */
async function aDraft(facts: Parameters<typeof anExchange>[0] = {}) {
  const world = await anExchange({ status: "DRAFT", roles: ["RECORDER"], ...facts });
  const { id } = world.exchange;
  await transaction(system("test"), async (tx, record) => {
    await tx.exchange.update({ where: { id }, data: { creatorId: world.host.institutionId } });
    await record({ action: "test.began", subject: { type: "Exchange", id } });
  });
  return world;
}

test("a discarded draft is found nowhere, and is restored as it was", async () => {
  const { exchange, host, guest } = await aDraft();
  const before = await findRecord(host, exchange.code);
  await discardExchange(host, exchange);
  for (const member of [host, guest]) expect(await findRecord(member, exchange.code)).toBeNull();
  await expect(saveBasics(host, { code: exchange.code, version: 1, changes: {} })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect((await listDiscarded(host)).map(({ code }) => code)).toEqual([exchange.code]);
  await restoreExchange(host, exchange);
  expect(await findRecord(host, exchange.code)).toEqual(before);
  expect(await listDiscarded(host)).toEqual([]);
});

test("a record that was begun after the visit can be discarded too", async () => {
  const { exchange, host } = await aDraft({ status: "HELD" });
  await discardExchange(host, exchange);
  expect(await discardedAt(exchange)).not.toBeNull();
});

test.each(["PLANNED", "CONFIRMED", "RECORDED", "AGREED", "CANCELLED"] as const)(
  "a record that is %s cannot be discarded",
  async (status) => {
    const { exchange, host } = await aDraft({ status, cancelReason: "snow" });
    await expect(discardExchange(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "not_a_draft" });
    expect(await discardedAt(exchange)).toBeNull();
  },
);

test.each(["PUBLISHED", "UNPUBLISHED"] as const)("a record whose report is %s cannot be discarded", async (status) => {
  const { exchange, host } = await aReport({ of: await aDraft({ status: "HELD" }), zh: { status }, en: null });
  await expect(discardExchange(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "published_once" });
  expect(await discardedAt(exchange)).toBeNull();
});

test("a record is discarded and restored together with a report that was never published", async () => {
  const { exchange, host } = await aReport({
    of: await aDraft({ status: "HELD" }),
    zh: { status: "DRAFT", publishedAt: null },
    en: null,
  });
  await discardExchange(host, exchange);
  await restoreExchange(host, exchange);
  expect((await findRecord(host, exchange.code))?.report?.translations).toHaveLength(1);
});

test("a record is discarded by the college that began it, not by the other one, and not by people who may only read it", async () => {
  const { exchange, host, guest } = await aDraft();
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  for (const actor of [guest, viewer]) {
    await expect(discardExchange(actor, exchange)).rejects.toMatchObject({ kind: "forbidden" });
  }
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  await expect(discardExchange(stranger, exchange)).rejects.toMatchObject({ kind: "not_found" });
  expect(await discardedAt(exchange)).toBeNull();
  await discardExchange(host, exchange);
  for (const actor of [guest, viewer, stranger]) {
    await expect(restoreExchange(actor, exchange)).rejects.toMatchObject({ kind: "not_found" });
    expect(await listDiscarded(actor)).toEqual([]);
  }
  expect(await discardedAt(exchange)).not.toBeNull();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await restoreExchange(group, exchange);
  expect(await discardedAt(exchange)).toBeNull();
});

test("a record is discarded only once, and restored only if it was discarded", async () => {
  const { exchange, host } = await aDraft();
  await expect(restoreExchange(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "not_discarded" });
  await discardExchange(host, exchange);
  await expect(discardExchange(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "already_discarded" });
});

test("a discarded record can be restored for 30 days, and is listed for as long", async () => {
  const { exchange, host } = await aDraft();
  const then = new Date("2026-01-10T08:00:00Z");
  vi.spyOn(clock, "now").mockReturnValue(then);
  await discardExchange(host, exchange);
  vi.mocked(clock.now).mockReturnValue(after(then, days(30) - 1));
  expect(await listDiscarded(host)).toMatchObject([{ code: exchange.code, restorableUntil: after(then, days(30)) }]);
  vi.mocked(clock.now).mockReturnValue(after(then, days(30)));
  expect(await listDiscarded(host)).toEqual([]);
  await expect(restoreExchange(host, exchange)).rejects.toMatchObject({
    kind: "conflict",
    code: "discarded_too_long_ago",
  });
  expect(await discardedAt(exchange)).toEqual(then);
});

test.each(["discarded", "restored"] as const)(
  "a record is %s once when two people do it at the same moment",
  async (what) => {
    const { exchange, host } = await aDraft();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["COORDINATOR"] });
    if (what === "restored") await discardExchange(host, exchange);
    const act = what === "discarded" ? discardExchange : restoreExchange;
    const answers = await Promise.allSettled([act(host, exchange), act(colleague, exchange)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await discardedAt(exchange)) === null).toBe(what === "restored");
    const events = await read(system("test"), (tx) =>
      tx.auditEvent.count({ where: { subjectId: exchange.id, action: `exchange.${what}` } }),
    );
    expect(events).toBe(1);
  },
);

test("three discarded records are listed with as many statements as one", async () => {
  const { exchange, host, guest } = await aDraft();
  await discardExchange(host, exchange);
  const one = await countStatements(() => listDiscarded(host));
  for (let more = 0; more < 2; more++) {
    const other = await aDraft({ hostInstitutionId: host.institutionId, guestInstitutionId: guest.institutionId });
    await discardExchange(host, other.exchange);
  }
  expect(await listDiscarded(host)).toHaveLength(3);
  expect(await countStatements(() => listDiscarded(host))).toBe(one);
});

test("discarded records are listed however many the other college discarded later", async () => {
  const { exchange, host, guest } = await aDraft();
  await discardExchange(host, exchange);
  const ofGuest = {
    firstDay: exchange.firstDay,
    lastDay: exchange.lastDay,
    creatorId: guest.institutionId,
    discardedAt: after(clock.now(), hours(1)),
    discardedById: guest.userId,
  };
  const first = uniqueNumber();
  const others = Array.from({ length: 100 }, (_, at) => ({ ...ofGuest, id: uuid(), code: `EX-2024-${first + at}` }));
  await writeRow("Exchange", async (tx) => {
    await tx.exchange.createMany({ data: others.map((other) => ({ ...other, titleZh: "交流" })) });
    await tx.exchangeParty.createMany({
      data: others.flatMap(({ id: exchangeId }) => [
        { exchangeId, institutionId: host.institutionId, role: "HOST" as const },
        { exchangeId, institutionId: guest.institutionId, role: "GUEST" as const },
      ]),
    });
    return exchange;
  });
  expect((await listDiscarded(host)).map(({ code }) => code)).toEqual([exchange.code]);
});

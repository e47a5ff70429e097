import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { addItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";

type World = Awaited<ReturnType<typeof aReport>>;

const draft = { status: "DRAFT", publishedAt: null } as const;

/** Types another title, as a save of the record does. */
const retitle = ({ exchange }: World, titleEn: string) =>
  writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { titleEn } }));

const titleOf = async ({ exchange }: World) => (await findPublicExchange(publicDb, exchange.code))?.title.en;

const revisionsOf = async ({ exchange }: World) =>
  (await anyRow.revision.findMany({ where: { exchangeId: exchange.id }, orderBy: { number: "asc" } })).map(
    ({ number, reason, byId }) => ({ number, reason, byId }),
  );

const eventsOf = async ({ exchange }: World) =>
  (
    await anyRow.auditEvent.findMany({
      where: { exchangeId: exchange.id, action: { contains: "readers" } },
      orderBy: { seq: "asc" },
    })
  ).map(({ action, actorUserId }) => [action, actorUserId]);

describe("the publication of a record", () => {
  test("begins with the first text and ends with the last", async () => {
    const world = await aReport({ zh: draft, en: draft });
    const { report, host, guest, exchange } = world;
    expect(await titleOf(world)).toBeUndefined();
    await publishTranslation(host, { slug: report.slug, locale: "zh" });
    await retitle(world, "Typed since");
    await publishTranslation(guest, { slug: report.slug, locale: "en" });
    expect(await titleOf(world)).toBe(exchange.titleEn);
    await withdrawTranslation(host, { slug: report.slug, locale: "zh" });
    expect(await titleOf(world)).toBe(exchange.titleEn);
    await withdrawTranslation(host, { slug: report.slug, locale: "en" });
    expect(await titleOf(world)).toBeUndefined();
    expect(await revisionsOf(world)).toEqual([{ number: 1, reason: "PUBLISHED", byId: host.userId }]);
    expect(await eventsOf(world)).toEqual([
      ["exchange.shown_to_readers", host.userId],
      ["exchange.withdrawn_from_readers", host.userId],
    ]);
  });

  test("begins again with the record as it stands, and an unchanged record makes no new revision", async () => {
    const world = await aReport({ zh: draft, en: null });
    const { report, host } = world;
    const text = { slug: report.slug, locale: "zh" } as const;
    await publishTranslation(host, text);
    await withdrawTranslation(host, text);
    await publishTranslation(host, text);
    expect(await revisionsOf(world)).toHaveLength(1);
    await withdrawTranslation(host, text);
    await retitle(world, "Another title");
    await publishTranslation(host, text);
    expect(await titleOf(world)).toBe("Another title");
    expect((await revisionsOf(world)).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe("changes of a public record", () => {
  test("reach readers when somebody shows them, and not before", async () => {
    const world = await aReport();
    const { exchange, host } = world;
    await retitle(world, "New title");
    await anOutcome(exchange);
    expect(await titleOf(world)).toBe(exchange.titleEn);
    expect(await showRecord(host, { code: exchange.code })).toEqual({ number: 2 });
    const shown = await findPublicExchange(publicDb, exchange.code);
    expect([shown?.title.en, shown?.outcomes.length]).toEqual(["New title", 1]);
    expect(await revisionsOf(world)).toEqual([
      { number: 1, reason: "PUBLISHED", byId: null },
      { number: 2, reason: "SHOWN", byId: host.userId },
    ]);
  });

  test("are told to staff: whose, since when, and who may show them", async () => {
    const world = await aReport();
    const { exchange, host } = world;
    const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    expect(await findReadersState(host, exchange.code)).toMatchObject({ number: 1, changes: null, mayShow: true });
    const item = { code: exchange.code, key: randomUUID(), day: "2025-12-05", kind: "MEAL" };
    await addItem(recorder, addItemInput.parse(item));
    const names = new Map((await anyRow.user.findMany({})).map(({ id, name }) => [id, name]));
    const state = await findReadersState(recorder, exchange.code);
    expect(state).toMatchObject({ mayShow: false, changes: { people: [names.get(recorder.userId)] } });
    expect(state?.whoMay).toContain(names.get(host.userId));
    expect(Date.parse(state?.changes?.since ?? "")).toBeGreaterThan(Date.parse(state?.shownAt ?? ""));
    await showRecord(host, { code: exchange.code });
    expect(await findReadersState(recorder, exchange.code)).toMatchObject({ number: 2, changes: null, whoMay: [] });
  });

  test("are not those of somebody who withdrew a name, and are not forgotten by that", async () => {
    const of = await anExchange({ roles: ["COORDINATOR", "EDITOR"] });
    const facts = { status: "PRESENT", namedInPublic: true } as const;
    const member = await aDelegationMember(of.guestParty.delegation, facts);
    const { exchange, host, guest } = await aReport({ of });
    const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const addMeal = () =>
      addItem(
        recorder,
        addItemInput.parse({ code: exchange.code, key: randomUUID(), day: "2025-12-05", kind: "MEAL" }),
      );
    const tell = async () => {
      const changes = (await findReadersState(host, exchange.code))?.changes;
      return changes && { people: changes.people, since: changes.since };
    };
    await addMeal();
    const before = await tell();
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    const { name } = await anyRow.user.findUniqueOrThrow({ where: { id: recorder.userId } });
    expect(before?.people).toEqual([name]);
    expect(await tell()).toEqual(before);
    await addMeal();
    expect(await tell()).toEqual(before);
  });

  test("that readers could not see are none", async () => {
    const world = await aReport();
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({
        where: { id: world.exchange.id },
        data: { purposeEn: "Inside", version: { increment: 1 } },
      }),
    );
    expect((await findReadersState(world.host, world.exchange.code))?.changes).toBeNull();
  });

  test("of a record that is not public are told to nobody", async () => {
    const { exchange, host } = await anExchange();
    expect(await findReadersState(host, exchange.code)).toBeNull();
    await expect(showRecord(host, { code: exchange.code })).rejects.toMatchObject({
      kind: "conflict",
      code: "record_not_public",
    });
  });

  test("are shown once of two who show them at the same moment", async () => {
    const world = await aReport();
    const { exchange, host, guest } = world;
    await retitle(world, "For both");
    const answers = await Promise.allSettled([host, guest].map((actor) => showRecord(actor, { code: exchange.code })));
    expect(answers.map((answer) => (answer.status === "fulfilled" ? "shown" : answer.reason.code)).sort()).toEqual([
      "nothing_to_show",
      "shown",
    ]);
    expect(await revisionsOf(world)).toHaveLength(2);
  });

  const refused: [string, (world: World) => Promise<Member>, object][] = [
    ["an editor of a third college", () => aMember({ roles: ["EDITOR"] }), { kind: "not_found" }],
    ...(["VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER"] as const).map((role): (typeof refused)[number] => [
      `a ${role} of the host`,
      ({ host }) => aMember({ institutionId: host.institutionId, roles: [role] }),
      { kind: "forbidden", code: "not_an_editor_of_this_exchange" },
    ]),
  ];

  test.each(refused)("are not shown by %s", async (_, aPerson, refusal) => {
    const world = await aReport();
    await retitle(world, "Hidden");
    await expect(showRecord(await aPerson(world), { code: world.exchange.code })).rejects.toMatchObject(refusal);
    expect(await titleOf(world)).toBe(world.exchange.titleEn);
  });
});

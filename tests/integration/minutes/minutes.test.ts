import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { moveMinuteItem } from "@/lib/minutes/commands/move-minute-item.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { restoreMinuteItem } from "@/lib/minutes/commands/restore-minute-item.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { openMinute } from "@/lib/minutes/queries.ts";
import { saveMinuteItemInput } from "@/lib/minutes/schema.ts";
import { saveMinute } from "@/lib/minutes/sessions/commands/save-minute.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

const RECORDER = ["RECORDER"] as const;
const plenary = { scope: "PLENARY" as const, itemId: null };

/** Makes a statement in Chinese without a speaker. */
const said = (text: string, facts: { owner?: Parameters<typeof addMinuteItem>[1]["owner"] } = {}) => ({
  key: randomUUID(),
  owner: plenary,
  text,
  locale: "zh" as const,
  kind: "STATEMENT" as const,
  speakerMemberId: null,
  ...facts,
});

/** Makes an exchange with these statements in its plenary. */
async function withMinutes(...texts: string[]) {
  const world = await anExchange({ roles: RECORDER });
  const { code } = world.exchange;
  for (const text of texts) await addMinuteItem(world.host, { code, ...said(text) });
  const [session] = await listSessions(world.host, code);
  return { ...world, code, minuteId: session?.minute?.id ?? "", items: session?.minute?.items ?? [] };
}

const save = (
  actor: Member,
  code: string,
  minuteItemId: string,
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) => saveMinuteItem(actor, saveMinuteItemInput.parse({ code, minuteItemId, version: 1, changes }));

const texts = async (actor: Member, code: string) =>
  (await listSessions(actor, code)).flatMap(({ minute }) => minute?.items?.map(({ values }) => values.textZh) ?? []);

const plenaries = (exchange: Exchange) =>
  read(system("test"), (tx) => tx.itineraryItem.count({ where: { exchangeId: exchange.id, kind: "PLENARY" } }));

describe("minutes", () => {
  test("of a plenary add it to the itinerary once, also when both colleges begin at the same moment", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    await Promise.all([addMinuteItem(host, { code, ...said("一") }), addMinuteItem(guest, { code, ...said("二") })]);
    expect(await plenaries(exchange)).toBe(1);
    expect((await texts(host, code)).sort()).toEqual(["一", "二"].sort());
  });

  test("of a plenary are refused when the itinerary is full", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const meal = { exchangeId: exchange.id, kind: "MEAL" as const, day: exchange.firstDay };
    await writeRow("ItineraryItem", async (tx) => {
      await tx.itineraryItem.createMany({
        data: Array.from({ length: 200 }, (_, at) => ({ ...meal, position: at + 1 })),
      });
      return exchange;
    });
    await expect(addMinuteItem(host, { code: exchange.code, ...said("一") })).rejects.toMatchObject({
      kind: "conflict",
      code: "too_many",
    });
    expect(await plenaries(exchange)).toBe(0);
  });

  test("of a group are begun once by two people at the same moment, and an item that is sent twice is added once", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const owner = { scope: "GROUP" as const, groupId: (await aDiscussionGroup(exchange)).id };
    const twice = { code, ...said("一", { owner }) };
    await Promise.all([
      addMinuteItem(host, twice),
      addMinuteItem(host, twice),
      addMinuteItem(guest, { code, ...said("二", { owner }) }),
    ]);
    expect((await texts(host, code)).sort()).toEqual(["一", "二"].sort());
  });

  test("keep what two people write in two languages, and show both versions of one text", async () => {
    const { code, host, guest, items } = await withMinutes("开场");
    const id = items[0]?.id ?? "";
    await Promise.all([
      save(host, code, id, { textEn: { from: null, to: "Opening" } }),
      save(guest, code, id, { confidential: { from: false, to: true } }),
    ]);
    const { conflicts } = await save(guest, code, id, { textEn: { from: null, to: "The opening" } });
    expect(conflicts).toEqual([{ field: "textEn", mine: "The opening", theirs: "Opening" }]);
    expect((await listSessions(host, code))[0]?.minute?.items?.[0]).toMatchObject({
      version: 3,
      values: { textZh: "开场", textEn: "Opening", confidential: true },
    });
  });

  test("need a text in at least one language", async () => {
    const { code, host, items } = await withMinutes("开场");
    const id = items[0]?.id ?? "";
    await expect(save(host, code, id, { textZh: { from: "开场", to: " " } })).rejects.toMatchObject({
      code: "minute_item_without_text",
    });
    await save(host, code, id, { textZh: { from: "开场", to: null }, textEn: { from: null, to: "Opening" } });
    expect((await listSessions(host, code))[0]?.minute?.items?.[0]?.values).toMatchObject({ textZh: null });
  });

  test("name only a speaker who was there", async () => {
    const { code, host, items, hostParty } = await withMinutes("开场");
    const other = await anExchange();
    const stranger = await aDelegationMember(other.hostParty.delegation);
    const speaker = await aDelegationMember(hostParty.delegation);
    const id = items[0]?.id ?? "";
    await expect(save(host, code, id, { speakerMemberId: { from: null, to: stranger.id } })).rejects.toMatchObject({
      kind: "not_found",
    });
    const { values } = await save(host, code, id, { speakerMemberId: { from: null, to: speaker.id } });
    expect(values.speakerMemberId).toBe(speaker.id);
  });

  test("are moved, removed and restored in their place", async () => {
    const { code, host, guest, items } = await withMinutes("一", "二", "三");
    const [first, second, third] = items.map(({ id }) => id);
    await moveMinuteItem(host, { code, minuteItemId: third ?? "", before: first ?? "" });
    expect(await texts(host, code)).toEqual(["三", "一", "二"]);
    await removeMinuteItem(guest, { code, minuteItemId: first ?? "" });
    expect(await texts(host, code)).toEqual(["三", "二"]);
    await restoreMinuteItem(host, { code, minuteItemId: first ?? "" });
    expect(await texts(host, code)).toEqual(["三", "一", "二"]);
    await removeMinuteItem(guest, { code, minuteItemId: third ?? "" });
    await moveMinuteItem(host, { code, minuteItemId: second ?? "", before: first ?? "" });
    await restoreMinuteItem(host, { code, minuteItemId: third ?? "" });
    expect(await texts(host, code)).toEqual(["三", "二", "一"]);
    await expect(restoreMinuteItem(host, { code, minuteItemId: first ?? "" })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    await expect(
      moveMinuteItem(host, { code, minuteItemId: second ?? "", before: randomUUID() }),
    ).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("are not removed while an outcome refers to them", async () => {
    const { exchange, code, host, items } = await withMinutes("一");
    await anOutcome(exchange, { minuteItemId: items[0]?.id ?? "" });
    await expect(removeMinuteItem(host, { code, minuteItemId: items[0]?.id ?? "" })).rejects.toMatchObject({
      code: "in_use",
    });
  });

  test("are marked as ready", async () => {
    const { code, host, minuteId } = await withMinutes("一");
    const saved = await saveMinute(host, {
      code,
      minuteId,
      version: 1,
      changes: { status: { from: "DRAFT", to: "READY" } },
    });
    expect(saved).toEqual({ version: 2, values: { status: "READY" }, conflicts: [] });
  });

  test("are neither seen nor changed by a third college", async () => {
    const { code, minuteId, items } = await withMinutes("一");
    const stranger = await aMember({ roles: RECORDER });
    const minuteItemId = items[0]?.id ?? "";
    expect(await listSessions(stranger, code)).toEqual([]);
    for (const attempt of [
      () => openMinute(stranger, { code, minuteId }),
      () => addMinuteItem(stranger, { code, ...said("别的") }),
      () => save(stranger, code, minuteItemId, { textZh: { from: "一", to: "别的" } }),
      () => removeMinuteItem(stranger, { code, minuteItemId }),
      () => moveMinuteItem(stranger, { code, minuteItemId, before: null }),
      () => saveMinute(stranger, { code, minuteId, version: 1, changes: { status: { from: "DRAFT", to: "READY" } } }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  test("of a public exchange are written like those of any other, with the session that they begin", async () => {
    const { exchange, host } = await aReport({ of: await anExchange({ roles: RECORDER }) });
    const { code } = exchange;
    await addMinuteItem(host, { code, ...said("一") });
    await addMinuteItem(host, { code, ...said("二") });
    expect(await plenaries(exchange)).toBe(1);
    expect(await texts(host, code)).toEqual(["一", "二"]);
  });

  test("of a long record are sent when somebody opens a session", async () => {
    const { code, host, minuteId } = await withMinutes(...Array.from({ length: 61 }, (_, at) => `第${at}条`));
    const [session] = await listSessions(host, code);
    expect(session?.minute).toMatchObject({ count: 61, items: null });
    expect((await openMinute(host, { code, minuteId })).items).toHaveLength(61);
  });
});

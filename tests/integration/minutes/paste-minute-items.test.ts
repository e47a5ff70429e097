import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { pasteMinuteItems } from "@/lib/minutes/commands/paste-minute-items.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { undoMinutePaste } from "@/lib/minutes/commands/undo-minute-paste.ts";
import type { MinuteEntry } from "@/lib/minutes/queries.ts";
import { pasteMinuteItemsInput, saveMinuteItemInput } from "@/lib/minutes/schema.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { expectRefusals } from "../exchanges/expect-refusals.ts";

const RECORDER = ["RECORDER"] as const;
const plenary = { scope: "PLENARY" as const, itemId: null };
const line = (text: string, speakerMemberId: string | null = null) =>
  ({ text, locale: "zh", kind: "STATEMENT", speakerMemberId }) as const;

const paste = (actor: Member, code: string, items: readonly ReturnType<typeof line>[], key: string = randomUUID()) =>
  pasteMinuteItems(actor, pasteMinuteItemsInput.parse({ code, key, owner: plenary, items }));

const textsOf = ({ items }: MinuteEntry) => items.map(({ values }) => values.textZh);

const stored = async (actor: Member, code: string) =>
  (await listSessions(actor, code)).flatMap(({ minute }) => minute?.items?.map(({ values }) => values.textZh) ?? []);

describe("pasted minutes", () => {
  test("are added in their order after the present items, in one step, and once for each key", async () => {
    const { exchange, host, hostParty } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    await addMinuteItem(host, { code, key: randomUUID(), owner: plenary, ...line("开场") });
    const speaker = await aDelegationMember(hostParty.delegation);
    const key = randomUUID();
    const lines = [line("一", speaker.id), line("二"), line("三")];
    const [minute] = await Promise.all([paste(host, code, lines, key), paste(host, code, lines, key)]);
    expect(textsOf(minute)).toEqual(["开场", "一", "二", "三"]);
    expect(minute.items[1]?.values).toMatchObject({ speakerMemberId: speaker.id, kind: "STATEMENT", textEn: null });
    await expect(paste(host, code, [line("四")], key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("hold what was said in both languages where the paste has both", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const both = [
      { ...line("一"), translation: "One" },
      { ...line("Two"), locale: "en" as const, translation: "二" },
    ];
    const input = pasteMinuteItemsInput.parse({ code, key: randomUUID(), owner: plenary, items: both });
    const { items } = await pasteMinuteItems(host, input);
    expect(items.map(({ values: { textZh, textEn, sourceLocale } }) => ({ textZh, textEn, sourceLocale }))).toEqual([
      { textZh: "一", textEn: "One", sourceLocale: "zh" },
      { textZh: "二", textEn: "Two", sourceLocale: "en" },
    ]);
  });

  test("of two people at once are both whole, and begin the plenary once", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    await Promise.all([paste(host, code, [line("一"), line("二")]), paste(guest, code, [line("三"), line("四")])]);
    const texts = await stored(host, code);
    expect([
      ["一", "二", "三", "四"],
      ["三", "四", "一", "二"],
    ]).toContainEqual(texts);
    expect(await listSessions(host, code)).toHaveLength(1);
  });

  test("are added whole or not at all", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const elsewhere = await anExchange();
    const stranger = await aDelegationMember(elsewhere.hostParty.delegation);
    await expect(paste(host, code, [line("一"), line("二", stranger.id)])).rejects.toMatchObject({ kind: "not_found" });
    expect(await listSessions(host, code)).toEqual([]);
    const { id: minuteId } = await paste(host, code, [line("一")]);
    await writeRow("MinuteItem", async (tx) => {
      const items = Array.from({ length: 498 }, (_, at) => ({ sequence: at + 2, kind: "STATEMENT" as const }));
      const facts = { minuteId, exchangeId: exchange.id, sourceLocale: "zh" };
      await tx.minuteItem.createMany({ data: items.map((item) => ({ ...item, ...facts })) });
      return { id: minuteId };
    });
    await expect(paste(host, code, [line("二"), line("三")])).rejects.toMatchObject({ code: "too_many" });
    expect((await paste(host, code, [line("二")])).items).toHaveLength(500);
  });

  test("of 60 lines take as few statements as one", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    await paste(host, exchange.code, [line("开场")]);
    const of = (size: number) => () =>
      paste(
        host,
        exchange.code,
        Array.from({ length: size }, (_, at) => line(`第${at}条`)),
      );
    expect(await countStatements(of(60))).toBe(await countStatements(of(1)));
  });

  test("are taken back in one step, but for items that were changed, removed or cited since", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const key = randomUUID();
    await addMinuteItem(host, { code, key: randomUUID(), owner: plenary, ...line("开场") });
    const minute = await paste(host, code, [line("一"), line("二"), line("三"), line("四")], key);
    const [, first = "", second = "", third = ""] = minute.items.map(({ id }) => id);
    const changes = { textEn: { from: null, to: "First" } };
    await saveMinuteItem(guest, saveMinuteItemInput.parse({ code, minuteItemId: first, version: 1, changes }));
    await anOutcome(exchange, { minuteItemId: second });
    await removeMinuteItem(guest, { code, minuteItemId: third });
    const undone = await undoMinutePaste(host, { code, minuteId: minute.id, key });
    expect(undone).toMatchObject({ removed: 1, remaining: 2 });
    expect(textsOf(undone.minute)).toEqual(["开场", "一", "二"]);
    expect(await undoMinutePaste(host, { code, minuteId: minute.id, key })).toMatchObject({ removed: 0, remaining: 2 });
  });

  test("are taken back by nobody else, and not under another key", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const key = randomUUID();
    const { id: minuteId } = await paste(host, code, [line("一")], key);
    for (const [actor, wanted] of [
      [await aMember({ roles: RECORDER }), key],
      [guest, key],
      [host, randomUUID()],
    ] as const) {
      await expect(undoMinutePaste(actor, { code, minuteId, key: wanted })).rejects.toMatchObject({
        kind: "not_found",
      });
    }
    expect(await stored(host, code)).toEqual(["一"]);
  });

  test("are refused to a stranger, to those who only read, and in a closed record", async () => {
    await expectRefusals(await anExchange({ roles: RECORDER }), (actor, { code }) => paste(actor, code, [line("一")]));
  });

  test("are not taken back in a closed record", async () => {
    const world = await anExchange({ roles: RECORDER });
    const key = randomUUID();
    const { id: minuteId } = await paste(world.host, world.exchange.code, [line("一")], key);
    await expectRefusals(world, (actor, ref) => undoMinutePaste(actor, { ...ref, minuteId, key }));
  });
});

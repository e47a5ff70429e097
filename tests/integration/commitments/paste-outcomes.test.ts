import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addOutcome } from "@/lib/commitments/commands/add-outcome.ts";
import { pasteOutcomes } from "@/lib/commitments/commands/paste-outcomes.ts";
import { saveOutcome } from "@/lib/commitments/commands/save-outcome.ts";
import { undoOutcomesPaste } from "@/lib/commitments/commands/undo-outcomes-paste.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { pasteOutcomesInput, saveOutcomeInput } from "@/lib/commitments/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { expectRefusals } from "../exchanges/expect-refusals.ts";

const RECORDER = ["RECORDER"] as const;
const line = (title: string, standing: "DIRECTION" | "PROPOSED" = "DIRECTION") =>
  ({ title, locale: "zh", standing }) as const;

const paste = (actor: Member, code: string, outcomes: readonly ReturnType<typeof line>[], key: string = randomUUID()) =>
  pasteOutcomes(actor, pasteOutcomesInput.parse({ code, key, outcomes }));

describe("pasted outcomes", () => {
  test("are added in their order with the next codes, once for each key, also when two people paste at once", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    await addOutcome(host, { code, key: randomUUID(), ...line("资源共享") });
    const key = randomUUID();
    const lines = [line("一"), line("二", "PROPOSED")];
    await Promise.all([
      paste(host, code, lines, key),
      paste(host, code, lines, key),
      paste(guest, code, [line("三"), line("四")]),
    ]);
    const outcomes = await listOutcomes(host, code);
    expect(outcomes.map((outcome) => outcome.code)).toEqual([1, 2, 3, 4, 5].map((number) => `${code}-O${number}`));
    expect([
      ["资源共享", "一", "二", "三", "四"],
      ["资源共享", "三", "四", "一", "二"],
    ]).toContainEqual(outcomes.map(({ values }) => values.titleZh));
    expect(outcomes.find(({ values }) => values.titleZh === "二")?.values).toMatchObject({ standing: "PROPOSED" });
    await expect(paste(host, code, [line("五")], key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("hold their wording in both languages where the paste has both", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const both = [
      { ...line("资源共享"), translation: "Resource sharing" },
      { ...line("Curriculum"), locale: "en" as const, translation: "课程共建" },
    ];
    const input = pasteOutcomesInput.parse({ code, key: randomUUID(), outcomes: both });
    const outcomes = await pasteOutcomes(host, input);
    expect(outcomes.map(({ values: { titleZh, titleEn } }) => ({ titleZh, titleEn }))).toEqual([
      { titleZh: "资源共享", titleEn: "Resource sharing" },
      { titleZh: "课程共建", titleEn: "Curriculum" },
    ]);
  });

  test("are added whole or not at all", async () => {
    const { exchange, host } = await anExchange({ roles: RECORDER });
    const many = Array.from({ length: 99 }, (_, at) => line(`第${at}项`));
    await paste(host, exchange.code, many);
    await expect(paste(host, exchange.code, [line("一"), line("二")])).rejects.toMatchObject({ code: "too_many" });
    expect(await paste(host, exchange.code, [line("一")])).toHaveLength(100);
  });

  test("are taken back in one step, but for those that were changed since, and by nobody else", async () => {
    const { exchange, host, guest } = await anExchange({ roles: RECORDER });
    const { code } = exchange;
    const key = randomUUID();
    const [first] = await paste(host, code, [line("一"), line("二"), line("三")], key);
    const changes = { titleEn: { from: null, to: "First" } };
    await saveOutcome(guest, saveOutcomeInput.parse({ code, outcomeId: first?.id, version: 1, changes }));
    for (const [actor, wanted] of [
      [await aMember({ roles: RECORDER }), key],
      [guest, key],
      [host, randomUUID()],
    ] as const) {
      await expect(undoOutcomesPaste(actor, { code, key: wanted })).rejects.toMatchObject({ kind: "not_found" });
    }
    const undone = await undoOutcomesPaste(host, { code, key });
    expect(undone).toMatchObject({ removed: 2, remaining: 1 });
    expect(undone.outcomes.map(({ values }) => values.titleZh)).toEqual(["一"]);
    expect(await undoOutcomesPaste(host, { code, key })).toMatchObject({ removed: 0, remaining: 1 });
  });

  test("are refused to a stranger, to those who only read, and in a closed record", async () => {
    await expectRefusals(await anExchange({ roles: RECORDER }), (actor, { code }) => paste(actor, code, [line("一")]));
  });

  test("are not taken back in a closed record", async () => {
    const world = await anExchange({ roles: RECORDER });
    const key = randomUUID();
    await paste(world.host, world.exchange.code, [line("一")], key);
    await expectRefusals(world, (actor, ref) => undoOutcomesPaste(actor, { ...ref, key }));
  });
});

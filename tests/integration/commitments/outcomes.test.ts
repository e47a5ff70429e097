import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addOutcome } from "@/lib/commitments/commands/add-outcome.ts";
import { moveOutcome } from "@/lib/commitments/commands/move-outcome.ts";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { saveOutcome } from "@/lib/commitments/commands/save-outcome.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { saveOutcomeInput } from "@/lib/commitments/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldConflict, FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMinute } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

const RECORDER = ["RECORDER"] as const;
const ref = ({ code }: Exchange) => ({ code });
const line = (title: string) => ({ title, locale: "zh" as const, standing: "DIRECTION" as const });

/** Makes an exchange with directions of these titles. */
async function withOutcomes(...titles: string[]) {
  const world = await anExchange({ roles: RECORDER });
  const { exchange, host } = world;
  for (const title of titles) await addOutcome(host, { ...ref(exchange), key: randomUUID(), ...line(title) });
  return { ...world, outcomes: await listOutcomes(host, exchange.code) };
}

const save = (
  actor: Member,
  exchange: Exchange,
  outcomeId: string,
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) => saveOutcome(actor, saveOutcomeInput.parse({ ...ref(exchange), outcomeId, version: 1, changes }));

describe("an outcome", () => {
  test("gets a code of its own, also when both colleges add at once, and is added once when sent twice", async () => {
    const { exchange, host, guest } = await withOutcomes("资源共享");
    const input = { ...ref(exchange), key: randomUUID(), ...line("课程共建") };
    await Promise.all([
      addOutcome(host, input),
      addOutcome(host, input),
      addOutcome(guest, { ...ref(exchange), key: randomUUID(), ...line("基地共建") }),
    ]);
    const outcomes = await listOutcomes(host, exchange.code);
    expect(outcomes.map(({ code }) => code)).toEqual([1, 2, 3].map((number) => `${exchange.code}-O${number}`));
    expect(outcomes.map(({ values }) => values.titleZh).sort()).toEqual(["基地共建", "课程共建", "资源共享"].sort());
  });

  test("needs a title in at least one language", async () => {
    const { exchange, host, outcomes } = await withOutcomes("资源共享");
    const id = outcomes[0]?.id ?? "";
    await expect(save(host, exchange, id, { titleZh: { from: "资源共享", to: null } })).rejects.toMatchObject({
      code: "outcome_without_title",
    });
    await save(host, exchange, id, {
      titleZh: { from: "资源共享", to: null },
      titleEn: { from: null, to: "Resource sharing" },
      standing: { from: "DIRECTION", to: "AGREED" },
    });
    expect((await listOutcomes(host, exchange.code))[0]?.values).toMatchObject({
      titleZh: null,
      titleEn: "Resource sharing",
      standing: "AGREED",
    });
  });

  test("merges changes of different fields, and shows both texts of one field", async () => {
    const { exchange, host, guest, outcomes } = await withOutcomes("资源共享");
    const id = outcomes[0]?.id ?? "";
    await Promise.all([
      save(host, exchange, id, { titleEn: { from: null, to: "Resource sharing" } }),
      save(guest, exchange, id, { kind: { from: "OTHER", to: "RESOURCE_SHARING" } }),
    ]);
    const { conflicts } = await save(guest, exchange, id, { titleEn: { from: null, to: "Sharing" } });
    expect(conflicts).toEqual([{ field: "titleEn", mine: "Sharing", theirs: "Resource sharing" }]);
    expect((await listOutcomes(host, exchange.code))[0]).toMatchObject({
      version: 3,
      values: { titleEn: "Resource sharing", kind: "RESOURCE_SHARING" },
    });
  });

  test("of which two people change one field at the same moment keeps the first text, and shows both to the second", async () => {
    const { exchange, host, guest, outcomes } = await withOutcomes("资源共享");
    const id = outcomes[0]?.id ?? "";
    const conflicts: FieldConflict[] = [];
    const name = (actor: Member, to: string) => async () => {
      conflicts.push(...(await save(actor, exchange, id, { titleEn: { from: null, to } })).conflicts);
    };
    const held = { text: `SELECT 1 FROM "Outcome" WHERE "id" = $1 FOR UPDATE`, values: [id] };
    expect(await whileUncommitted(held, name(host, "Resource sharing"), name(guest, "Sharing"))).toEqual([
      "done",
      "done",
    ]);
    expect(conflicts).toEqual([{ field: "titleEn", mine: "Sharing", theirs: "Resource sharing" }]);
    expect((await listOutcomes(host, exchange.code))[0]?.values.titleEn).toBe("Resource sharing");
  });

  test("refers to statements of its own exchange only", async () => {
    const { exchange, host, outcomes } = await withOutcomes("资源共享");
    const id = outcomes[0]?.id ?? "";
    const { statement: own } = await aMinute(exchange);
    const { statement: foreign } = await aMinute((await anExchange()).exchange);
    await expect(save(host, exchange, id, { minuteItemId: { from: null, to: foreign.id } })).rejects.toMatchObject({
      kind: "not_found",
    });
    await save(host, exchange, id, { minuteItemId: { from: null, to: own.id } });
    await removeOutcome(host, { ...ref(exchange), outcomeId: id });
    const [back] = await restoreOutcome(host, { ...ref(exchange), outcomeId: id });
    expect(back).toMatchObject({ id, code: `${exchange.code}-O1`, values: { minuteItemId: own.id } });
  });

  test("is restored under another code if its own is taken by now", async () => {
    const { exchange, host, outcomes } = await withOutcomes("一", "二");
    const second = outcomes[1]?.id ?? "";
    await removeOutcome(host, { ...ref(exchange), outcomeId: second });
    await addOutcome(host, { ...ref(exchange), key: randomUUID(), ...line("三") });
    await restoreOutcome(host, { ...ref(exchange), outcomeId: second });
    const codes = (await listOutcomes(host, exchange.code)).map(({ code }) => code);
    expect(codes.sort()).toEqual([1, 2, 3].map((number) => `${exchange.code}-O${number}`));
  });

  test("keeps its code when it is moved", async () => {
    const { exchange, host, outcomes } = await withOutcomes("一", "二", "三");
    const [first, , third] = outcomes;
    const moved = await moveOutcome(host, {
      ...ref(exchange),
      outcomeId: third?.id ?? "",
      before: first?.id ?? "",
    });
    expect(moved.map(({ code }) => code.slice(-2))).toEqual(["O3", "O1", "O2"]);
  });

  test("is restored in its place, also when the others were moved since", async () => {
    const { exchange, host, outcomes } = await withOutcomes("一", "二", "三");
    const [first, second, third] = outcomes.map(({ id }) => id);
    await removeOutcome(host, { ...ref(exchange), outcomeId: second ?? "" });
    await moveOutcome(host, { ...ref(exchange), outcomeId: third ?? "", before: first ?? "" });
    const back = await restoreOutcome(host, { ...ref(exchange), outcomeId: second ?? "" });
    expect(back.map(({ id }) => id)).toEqual([third, second, first]);
  });

  test("is neither seen nor changed by a third college", async () => {
    const { exchange, outcomes } = await withOutcomes("资源共享");
    const stranger = await aMember({ roles: RECORDER });
    const outcomeId = outcomes[0]?.id ?? "";
    expect(await listOutcomes(stranger, exchange.code)).toEqual([]);
    for (const attempt of [
      () => addOutcome(stranger, { ...ref(exchange), key: randomUUID(), ...line("别的") }),
      () => save(stranger, exchange, outcomeId, { titleZh: { from: "资源共享", to: "别的" } }),
      () => removeOutcome(stranger, { ...ref(exchange), outcomeId }),
      () => moveOutcome(stranger, { ...ref(exchange), outcomeId, before: null }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
    }
  });
});

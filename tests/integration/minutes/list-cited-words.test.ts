import { describe, expect, test } from "vitest";
import { saveOutcome } from "@/lib/commitments/commands/save-outcome.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { listMinuteItemChoices } from "@/lib/minutes/queries.ts";
import { anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aMinute } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

const withWords = (zh: string, en: string, confidential = false) => ({
  sourceLocale: "zh",
  confidential,
  texts: {
    create: [
      { locale: "zh", text: zh },
      { locale: "en", text: en },
    ],
  },
});

describe("words of the minutes", () => {
  test("are found by a part of them in either language, in one record, latest first", async () => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    const other = await anExchange({ hostInstitutionId: host.institutionId });
    const { statement: one } = await aMinute(
      exchange,
      withWords("资源共享从图书馆开始", "Sharing begins with the library"),
    );
    const { statement: two } = await aMinute(exchange, withWords("共建两门课程", "Two courses"));
    await aMinute(other.exchange, withWords("资源共享", "Sharing"));
    const found = (text: string) => listMinuteItemChoices(host, { code: exchange.code, text });
    expect(await found("共享")).toEqual([{ id: one.id, text: "资源共享从图书馆开始", group: null }]);
    expect((await found("COURSES")).map(({ id }) => id)).toEqual([two.id]);
    expect((await found(" ")).map(({ id }) => id)).toEqual([two.id, one.id]);
    for (const sign of ["100%", "%", "_", "\\"]) expect(await found(sign)).toEqual([]);
  });

  test("that are confidential are found by the parties only, and a third college does not find the record", async () => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    await aMinute(exchange, withWords("内部", "Inside", true));
    const auditor = await aMember({ institutionId: null, roles: ["AUDITOR"] });
    const wanted = { code: exchange.code, text: "" };
    expect(await listMinuteItemChoices(host, wanted)).toHaveLength(1);
    expect(await listMinuteItemChoices(auditor, wanted)).toEqual([]);
    await expect(listMinuteItemChoices(await aMember(), wanted)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("are shown beside the outcome that came from them, unless they are confidential", async () => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    const { statement } = await aMinute(exchange, withWords("共建课程", "Courses"));
    const { id: outcomeId } = await anOutcome(exchange);
    await saveOutcome(host, {
      code: exchange.code,
      outcomeId,
      version: 1,
      changes: { minuteItemId: { from: null, to: statement.id } },
    });
    const cited = async () => (await listOutcomes(host, exchange.code)).map((outcome) => outcome.cited);
    expect(await cited()).toEqual(["共建课程"]);
    await writeRow("MinuteItem", (tx) =>
      tx.minuteItem.update({ where: { id: statement.id }, data: { confidential: true } }),
    );
    expect(await cited()).toEqual([null]);
  });

  test("are searched with the same few statements, however many there are", async () => {
    const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
    const ask = () => listMinuteItemChoices(host, { code: exchange.code, text: "" });
    await aMinute(exchange);
    const withOne = await countStatements(ask);
    await aMinute(exchange);
    await aMinute(exchange);
    expect(await ask()).toHaveLength(3);
    expect(await countStatements(ask)).toBe(withOne);
  });
});

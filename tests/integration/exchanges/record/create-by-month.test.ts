import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

test.each([
  [{ precision: "MONTH", firstMonth: "2025-03" }, "MONTH 2025-03-01 2025-03-31", "（2025年3月）", ", March 2025"],
  [
    { precision: "MONTH", firstMonth: "2024年3月", lastMonth: "2024/5" },
    "MONTH 2024-03-01 2024-05-31",
    "（2024年3月至5月）",
    ", March to May 2024",
  ],
  [{ precision: "YEAR", year: "2023" }, "YEAR 2023-01-01 2023-12-31", "（2023年）", ", 2023"],
] as const)("a record begins with what is known of its days: %j", async (days, known, zh, en) => {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const recorder = await aMember({ institutionId: north.id, roles: ["RECORDER"] });
  const form = { locale: "zh", key: randomUUID(), kind: "VISIT", host: north.slug, guest: south.slug, firstDay: "" };
  const { code, status } = await createExchange(recorder, createExchangeInput.parse({ ...form, ...days }));
  const row = await read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { code } }));
  const { titleZh, titleEn, precision, firstDay, lastDay } = row;
  expect(`${precision} ${calendarDayOf(firstDay)} ${calendarDayOf(lastDay)}`).toBe(known);
  expect([titleZh?.endsWith(zh), titleEn?.endsWith(en), status]).toEqual([true, true, "HELD"]);
});

test.each([
  [{ precision: "MONTH" }, { firstMonth: "required" }],
  [
    { precision: "MONTH", firstMonth: "2025-13", lastMonth: "x" },
    { firstMonth: "not_a_month", lastMonth: "not_a_month" },
  ],
  [{ precision: "MONTH", firstMonth: "2025-03", lastMonth: "2025-02" }, { lastMonth: "days_out_of_order" }],
  [{ precision: "MONTH", firstMonth: "2024-03", lastMonth: "2025-03" }, { lastMonth: "days_too_far_apart" }],
  [{ precision: "YEAR", year: "25" }, { year: "not_a_year" }],
  [{ precision: "DAY", firstDay: "" }, { firstDay: "required" }],
  // what is wrong elsewhere is said with it
  [
    { precision: "MONTH", host: "" },
    { host: "required", firstMonth: "required" },
  ],
])("with %j a form is wrong in %j", (facts, problems) => {
  const form = { locale: "zh", key: randomUUID(), kind: "VISIT", host: "a", guest: "b" };
  const issues = createExchangeInput.safeParse({ ...form, ...facts }).error?.issues ?? [];
  const found = Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join("."), message]));
  expect(found).toEqual(problems);
});

import { expect, test } from "vitest";
import { draftOf } from "@/lib/reports/drafts/rules.ts";
import { MAX_SUMMARY_LENGTH } from "@/lib/reports/rules.ts";
import { reportBody } from "@/lib/reports/schema.ts";
import { anItem, aVisit, december, lines, name, undated } from "./december.ts";

test("a draft fits into the report, however long the record is", () => {
  const many = Array.from({ length: 201 }, (_, at) => name(`基地${at}`, null));
  const long = name("长".repeat(30_000), null);
  const group = { name: long, topics: [], pairings: [] };
  const discussion = anItem({ kind: "GROUP_DISCUSSION", groups: [group] });
  const facts = { ...december, programme: undated(discussion, ...many.map((base) => aVisit(base))) };
  for (const locale of ["zh", "en"] as const) {
    const { body } = draftOf(facts, locale);
    expect(reportBody.parse(body)).toEqual(body);
    const written = lines(facts, locale).join("");
    for (const each of [...many, long]) expect(written).toContain(each.zh);
  }
});

test.each(["zh", "en"] as const)("a summary that names many guests fits into its field (%s)", (locale) => {
  const guests = Array.from({ length: 20 }, () => ({ name: name("学".repeat(60), "C".repeat(60)), headcount: 6 }));
  const { summary } = draftOf({ ...december, guests }, locale);
  expect(summary?.endsWith("…")).toBe(true);
  expect(summary).toHaveLength(MAX_SUMMARY_LENGTH);
});

test("a title that exists in one language only is empty in the other", () => {
  expect(draftOf({ ...december, title: name(null, "Title") }, "zh").title).toBeNull();
});

import { expect, test } from "vitest";
import { checkRows } from "@/lib/exchanges/pasted-people/rules.ts";
import { tableOf, textOf } from "@/lib/exchanges/pasted-table/rules.ts";
import { fc } from "@/tests/support/properties.ts";
import { type RandomList, randomList } from "./random-lists.ts";

const LISTS = 2000;

function expectWhole({ text, names, words }: RandomList): void {
  const table = tableOf(text);
  const shown = [...table.headings, ...table.rows.flat()].join("\n");
  expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  const checked = checkRows(table, { listed: [], hasHead: true });
  const ticked = checked.flatMap(({ member, isDoubtful }) => (member && !isDoubtful ? [member.nameZh] : []));
  expect(ticked.filter((name) => name === null || !names.includes(name))).toEqual([]);
  const found = checked.map(({ member }) => member?.nameZh ?? null);
  expect(names.filter((name) => !found.includes(name))).toEqual([]);
}

test("of 2,000 random lists no word is lost, and none but people are ticked", () => {
  fc.assert(fc.property(randomList, expectWhole), { numRuns: LISTS });
});

test("nor when the text of their rows is read again", () => {
  const again = randomList.map((list) => ({ ...list, text: textOf(tableOf(list.text)) }));
  fc.assert(fc.property(again, expectWhole), { numRuns: LISTS });
});

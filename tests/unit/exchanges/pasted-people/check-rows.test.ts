import { expect, test } from "vitest";
import { pastedRow } from "@/lib/exchanges/delegations/schema.ts";
import { checkRows, readRow } from "@/lib/exchanges/pasted-people/rules.ts";
import { tableOf } from "@/lib/exchanges/pasted-table/rules.ts";
import { fc } from "@/tests/support/properties.ts";

const listed = [
  { nameZh: "张三", nameEn: null, titleZh: "院长", titleEn: null, unitNameZh: null, unitNameEn: null },
  { nameZh: null, nameEn: "Zhao Yuhong", titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null },
];

const check = (text: string, hasHead = false) =>
  checkRows(tableOf(`姓名\t职务\t团内职务\n${text}`), { listed, hasHead });

test.each([
  ["a good row", "李四\t院长\t翻译", [], true],
  ["a name that is too long", `${"a".repeat(101)}\t院长`, [[0, "too_long"]], false],
  ["a title that is too long", `李四\t${"长".repeat(201)}`, [[1, "too_long"]], false],
  ["characters that turn the writing around", "李四\u202E\t院长", [], true],
  ["a control character", "李四\t院\u0007长", [], true],
  ["a title without a name", "\t院长", [[0, "no_name"]], true],
  ["a role without name or title", "\t\t团长", [[0, "no_name"]], false],
  ["a role that no word is known for", "李四\t院长\t司机", [[2, "unknown_role"]], false],
  ["somebody who is in the list word by word", "张三\t院长", [[0, "listed"]], false],
  ["somebody of the same name", "张三\t教授", [[0, "same_name"]], true],
  ["the same Latin name in other letters", "ZHAO YUHONG\t院长", [[0, "same_name"]], true],
  ["the same name in full-width letters", "Ｚｈａｏ Ｙｕｈｏｎｇ\t院长", [[0, "same_name"]], true],
])("%s", (_, row, issues, isUsable) => {
  // a second row, so that the column of roles is recognised
  const [checked] = check(`${row}\n王五\t教师\t团员`);
  expect(checked?.issues.map(({ column, problem }) => [column, problem])).toEqual(issues);
  expect(checked?.member !== null).toBe(isUsable);
  expect(checked?.isDoubtful).toBe(issues.length > 0);
});

test.each([
  ["a telephone behind a name", "张三 13800000000", "张三"],
  ["one in brackets", "张三（13800000000）", "张三"],
  ["one with its word", "张三，电话：138 0000 0000", "张三"],
  ["one of a desk", "张三 0451-86661234", "张三"],
  ["an identity number", "张三44010119800101123X", "张三"],
  ["a number that belongs to a name", "张三2", "张三2"],
])("%s is not part of a member", (_, name, nameZh) => {
  const table = { columns: ["name", "title"] as const, rows: [[name, "院长"]] };
  const [checked] = checkRows({ ...table, columns: [...table.columns] }, { listed: [], hasHead: false });
  expect(checked?.member?.nameZh).toBe(nameZh);
  expect(checked?.issues).toEqual(name === nameZh ? [] : [{ column: 0, problem: "private_number" }]);
  expect(checked?.isDoubtful).toBe(false);
});

test("a column of what is private is no part of a member", () => {
  const { columns, rows } = tableOf(
    "姓名\t性别\t身份证号\t手机\t房号\t车牌\n李明\t男\t44010119800101123X\t13800000000\t302\t粤A12345",
  );
  expect(readRow(columns, rows[0] ?? [])).toEqual({
    nameZh: "李明",
    nameEn: null,
    titleZh: null,
    titleEn: null,
    unitNameZh: null,
    unitNameEn: null,
    role: "MEMBER",
  });
});

test("a second head is reported, in the list and in the delegation", () => {
  const text = "李四\t院长\t团长\n王五\t副院长\t团长";
  expect(check(text).map(({ issues }) => issues.map(({ problem }) => problem))).toEqual([[], ["second_head"]]);
  expect(check(text, true)[0]?.member).toBeNull();
});

test("a duplicate row is reported at its second place", () => {
  expect(check("李四\t院长\n李四\t院长").map(({ member }) => member?.nameZh ?? null)).toEqual(["李四", null]);
});

test("the page and the server accept the same rows, whatever the cells hold", () => {
  const odd = fc.constantFrom("\u0007", "\u202E", "\uD800", "\u2067", "长", "e\u0301", "a", " ", "、");
  const cell = fc.oneof(
    fc.array(odd, { maxLength: 6 }).map((parts) => parts.join("")),
    fc
      .tuple(fc.constantFrom("长", "a"), fc.constantFrom(99, 100, 101, 200, 201))
      .map(([of, times]) => of.repeat(times)),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  fc.assert(
    fc.property(cell, cell, cell, (name, title, unit) => {
      const table = { columns: ["name", "title", "unit"] as const, rows: [[name, title, unit]] };
      const [checked] = checkRows({ ...table, columns: [...table.columns] }, { listed: [], hasHead: false });
      const read = readRow(table.columns, [name, title, unit]);
      expect(checked?.member !== null).toBe(pastedRow.safeParse(read).success);
    }),
    { numRuns: 500 },
  );
});

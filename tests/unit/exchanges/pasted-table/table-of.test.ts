import { describe, expect, test } from "vitest";
import {
  countCellsToFill,
  fillDown,
  type PastedTable,
  tableOf,
  withoutPrivateCells,
} from "@/lib/exchanges/pasted-table/rules.ts";

const rowsOf = (text: string) => tableOf(text).rows;
const asidesOf = (text: string) => tableOf(text).asides;
const table = (columns: PastedTable["columns"], rows: string[][]): PastedTable => ({
  columns,
  headings: columns.map(() => ""),
  rows,
  asides: rows.map(() => null),
  isCut: false,
});

describe("a quotation mark", () => {
  test.each([
    [
      "that nobody closed",
      '张三\t"院长\n李四\t教授',
      [
        ["张三", '"院长'],
        ["李四", "教授"],
      ],
    ],
    [
      "that is closed rows later",
      '张三\t"院长\n李四\t教授"\n王五\t讲师',
      [
        ["张三", '"院长'],
        ["李四", '教授"'],
        ["王五", "讲师"],
      ],
    ],
    ["around the first words", '张三\t"双师型"教师', [["张三", '"双师型"教师']]],
    ["within a cell", '张三\t获"卓越"称号', [["张三", '获"卓越"称号']]],
    [
      "around a cell of several lines",
      '张三\t"院长\n教授"\n李四\t讲师',
      [
        ["张三", "院长 教授"],
        ["李四", "讲师"],
      ],
    ],
    [
      "around a whole cell, with blanks",
      '张三\t "院长" \n李四\t讲师',
      [
        ["张三", "院长"],
        ["李四", "讲师"],
      ],
    ],
    [
      "doubled",
      '张三\t"""卓越"" 主任"\n李四\t讲师',
      [
        ["张三", '"卓越" 主任'],
        ["李四", "讲师"],
      ],
    ],
    ["around an empty cell", '张三\t""\t院长', [["张三", "", "院长"]]],
    ["that is alone", '张三\t"', [["张三", '"']]],
    [
      "in a file with commas",
      'name,title\n"Li, Ming","Dean, ""Lab"""\nWang,"Head',
      [
        ["Li, Ming", 'Dean, "Lab"'],
        ["Wang", '"Head'],
      ],
    ],
  ])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

  test("a hundred thousand of them are read", () => {
    expect(rowsOf('"\t'.repeat(100_000)).length).toBe(1);
    expect(rowsOf('"""x\t'.repeat(40_000)).length).toBe(1);
    expect(rowsOf(`${'"a\n'.repeat(60_000)}\t`).length).toBe(500);
  });
});

describe("headings", () => {
  test.each<[string, string, PastedTable["columns"]]>([
    ["below a title", "来访人员名单\n姓名\t职务", ["name", "title"]],
    ["below a title, a day and an empty row", "名单\t\n时间：5日\t\n\t\n职务\t姓名", ["title", "name"]],
    ["in two languages", "姓名 Name\t职务（Title）\t单位/Unit", ["name", "title", "unit"]],
    ["for each language", "姓名\tName\t职务\tTitle (EN)\t英文单位", ["name", "name", "title", "title", "unit"]],
    ["in two rows", "姓名\t\t职务\n中文\t英文\t", ["name", "name", "title"]],
    [
      "of what is private",
      "姓名\t身份证号码\t联系电话\t房号\t车牌号\t性别",
      ["name", "identity", "phone", "room", "plate", "sex"],
    ],
    [
      "of what is private, in English",
      "Name\tPassport No.\tMobile\tRoom\tPlate number\tGender",
      ["name", "identity", "phone", "room", "plate", "sex"],
    ],
    ["of what has no place", "序号\t姓名\t备注\t航班", ["skip", "name", "skip", "skip"]],
  ])("%s", (_, text, columns) => expect(tableOf(`${text}\n`).columns).toEqual(columns));

  test("stand above their columns", () => {
    expect(tableOf("名单\n姓名\t\t单位\n中文\t英文\t\n张三\tZhang San\t图书馆").headings).toEqual([
      "姓名 中文",
      "英文",
      "单位",
    ]);
  });

  test("that nobody knows do not hide what is private", () => {
    const text = "姓名\t甲\t乙\n张三\t13800000000\t44010119800101123X\n李四\t13800000001\t44010119800101125X";
    expect(tableOf(text).columns).toEqual(["name", "phone", "identity"]);
  });

  test("are not needed to see what is private", () => {
    const text = "张三\t女\t13800000000\t粤A12345\t3栋302\t院长\n李四\t男\t0451-86661234\t黑B·D1234\tA座1205室\t教授";
    expect(tableOf(text).columns).toEqual(["name", "sex", "phone", "plate", "room", "title"]);
  });
});

describe("rows that are nobody", () => {
  test.each([
    ["a title above", "名单\n姓名\t职务\n张三\t院长", ["title", null]],
    ["a title without headings", "接待安排\n张三\t院长\n李四\t教授", ["title", null, null]],
    ["time and place", "姓名\t职务\n张三\t院长\n时间：5日\n地点\t会议室", [null, "details", "details"]],
    ["headings again", "姓名\t职务\n张三\t院长\n姓名\t职务\n李四\t教授", [null, "heading", null]],
    ["a total", "姓名\t职务\n张三\t院长\n合 计\t1人\n共 1 人\nTotal\t1", [null, "total", "total", "total"]],
    ["an empty row, but not those at the end", "姓名\t职务\n张三\t院长\n\n李四\t教授\n\n\t\n", [null, "empty", null]],
    [
      "lines of a plain list",
      "来访人员名单\n时间：5日\n张三 院长\n来宾：\n李四，教授\n共2人",
      ["title", "details", null, "heading", null, "total"],
    ],
    ["rows of a messenger", "名单如下\n| 姓名 | 职务 |\n| --- | --- |\n| 张三 | 院长 |", ["title", null]],
    ["a row of a file with commas", "名单,,\n姓名,职务,单位\n张三,院长,图书馆\n合计,1,", ["title", null, "total"]],
  ])("%s", (_, text, asides) => expect(asidesOf(text)).toEqual(asides));

  test.each(["时间", "Date Palmer", "合力", "Summer Total"])("a person may be called “%s”", (name) => {
    expect(asidesOf(`姓名\t职务\t单位\n${name}\t院长\t图书馆`)).toEqual([null]);
  });
});

test.each([
  [
    "a line break of Word between rows",
    "张三 院长\u000B李四 教授",
    [
      ["张三", "院长", ""],
      ["李四", "教授", ""],
    ],
  ],
  [
    "a line separator between rows",
    "张三\t院长\u2028李四\t教授",
    [
      ["张三", "院长"],
      ["李四", "教授"],
    ],
  ],
  [
    "a line break of Word in a cell",
    "张三\t院长\u000B教授\n李四\t讲师",
    [
      ["张三", "院长 教授"],
      ["李四", "讲师"],
    ],
  ],
  [
    "what nobody sees",
    "\uFEFF张\u200B三\u202C\t院\u00A0长\n李四\t讲师",
    [
      ["张三", "院 长"],
      ["李四", "讲师"],
    ],
  ],
])("%s", (_, text, rows) => expect(rowsOf(text)).toEqual(rows));

test("words of a line that have no place are shown beside the person", () => {
  const { columns, rows } = tableOf("张三，院长，13800000000，男\n李四，教授");
  expect(columns).toEqual(["name", "title", "unit", "skip"]);
  expect(rows).toEqual([
    ["张三", "院长", "", "13800000000，男"],
    ["李四", "教授", "", ""],
  ]);
});

test("a list that is too long or too wide says so", () => {
  expect(tableOf("张三\t院长\n".repeat(500)).isCut).toBe(false);
  expect(tableOf("张三\t院长\n".repeat(501)).isCut).toBe(true);
  expect(tableOf("张三 院长\n".repeat(501)).isCut).toBe(true);
  expect(tableOf(Array.from({ length: 41 }, () => "张三").join("\t")).isCut).toBe(true);
  expect(tableOf(`张三 院长\n${" ".repeat(200_000)}`).isCut).toBe(true);
});

describe("filling down", () => {
  const merged = table(
    ["unit", "name", "title"],
    [
      ["图书馆", "张三", "馆长"],
      ["", "李四", ""],
      ["", "", ""],
      ["教务处", "王五", "处长"],
      ["", "赵六", "科长"],
    ],
  );

  test("fills what is empty below, in rows that hold something", () => {
    expect([0, 1, 2].map((column) => countCellsToFill(merged, column))).toEqual([2, 0, 1]);
    expect(fillDown(merged, 0).rows.map(([unit]) => unit)).toEqual(["图书馆", "图书馆", "", "教务处", "教务处"]);
    expect(countCellsToFill(fillDown(merged, 0), 0)).toBe(0);
  });

  test("does not go past a row that is nobody", () => {
    expect(countCellsToFill({ ...merged, asides: [null, "heading", null, null, null] }, 0)).toBe(1);
    expect(countCellsToFill({ ...merged, asides: [null, null, "empty", null, null] }, 0)).toBe(2);
  });
});

test("what is private is not put aside", () => {
  const given = table(["name", "phone", "skip"], [["张三 13800000000", "13800000000", "护照 44010119800101123X"]]);
  expect(withoutPrivateCells(given).rows).toEqual([["张三 ", "", "护照 "]]);
});

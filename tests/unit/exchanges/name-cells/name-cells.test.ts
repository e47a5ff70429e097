import { describe, expect, test } from "vitest";
import { tableOf } from "@/lib/exchanges/pasted-table/rules.ts";

describe("cells that hold a name and more", () => {
  test.each<[string, string, string[], string[][]]>([
    [
      "titles behind and in front, without headings",
      "1\t张三 院长\n2\t副院长 李四\n3\t王五",
      ["skip", "name", "title"],
      [
        ["1", "张三", "院长"],
        ["2", "李四", "副院长"],
        ["3", "王五", ""],
      ],
    ],
    [
      "a title of English, below a heading",
      "Name\tPhone\nProf. Li Wei, Dean\t13800138000\nZhou Min\t",
      ["name", "phone", "title"],
      [
        ["Li Wei", "13800138000", "Dean, Prof."],
        ["Zhou Min", "", ""],
      ],
    ],
    [
      "beside a column for titles",
      "姓名\t职务\n张三教授\t院长\n李四院长\t院长",
      ["name", "title"],
      [
        ["张三", "院长、教授"],
        ["李四", "院长"],
      ],
    ],
    [
      "what was not understood, and roles",
      "姓名\t单位\n张三（团长）\t法学院\n李四（女）\t法学院",
      ["name", "unit", "role", "skip"],
      [
        ["张三", "法学院", "HEAD", ""],
        ["李四", "法学院", "", "女"],
      ],
    ],
    [
      "a number that is never stored, which stays for the row to tell of it",
      "姓名\t单位\n张三 13800138000\t法学院\n李四 院长 li@example.edu\t法学院",
      ["name", "unit", "title"],
      [
        ["张三 13800138000", "法学院", ""],
        ["李四 li@example.edu", "法学院", "院长"],
      ],
    ],
    [
      "names alone, set wide, foreign, and called like offices",
      "姓名\t职务\n张　三\t院长\nAngela Dean\tDean\n王老师\t教师\nMüller, Hans\tRector",
      ["name", "title"],
      [
        ["张 三", "院长"],
        ["Angela Dean", "Dean"],
        ["王老师", "教师"],
        ["Müller, Hans", "Rector"],
      ],
    ],
  ])("%s", (_, text, columns, rows) => {
    const table = tableOf(text);
    expect(table.columns).toEqual(columns);
    expect(table.rows).toEqual(rows);
    expect(table.headings).toHaveLength(columns.length);
  });

  test("columns that are added have headings where the others have them", () => {
    expect(tableOf("姓名\t单位\n张三 院长（团长）\t法学院").headings).toEqual(["姓名", "单位", "职务", "角色"]);
    expect(tableOf("Name\tUnit\nLi Wei, Dean\tLaw").headings).toEqual(["Name", "Unit", "Title"]);
  });
});

import { describe, expect, test } from "vitest";
import { readRow } from "@/lib/exchanges/pasted-people/rules.ts";
import { tableOf } from "@/lib/exchanges/pasted-table/rules.ts";

type Wanted = {
  zh?: string;
  en?: string;
  title?: string;
  titleEn?: string;
  unit?: string;
  unitEn?: string;
  role?: string;
};

/** Reads a pasted text into the rows that are people, without empty fields. */
function read(text: string): Wanted[] {
  const { columns, rows, asides } = tableOf(text);
  const people = rows.filter((_, at) => asides[at] === null);
  return people.map((cells) => {
    const row = readRow(columns, cells);
    const named = {
      zh: row.nameZh,
      en: row.nameEn,
      title: row.titleZh,
      titleEn: row.titleEn,
      unit: row.unitNameZh,
      unitEn: row.unitNameEn,
      role: row.role === "MEMBER" ? null : (row.role ?? "?"),
    };
    return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));
  });
}

const zhang = { zh: "张三", title: "院长" };
const zhangOf = { ...zhang, unit: "外国语学院" };
const li = { zh: "李四", title: "副院长" };

describe("rows of a spreadsheet", () => {
  test.each<[string, string, Wanted[]]>([
    ["headings in Chinese", "姓名\t职务\t部门\n张三\t院长\t外国语学院", [zhangOf]],
    ["headings in another order", "部门\t职务\t姓名\n外国语学院\t院长\t张三", [zhangOf]],
    ["headings with blanks and slashes", "序号\t姓 名\t职务/职称\t所在单位\n1\t张　三\t院长\t外国语学院", [zhangOf]],
    [
      "columns that the record has no place for",
      "序号\t姓名\t性别\t职务\t手机号\t备注\n1\t张三\t女\t院长\t13800000000\t素食",
      [zhang],
    ],
    [
      "headings in English",
      "No.\tName\tTitle\tUnit\n1\tZhao Yuhong\tDean\tSchool of Marxism",
      [{ en: "Zhao Yuhong", titleEn: "Dean", unitEn: "School of Marxism" }],
    ],
    [
      "a role that is one",
      "Name\tRole\nZhao Yuhong\tHead of delegation\nLi Si\tInterpreter",
      [
        { en: "Zhao Yuhong", role: "HEAD" },
        { en: "Li Si", role: "INTERPRETER" },
      ],
    ],
    [
      "a role that is a title",
      "Name\tRole\nZhao Yuhong\tDean\nLi Si\tVice Dean",
      [
        { en: "Zhao Yuhong", titleEn: "Dean" },
        { en: "Li Si", titleEn: "Vice Dean" },
      ],
    ],
    [
      "a role of a delegation in Chinese",
      "姓名\t职务\t团内职务\n张三\t院长\t团长\n李四\t副院长\t联络员",
      [
        { ...zhang, role: "HEAD" },
        { ...li, role: "LIAISON" },
      ],
    ],
    [
      "a role that no word is known for",
      "姓名\t角色\n张三\t团长\n李四\t司机",
      [
        { zh: "张三", role: "HEAD" },
        { zh: "李四", role: "?" },
      ],
    ],
    ["names in both languages", "中文姓名\t英文姓名\t职务\n张三\tZhang San\t院长", [{ ...zhang, en: "Zhang San" }]],
    [
      "both languages in one cell",
      "姓名\t职务\n张三 Zhang San\t院长（Dean）",
      [{ ...zhang, en: "Zhang San", titleEn: "Dean" }],
    ],
    ["surname and name apart", "姓\t名\t职务\n张\t三\t院长", [zhang]],
    ["no headings", "张三\t外国语学院\t院长\n李四\t建设学院\t副院长", [zhangOf, { ...li, unit: "建设学院" }]],
    [
      "no headings, numbered",
      "1\t外国语学院\t张三\t院长\n2\t建设学院\t李四\t副院长",
      [zhangOf, { ...li, unit: "建设学院" }],
    ],
    ["one row without headings", "张三\t院长\t外国语学院", [zhangOf]],
    ["one column of names", "姓名\n张三\n李四", [{ zh: "张三" }, { zh: "李四" }]],
    [
      "cells with line breaks in quotation marks",
      '姓名\t职务\n张三\t"院长\n教授"\n',
      [{ zh: "张三", title: "院长 教授" }],
    ],
    ["doubled quotation marks", '姓名\t职务\n张三\t"""卓越"" 项目主任"', [{ zh: "张三", title: '"卓越" 项目主任' }]],
    [
      "Windows line ends, a mark of the byte order, empty rows",
      "\uFEFF姓名\t职务\r\n张三\t院长\r\n\t\r\n\r\n",
      [zhang],
    ],
    [
      "rows of unequal length",
      "姓名\t职务\t部门\n张三\t院长\n李四\t副院长\t建设学院\t多余",
      [zhang, { ...li, unit: "建设学院" }],
    ],
    ["two columns of titles", "姓名\t职务\t职称\n张三\t院长\t教授", [{ zh: "张三", title: "院长、教授" }]],
    [
      "a title with Latin letters",
      "姓名\t职务\n张三\tMBA中心主任\n李四\tHR总监",
      [
        { zh: "张三", title: "MBA中心主任" },
        { zh: "李四", title: "HR总监" },
      ],
    ],
    ["a table without a heading that is known", "甲\t乙\n张三\t院长", [{ zh: "甲", title: "乙" }, zhang]],
  ])("%s", (_, text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("files with commas and tables of messengers", () => {
  test.each<[string, string, Wanted[]]>([
    ["commas and headings", "姓名,职务,部门\n张三,院长,外国语学院", [zhangOf]],
    [
      "quoted commas",
      'name,title\n"Zhao, Yuhong","Dean, School of Marxism"',
      [{ en: "Zhao, Yuhong", titleEn: "Dean, School of Marxism" }],
    ],
    [
      "semicolons",
      "Name;Title;Department\nZhao Yuhong;Dean;School of Marxism",
      [{ en: "Zhao Yuhong", titleEn: "Dean", unitEn: "School of Marxism" }],
    ],
    ["full-width commas", "姓名，单位，职务\n张三，外国语学院，院长", [zhangOf]],
    ["bars", "| 姓名 | 职务 |\n| --- | --- |\n| 张三 | 院长 |", [zhang]],
    [
      "each cell on its own line",
      "姓名\n职务\n部门\n张三\n院长\n外国语学院\n李四\n副院长\n建设学院",
      [zhangOf, { ...li, unit: "建设学院" }],
    ],
  ])("%s", (_, text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe("lines of a list", () => {
  test.each<[string, string, Wanted[]]>([
    ["name and title", "张三 院长", [zhang]],
    [
      "name, and school with title in one word",
      "张三 马克思主义学院院长",
      [{ zh: "张三", title: "院长", unit: "马克思主义学院" }],
    ],
    ["full-width commas", "李四，外国语学院，副院长", [{ ...li, unit: "外国语学院" }]],
    ["lines of different lengths", "张三，外国语学院，院长\n李四 副院长\n王五", [zhangOf, li, { zh: "王五" }]],
    ["commas of a list", "李四、外国语学院、副院长", [{ ...li, unit: "外国语学院" }]],
    ["full-width blanks", "张三　外国语学院　院长", [zhangOf]],
    ["a name set wide", "张 三 院长", [zhang]],
    ["headings with blanks", "姓名 职务 部门\n张三 院长 外国语学院", [zhangOf]],
    ["numbers with dots", "1. 张三 院长\n2．李四 副院长", [zhang, li]],
    ["numbers in brackets", "（1）张三 院长\n(2) 李四 副院长\n3）王五", [zhang, li, { zh: "王五" }]],
    ["Chinese numbers, circles, dashes", "一、张三 院长\n② 李四 副院长\n- 王五", [zhang, li, { zh: "王五" }]],
    ["brackets", "张三（外国语学院院长）\n李四(副院长)", [zhangOf, li]],
    ["brackets with commas", "张三（外国语学院，院长）", [zhangOf]],
    ["a colon", "院长：张三", [zhang]],
    ["words that say what they are", "姓名：张三，部门：外国语学院，职务：院长", [zhangOf]],
    ["names only, in one line", "张三、李四、王五", [{ zh: "张三" }, { zh: "李四" }, { zh: "王五" }]],
    ["people with titles in one line", "张三（院长）、李四（副院长）", [zhang, li]],
    ["people with titles, by commas", "张三 院长，李四 副院长", [zhang, li]],
    [
      "roles before names",
      "团长：张三 院长\n成员：李四、王五\n翻译：赵六",
      [{ ...zhang, role: "HEAD" }, { zh: "李四" }, { zh: "王五" }, { zh: "赵六", title: "翻译", role: "INTERPRETER" }],
    ],
    ["a role behind the name", "张三（团长）", [{ zh: "张三", role: "HEAD" }]],
    [
      "Latin names",
      "Zhao Yuhong, Dean, School of Marxism\nWang Yining, President",
      [
        { en: "Zhao Yuhong", titleEn: "Dean", unitEn: "School of Marxism" },
        { en: "Wang Yining", titleEn: "President" },
      ],
    ],
    [
      "a Latin title with its school",
      "Zhao Yuhong, Dean of the School of Marxism",
      [{ en: "Zhao Yuhong", titleEn: "Dean", unitEn: "School of Marxism" }],
    ],
    [
      "Latin words without marks",
      "Zhao Yuhong Dean of the School of Marxism",
      [{ en: "Zhao Yuhong", titleEn: "Dean", unitEn: "School of Marxism" }],
    ],
    ["both languages", "张三 Zhang San 院长", [{ ...zhang, en: "Zhang San" }]],
    ["a Latin name in brackets", "张三（Zhang San），院长", [{ ...zhang, en: "Zhang San" }]],
    ["a name with a middle dot", "阿依古丽·买买提 教授", [{ zh: "阿依古丽·买买提", title: "教授" }]],
    ["a title without a name", "相关学院院长", [{ title: "相关学院院长" }]],
    ["dashes", "张三——院长\n李四 — 副院长", [zhang, li]],
    ["nothing", " \n\t\n", []],
  ])("%s", (_, text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  // a regular expression that backtracks would not end on these
  test("a text of a million characters is read, up to 500 rows", { timeout: 60_000 }, () => {
    expect(read("张三 院长\n".repeat(200_000)).length).toBe(500);
    expect(read(`${"（".repeat(100_000)}${"a ".repeat(100_000)}`)).toHaveLength(1);
    expect(read("，".repeat(200_000)).length).toBeLessThanOrEqual(500);
  });
});

import { expect, test } from "vitest";
import { countedIn, countedLine, isOnlyCounted, typedPeople } from "@/lib/exchanges/typed-people/rules.ts";

/** What a line adds, without empty fields. */
const added = (line: string) =>
  typedPeople(line).members.map((member) => Object.fromEntries(Object.entries(member).filter(([, value]) => value)));

test.each([
  ["李", [{ nameZh: "李", role: "MEMBER" }]],
  ["马克思主义学院", [{ nameZh: "马克思主义学院", role: "MEMBER" }]],
  ["محمد علي", [{ nameEn: "محمد علي", role: "MEMBER" }]],
  ["Dean", [{ titleEn: "Dean", role: "MEMBER" }]],
  ["外国语学院院长", [{ titleZh: "院长", unitNameZh: "外国语学院", role: "MEMBER" }]],
  ["相关学院院长3人", [{ titleZh: "相关学院院长3人", role: "MEMBER" }]],
  ["带队：副院长查慧", [{ nameZh: "查慧", titleZh: "副院长", role: "HEAD" }]],
  [
    "万里大学交流中心主任周望博士",
    [{ nameZh: "周望", titleZh: "主任、博士", unitNameZh: "万里大学交流中心", role: "MEMBER" }],
  ],
  [
    "Zhao Yun, Dean of the School of Marxism at Northern River College",
    [{ nameEn: "Zhao Yun", titleEn: "Dean", unitNameEn: "School of Marxism, Northern River College", role: "MEMBER" }],
  ],
  ["", []],
  ["  ", []],
])("“%s” adds what it says", (line, members) => {
  expect(added(line)).toEqual(members);
});

test("what has no place in a row is told, and not put into one", () => {
  expect(typedPeople("刘一帆老师，张三女士，师生代表11人出席会议").left).toEqual(["老师", "女士", "出席会议"]);
});

test("telephones and identity numbers are in no row, also not in one without a name", () => {
  const line = "学生8人 13800138000";
  expect(added(line)).toEqual([{ titleZh: "学生8人", role: "MEMBER" }]);
  expect(typedPeople(line).left).toEqual(["13800138000"]);
});

test.each([
  ["刘五（联络员）", [{ nameZh: "刘五", role: "LIAISON" }], []],
  ["张三（女）院长", [{ nameZh: "张三", titleZh: "院长", role: "MEMBER" }], ["女"]],
  ["张三 院长 13800138000", [{ nameZh: "张三", titleZh: "院长", role: "MEMBER" }], ["13800138000"]],
  ["院长 a.b@example.org", [{ titleZh: "院长", role: "MEMBER" }], ["a.b@example.org"]],
  [
    "Li Wei (M), Dean, li@example.edu",
    [{ nameEn: "Li Wei", titleEn: "Dean", role: "MEMBER" }],
    ["M", "li@example.edu"],
  ],
  ["张三 身份证号44010119800101123X", [{ nameZh: "张三", role: "MEMBER" }], ["身份证号44010119800101123X"]],
  ["李四 tel 021-66778899", [{ nameZh: "李四", role: "MEMBER" }], ["tel 021-66778899"]],
  ["王五 微信号 wangwu99", [{ nameZh: "王五", role: "MEMBER" }], ["微信号 wangwu99"]],
  ["赵六（护照E12345678）", [{ nameZh: "赵六", role: "MEMBER" }], ["护照E12345678"]],
  ["13800138000", [], ["13800138000"]],
  ["电话 13800138000", [], ["电话 13800138000"]],
  ["zhang@example.edu", [], ["zhang@example.edu"]],
])("what is never stored is told of “%s”, and is no name and no title", (line, members, left) => {
  expect(added(line)).toEqual(members);
  expect(typedPeople(line).left).toEqual(left);
});

test("an office and a form of address stand as the line has them", () => {
  expect(added("教授、博士生导师秋瑾")).toEqual([{ nameZh: "秋瑾", titleZh: "教授、博士生导师", role: "MEMBER" }]);
});

test("what the directory knows makes a unit of words that no list has, and no unit of a name", () => {
  const known = {
    people: new Set<string>(),
    units: new Set(["创新工场", "张三丰年"]),
    institutions: new Set<string>(),
  };
  const read = (line: string) => typedPeople(line, known).members.map(({ nameZh, unitNameZh }) => [nameZh, unitNameZh]);
  expect(read("创新工场张三")).toEqual([["张三", "创新工场"]]);
  expect(read("张三丰年")).toEqual([["张三丰年", null]]);
});

test.each(["冬青ec237d67c9de", "冬青19bdf839149c", "冬青e1f"])("%s is one name, and not several people", (line) => {
  const { members, left } = typedPeople(line);
  expect([members.map(({ nameZh, nameEn }) => [nameZh, nameEn]), left]).toEqual([[[line, null]], []]);
});

const NO_LINE = { labelZh: null, labelEn: null, unitNameZh: null, unitNameEn: null, count: null };

test.each([
  ["学生8人", { labelZh: "学生", count: 8 }],
  ["法学院学生8人", { labelZh: "学生", unitNameZh: "法学院", count: 8 }],
  ["文学院、历史学院教师代表5人", { labelZh: "教师代表", unitNameZh: "文学院、历史学院", count: 5 }],
  ["8 students", { labelEn: "students", count: 8 }],
  [
    "8 students of the School of Law and the School of Arts",
    { labelEn: "students", unitNameEn: "School of Law, School of Arts", count: 8 },
  ],
  ["各职能部门负责人", { labelZh: "各职能部门负责人" }],
  ["heads of the offices of research", { labelEn: "heads of the offices of research" }],
  ["110101199003074514", {}],
  ["电话：13800138000", {}],
  ["李明、学生8人", { labelZh: "李明、学生8人" }],
])("as a line of people without names, “%s” says who and how many, and of which units", (line, expected) => {
  expect(countedLine(line)).toEqual({ ...NO_LINE, ...expected });
});

test("people who are counted beside somebody are no words that are left out, but lines that could be added", () => {
  const { members, counted, left } = typedPeople("院长李明，文学院教师代表5人");
  expect(members.map(({ nameZh }) => nameZh)).toEqual(["李明"]);
  expect(counted.map(({ line }) => line)).toEqual([
    { ...NO_LINE, labelZh: "教师代表", unitNameZh: "文学院", count: 5 },
  ]);
  expect(left).toEqual([]);
});

test.each([
  ["学生8人", true],
  ["8 students", true],
  ["院长李明，学生8人", false],
  ["院长", false],
  ["李明", false],
])("“%s” counts people and names nobody: %s", (line, expected) => {
  expect(isOnlyCounted(typedPeople(line))).toBe(expected);
});

test("of a pasted list, people without names are found line by line, each words once", () => {
  const text = "院长李明\n学生8人\r\n院长李明\t学生8人\n教师代表5人";
  expect(countedIn(text).map(({ line: { labelZh, count } }) => [labelZh, count])).toEqual([
    ["学生", 8],
    ["教师代表", 5],
  ]);
});

test.each([
  ["约200名师生", [["约200名师生", null]]],
  ["师生代表团20余人", [["师生代表团20余人", null]]],
  ["学生近百人", [["学生近百人", null]]],
  ["about 30 students", [["about 30 students", null]]],
  ["30+ students", [["30+ students", null]]],
  ["法学院学生8人", [["学生", 8]]],
])("“%s” counts people only where their number is exact", (line, expected) => {
  const lines = [countedLine(line), ...typedPeople(line).counted.map((people) => people.line)];
  expect(lines.map(({ labelZh, labelEn, count }) => [labelZh ?? labelEn, count])).toEqual([...expected, ...expected]);
});

test.each([
  ["副校长王示例一行8人", "王示例", "一行8人"],
  ["校长张伟等一行六人", "张伟", "一行六人"],
  ["院长王芳等5人", "王芳", "5人"],
  ["President Li Ming and a party of 8", "Li Ming", "a party of 8"],
])("of “%s” the number is that of all, and nobody further is counted", (line, name, left) => {
  const read = typedPeople(line);
  expect(read.members.map(({ nameZh, nameEn }) => nameZh ?? nameEn)).toEqual([name]);
  expect([read.counted, read.left]).toEqual([[], [left]]);
  expect(countedIn(`${line}\n共计12人`)).toEqual([]);
});

test.each([
  ["副校长示例（因公未出席，由教务处处长刘强代签）", ["示例", "刘强"]],
  ["书记张华因故未能出席，由副书记刘洋代为致辞", ["张华", "刘洋"]],
  ["校长王芳（副校长李强代签）", ["王芳", "李强"]],
])("of “%s” nobody is called by what is said of somebody's absence", (line, names) => {
  expect(typedPeople(line).members.map(({ nameZh }) => nameZh)).toEqual(names);
});

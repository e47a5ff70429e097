import { expect, test } from "vitest";
import { countedLine, typedPeople } from "@/lib/exchanges/typed-people/rules.ts";

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
  expect(typedPeople("刘一帆老师，张三女士，师生代表11人出席会议").left).toEqual([
    "老师",
    "女士",
    "师生代表11人",
    "出席会议",
  ]);
});

test("telephones and identity numbers are in no row, also not in one without a name", () => {
  const line = "学生8人 13800138000";
  expect(added(line)).toEqual([{ titleZh: "学生8人", role: "MEMBER" }]);
  expect(typedPeople(line).left).toEqual(["13800138000"]);
});

test.each(["冬青ec237d67c9de", "冬青19bdf839149c", "冬青e1f"])("%s is one name, and not several people", (line) => {
  const { members, left } = typedPeople(line);
  expect([members.map(({ nameZh, nameEn }) => [nameZh, nameEn]), left]).toEqual([[[line, null]], []]);
});

test.each([
  ["学生8人", { labelZh: "学生", labelEn: null, count: 8 }],
  ["8 students", { labelZh: null, labelEn: "students", count: 8 }],
  ["各职能部门负责人", { labelZh: "各职能部门负责人", labelEn: null, count: null }],
  ["heads of the offices of research", { labelZh: null, labelEn: "heads of the offices of research", count: null }],
  ["李明、学生8人", { labelZh: "李明、学生8人", labelEn: null, count: null }],
])("as a line of people without names, “%s” says who and how many", (line, expected) => {
  expect(countedLine(line)).toEqual(expected);
});

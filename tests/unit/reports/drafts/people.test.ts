import { expect, test } from "vitest";
import type { DraftFacts, DraftPeople } from "@/lib/reports/draft-words/rules.ts";
import { aPerson, lines, name } from "./december.ts";

const [south, north] = [name("南院", "South College"), name("北院", "University of the North")];
const of = (college: DraftPeople["college"], people: Partial<DraftPeople>): DraftPeople => ({
  ...{ college, isObserver: false, members: [], others: [] },
  ...people,
});
const said = (people: DraftPeople[], locale: "zh" | "en") => lines({ people }, locale).slice(3);

test.each<[string, DraftPeople, string[], string[]]>([
  [
    "by title, school and name",
    of(south, {
      members: [
        aPerson({
          name: name("李明", "Li Ming"),
          title: name("院长", "Dean"),
          unitName: name("艺术学院", "School of Arts"),
        }),
        aPerson({ name: name("王芳", null), title: name("校长", "President") }),
      ],
    }),
    ["南院：艺术学院院长李明、校长王芳"],
    ["South College: Li Ming (Dean, School of Arts); 王芳 (President)"],
  ],
  [
    "in Latin letters with the blanks that those need, and no others",
    of(south, {
      members: [
        aPerson({ name: name(null, "Xue Wei"), title: name(null, "Vice President") }),
        aPerson({ name: name(null, "Li Na"), title: name("讲师", null) }),
        aPerson({ name: name("薛伟", null), title: name(null, "Dean") }),
      ],
    }),
    ["南院：Vice President Xue Wei、讲师Li Na、Dean薛伟"],
    ["South College: Xue Wei (Vice President); Li Na (讲师); 薛伟 (Dean)"],
  ],
  [
    "as head of the delegation, and on behalf of somebody absent",
    of(south, {
      members: [
        aPerson({
          name: name("李明", "Li Ming"),
          title: name("院长", "Dean"),
          isHead: true,
          onBehalfOf: { name: name("王芳", "Wang Fang"), title: name("校长", "President") },
        }),
        aPerson({ name: name("何东", "He Dong"), onBehalfOf: { name: null, title: name("书记", "Secretary") } }),
      ],
    }),
    ["南院：院长李明（团长，受校长王芳委托）、何东（受书记委托）"],
    [
      "South College: Li Ming (Dean; head of delegation; on behalf of Wang Fang, President); He Dong (on behalf of Secretary)",
    ],
  ],
  [
    "as a number of people without names",
    of(south, {
      others: [
        { label: name("学生", "students"), unitName: name("法学院", "School of Law"), count: 8 },
        { label: name("教师", "teachers"), unitName: null, count: null },
      ],
    }),
    ["南院：法学院学生8人、教师"],
    ["South College: students, School of Law (8); teachers"],
  ],
  [
    "as observers",
    of(name("集团", "Group"), { isObserver: true, members: [aPerson({ name: name("李明", "Li Ming") })] }),
    ["集团（列席）：李明"],
    ["Group (observer): Li Ming"],
  ],
])("people stand in a draft %s", (_how, people, zh, en) => {
  expect(said([people], "zh")).toEqual(["参加人员", ...zh]);
  expect(said([people], "en")).toEqual(["Who took part", ...en]);
});

test("who was absent and sent greetings is told, and nobody else who was absent", () => {
  const absent = { isAbsent: true, sentGreetings: true };
  const members = [
    aPerson({ ...absent, name: name("王芳", "Wang Fang"), title: name("校长", "President") }),
    aPerson({ ...absent, title: name("书记", "Secretary") }),
    aPerson({ isAbsent: true, name: name("何东", "He Dong") }),
  ];
  expect(said([of(north, { members })], "zh")).toEqual([
    "参加人员",
    "北院校长王芳未出席，致以问候。",
    "北院书记未出席，致以问候。",
  ]);
  expect(said([of(north, { members })], "en")).toEqual([
    "Who took part",
    "Wang Fang, President of the University of the North, was absent and sent greetings.",
    "The Secretary of the University of the North was absent and sent greetings.",
  ]);
});

test("a member who may not be named leaves no trace of the name", () => {
  const people = [of(south, { members: [aPerson({ title: name("校长", "President") })] })];
  expect(said(people, "zh")).toEqual([]);
  expect(said(people, "en")).toEqual([]);
});

test.each<[Partial<DraftFacts>, string, string]>([
  [{ observers: [north] }, "北院列席。", "The University of the North took part as an observer."],
  [
    { observers: [north, south], wasHeld: false },
    "北院与南院将列席。",
    "The University of the North and South College are to take part as observers.",
  ],
])("observers are told (%#)", (facts, zh, en) => {
  expect(lines(facts, "zh")).toContain(zh);
  expect(lines(facts, "en")).toContain(en);
});

test("what was named, intended and agreed is told apart", () => {
  const outcomes: DraftFacts["outcomes"] = [
    { standing: "AGREED", title: name("互派教师", "Exchange of teachers") },
    { standing: "DIRECTION", title: name("资源共享", "Resource sharing") },
    { standing: "PROPOSED", title: name("课程共建", "Curriculum co-development") },
  ];
  expect(lines({ outcomes }, "zh").slice(3)).toEqual([
    ...["方向", "交流中提出以下方向：", "资源共享"],
    ...["意向", "双方形成以下意向：", "课程共建"],
    ...["约定", "双方作出以下约定：", "互派教师"],
  ]);
  expect(lines({ outcomes }, "en").slice(3)).toEqual([
    ...["Directions", "The following direction was named:", "Resource sharing"],
    ...["Intentions", "The two sides intend the following:", "Curriculum co-development"],
    ...["What was agreed", "The two sides agreed on the following:", "Exchange of teachers"],
  ]);
});

import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import { college, LU_MIN, named, subject } from "./told-differences.ts";

/** Differences of people beyond the plain member, each with its words in Chinese and in English. */
export const toldPeople: [string, Difference, string, string][] = [
  [
    "a chair",
    {
      part: "itinerary",
      kind: "added",
      subject: subject("chair", { name: named("王一宁", "Wang Yining"), place: named("座谈", "Meeting") }),
      details: [],
    },
    "增加：主持人王一宁（座谈）",
    "Added: Wang Yining as chair (Meeting)",
  ],
  [
    "on whose behalf somebody came",
    {
      part: "delegations",
      kind: "changed",
      form: "value",
      subject: LU_MIN,
      field: "onBehalfOf",
      language: null,
      before: null,
      after: named("张远", "Zhang Yuan"),
    },
    "陆敏（示例学院）的受何人委托：填写为“张远”",
    "Lu Min (Sample College), on behalf of: now “Zhang Yuan”, was empty",
  ],
  [
    "at which stops somebody was only",
    {
      part: "delegations",
      kind: "changed",
      form: "value",
      subject: LU_MIN,
      field: "onlyAt",
      language: null,
      before: null,
      after: { is: "list", facts: [named("东方学院", "East College"), named("西方学院", "West College")] },
    },
    "陆敏（示例学院）的只到过的站：填写为“东方学院、西方学院”",
    "Lu Min (Sample College), stops attended: now “East College, West College”, was empty",
  ],
  [
    "greetings",
    { part: "delegations", kind: "changed", form: "flag", subject: LU_MIN, field: "sentGreetings", isSet: true },
    "陆敏（示例学院）：改为注明致以问候",
    "Lu Min (Sample College): now noted as having sent greetings",
  ],
  [
    "people without names",
    {
      part: "delegations",
      kind: "added",
      subject: subject("others", { name: named("学生", "students"), place: college }),
      details: [{ is: "number", number: 8 }],
    },
    "增加：学生（示例学院），8",
    "Added: students (Sample College), 8",
  ],
];

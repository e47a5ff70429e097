import type { ExchangeFacts } from "../write/facts.ts";
import { both, group, sampleExchange } from "./parts.ts";
import { membersOf, titlesOnly } from "./people.ts";

/** The invented exchanges of 2021 to 2023. */
export const earlySamples: readonly ExchangeFacts[] = [
  sampleExchange({
    code: "EX-2021-901",
    day: "2021-10-21",
    host: "GTC",
    guests: ["HIP"],
    people: { GTC: { members: membersOf("GTC", 3) }, HIP: { members: membersOf("HIP", 4) } },
    items: ({ first }) => [
      { kind: "WELCOME", day: first },
      { kind: "GROUP_DISCUSSION", day: first, groups: [group("marxism", "HIP/marxism", ["SAMPLE-COURSES"])] },
      { kind: "BASE_VISIT", day: first, base: "sample-base-south" },
    ],
    report: { zh: "PUBLISHED" },
  }),
  sampleExchange({
    code: "EX-2022-901",
    day: "2022-05-18",
    lastDay: "2022-05-19",
    host: "HIP",
    guests: ["GTC"],
    people: { HIP: { members: membersOf("HIP", 5) }, GTC: { members: membersOf("GTC", 6), headcount: 8 } },
    items: ({ first, last }) => [
      { kind: "WELCOME", day: first, from: "09:00", to: "09:30" },
      { kind: "PLENARY", day: first, from: "09:30", to: "11:45" },
      { kind: "MEAL", day: first, from: "12:00", to: "13:15" },
      {
        kind: "GROUP_DISCUSSION",
        day: first,
        from: "14:00",
        to: "17:00",
        groups: [
          group("foreign-languages", "GTC/foreign-languages", ["SAMPLE-COURSES", "SAMPLE-STAFF"]),
          group("human-settlements", "GTC/construction", ["SAMPLE-PRACTICE"]),
        ],
      },
      { kind: "BASE_VISIT", day: last, from: "08:45", to: "10:15", base: "iron-man-spirit" },
      { kind: "BASE_VISIT", day: last, from: "10:30", to: "11:30", base: "jd-low-altitude-logistics" },
      {
        kind: "CAMPUS_TOUR",
        day: last,
        from: "13:30",
        title: { zh: "示例行程：校园参观", en: "Sample stop: campus tour" },
      },
    ],
    report: both,
  }),
  sampleExchange({
    code: "EX-2022-902",
    day: "2022-11-09",
    host: "SMP",
    guests: ["GTC"],
    people: { SMP: { members: membersOf("SMP", 2) }, GTC: { members: membersOf("GTC", 2, { from: 7 }) } },
    items: ({ first }) => [
      { kind: "PLENARY", day: first },
      { kind: "BASE_VISIT", day: first, base: "sample-workshop" },
    ],
    series: "SAMPLE-DIALOGUE",
    report: both,
  }),
  sampleExchange({
    code: "EX-2023-901",
    day: "2023-04-13",
    host: "GTC",
    guests: ["HIP"],
    people: { GTC: { members: titlesOnly(2) }, HIP: { members: membersOf("HIP", 3, { from: 6 }), headcount: 5 } },
    items: ({ first }) => [
      {
        kind: "GROUP_DISCUSSION",
        day: first,
        groups: [group("construction", "HIP/human-settlements"), group("foreign-languages", "HIP/foreign-languages")],
      },
    ],
    report: { en: "PUBLISHED" },
  }),
  sampleExchange({
    code: "EX-2023-902",
    day: "2023-06-01",
    lastDay: "2023-06-02",
    kind: "JOINT_MEETING",
    title: { zh: "示例：三校联席会议", en: "Sample: joint meeting of three colleges" },
    host: "SMP",
    guests: ["GTC", "HIP"],
    people: {
      SMP: { members: membersOf("SMP", 6) },
      GTC: { members: membersOf("GTC", 4) },
      HIP: { members: membersOf("HIP", 4) },
    },
    items: ({ first, last }) => [
      { kind: "PLENARY", day: first },
      {
        kind: "GROUP_DISCUSSION",
        day: first,
        groups: [
          {
            name: { zh: "示例小组：人文", en: "Sample group: humanities" },
            pairings: [
              { host: "arts", guest: { institution: "GTC", unit: "foreign-languages" } },
              { host: "arts", guest: { institution: "HIP", unit: "foreign-languages" } },
            ],
            topics: ["SAMPLE-STAFF"],
          },
          group("engineering", "GTC/construction", ["SAMPLE-PRACTICE"]),
        ],
      },
      { kind: "BASE_VISIT", day: last, base: "sample-workshop" },
      { kind: "BASE_VISIT", day: last, base: "sample-laboratory" },
    ],
    series: "SAMPLE-DIALOGUE",
    report: both,
  }),
  sampleExchange({
    code: "EX-2023-903",
    day: "2023-09-20",
    kind: "ONLINE",
    title: { zh: "示例：线上教学研讨", en: "Sample: online seminar on teaching" },
    host: "HIP",
    guests: ["SMP"],
    people: { HIP: { members: membersOf("HIP", 2) }, SMP: { members: membersOf("SMP", 2), headcount: 30 } },
    items: ({ first }) => [{ kind: "PLENARY", day: first, from: "14:30", to: "16:00" }],
    outcomes: [
      {
        kind: "TEACHER_EXCHANGE",
        standing: "PROPOSED",
        title: { zh: "示例成果：教师互访", en: "Sample outcome: visits of teachers" },
      },
    ],
    report: both,
  }),
];

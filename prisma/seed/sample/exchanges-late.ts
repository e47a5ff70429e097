import type { ExchangeFacts } from "../write/facts.ts";
import { both, group, sampleExchange } from "./parts.ts";
import { membersOf, titlesOnly } from "./people.ts";

const guestSchools = ["arts", "economics", "engineering", "medicine"] as const;
const hostSchools = ["marxism", "foreign-languages", "construction"] as const;

/** The invented exchanges of 2024 and 2025. */
export const lateSamples: readonly ExchangeFacts[] = [
  // withdrawn after publication
  sampleExchange({
    code: "EX-2024-901",
    day: "2024-03-15",
    host: "SMP",
    guests: ["HIP"],
    people: { HIP: { members: membersOf("HIP", 2) } },
    report: { zh: "UNPUBLISHED", en: "UNPUBLISHED" },
  }),
  // the largest: twelve groups, forty guests
  sampleExchange({
    code: "EX-2024-902",
    day: "2024-05-22",
    host: "GTC",
    guests: ["SMP"],
    people: { GTC: { members: membersOf("GTC", 12) }, SMP: { members: membersOf("SMP", 40) } },
    items: ({ first }) => [
      { kind: "WELCOME", day: first, from: "08:30" },
      {
        kind: "GROUP_DISCUSSION",
        day: first,
        groups: guestSchools.flatMap((guest) =>
          hostSchools.map((host) => group(host, `SMP/${guest}`, ["SAMPLE-COURSES", "SAMPLE-PRACTICE"])),
        ),
      },
      { kind: "BASE_VISIT", day: first, base: "sample-base-south" },
    ],
    report: both,
  }),
  // the English text is older than the Chinese one
  sampleExchange({
    code: "EX-2024-903",
    day: "2024-10-16",
    kind: "TRAINING",
    title: { zh: "示例：骨干教师培训", en: "Sample: training of teachers" },
    host: "HIP",
    guests: ["GTC"],
    people: { HIP: { members: membersOf("HIP", 3) }, GTC: { members: membersOf("GTC", 10) } },
    items: ({ first }) => [
      { kind: "GROUP_DISCUSSION", day: first, groups: [group("marxism", "GTC/marxism", ["SAMPLE-COURSES"])] },
      { kind: "BASE_VISIT", day: first, base: "innovation-and-entrepreneurship" },
    ],
    outcomes: [
      {
        kind: "CURRICULUM",
        standing: "AGREED",
        title: { zh: "示例成果：共建一门课程", en: "Sample outcome: one joint course" },
      },
      {
        kind: "RESEARCH",
        standing: "DIRECTION",
        title: { zh: "示例方向：联合研究", en: "Sample direction: joint research" },
      },
    ],
    report: both,
    isEnglishStale: true,
  }),
  // members who do not wish to be named, and members known by title alone
  sampleExchange({
    code: "EX-2025-901",
    day: "2025-03-27",
    host: "GTC",
    guests: ["HIP"],
    people: {
      GTC: { members: membersOf("GTC", 3).map((member) => ({ ...member, isNamedInPublic: false })) },
      HIP: { members: [...membersOf("HIP", 1), ...titlesOnly(3)], headcount: 9 },
    },
    items: ({ first }) => [{ kind: "CAMPUS_TOUR", day: first }],
    report: both,
  }),
  // long names everywhere, two schools with a name in one language only, and an observer
  sampleExchange({
    code: "EX-2025-902",
    day: "2025-04-24",
    kind: "JOINT_MEETING",
    title: {
      zh: "示例：关于跨学科课程体系建设、实践教学资源共享与区域可持续发展人才培养机制的联席研讨",
      en: "Sample: joint seminar on interdisciplinary curricula, shared resources for teaching in practice and the education of graduates for sustainable regional development",
    },
    theme: { zh: "示例主题：协同", en: "Sample theme: working together" },
    host: "SMP",
    guests: ["GTC"],
    observers: ["HIP"],
    people: {
      SMP: { members: membersOf("SMP", 6) },
      GTC: { members: membersOf("GTC", 6) },
      HIP: { members: membersOf("HIP", 1) },
    },
    items: ({ first }) => [
      {
        kind: "GROUP_DISCUSSION",
        day: first,
        groups: [
          group("environment-and-regional-development", "GTC/construction", ["SAMPLE-PRACTICE", "SAMPLE-STAFF"]),
          group("medicine", "GTC/marxism"),
          group("music", "GTC/foreign-languages"),
        ],
      },
    ],
    series: "SAMPLE-DIALOGUE",
    report: both,
  }),
  // held, but nothing published yet
  sampleExchange({
    code: "EX-2025-903",
    day: "2025-06-12",
    host: "HIP",
    guests: ["SMP"],
    people: { SMP: { members: membersOf("SMP", 3) } },
    items: ({ first }) => [{ kind: "PLENARY", day: first }],
    report: { zh: "IN_REVIEW", en: "DRAFT" },
  }),
  // published with its date and its colleges only
  sampleExchange({
    code: "EX-2025-904",
    day: "2025-09-18",
    host: "GTC",
    guests: ["SMP"],
    report: both,
  }),
];

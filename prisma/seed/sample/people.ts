import type { Label, MemberFacts, PersonFacts } from "../write/facts.ts";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const PEOPLE_PER_COLLEGE = 40;

const titles: readonly { title: Label; rank: PersonFacts["appointment"]["rank"] }[] = [
  { title: { zh: "示例职务：教务处处长", en: "Sample title: Head of Academic Affairs" }, rank: "UNIT_HEAD" },
  { title: { zh: "示例职务：专业负责人", en: "Sample title: Programme Lead" }, rank: "UNIT_DEPUTY" },
  { title: { zh: "示例职务：副教授", en: "Sample title: Associate Professor" }, rank: "TEACHER" },
  { title: { zh: "示例职务：讲师", en: "Sample title: Lecturer" }, rank: "TEACHER" },
  { title: { zh: "示例职务：国际交流专员", en: "Sample title: Exchange Officer" }, rank: "STAFF" },
  {
    title: {
      zh: "示例职务：跨学科协同创新与实践教学改革工作领导小组办公室常务副主任",
      en: "Sample title: Executive Deputy Director of the Office of the Steering Group for Interdisciplinary Innovation and Reform of Teaching in Practice",
    },
    rank: "STAFF",
  },
];

const codes = ["GTC", "HIP", "SMP"] as const;
export type CollegeCode = (typeof codes)[number];

const keyOf = (college: CollegeCode, number: number): string => `sample-${college}-${number}`;

/** 示例甲, 示例乙 ... and Sample Person A, B ...: names that no real person has. */
function nameOf(college: CollegeCode, number: number): Label {
  const at = codes.indexOf(college) * PEOPLE_PER_COLLEGE + number - 1;
  const round = (size: number) => (at < size ? "" : `${Math.floor(at / size) + 1}`);
  const zh = `示例${STEMS[at % STEMS.length]}${round(STEMS.length)}`;
  const en = `Sample Person ${LETTERS[at % LETTERS.length]}${round(LETTERS.length)}`;
  if (number % 13 === 0) return { en };
  if (number === 5) {
    return {
      zh: `${zh}·名字特别长以便检查排版的示例人员`,
      en: `${en} With-a-Very-Long-Hyphenated-Name-to-Test-the-Layout`,
    };
  }
  return { zh, en };
}

/** The invented people, forty of each college. */
export const samplePeople: readonly PersonFacts[] = codes.flatMap((institution) =>
  Array.from({ length: PEOPLE_PER_COLLEGE }, (_, at): PersonFacts => {
    const number = at + 1;
    const office = titles[at % titles.length];
    if (!office) throw new Error("there are no sample titles");
    return {
      key: keyOf(institution, number),
      name: nameOf(institution, number),
      sortKey: `shili ${institution.toLowerCase()} ${String(number).padStart(2, "0")}`,
      isSample: true,
      appointment: { institution, ...office },
    };
  }),
);

/** The first `count` sample people of a college as members, led by the first one. */
export const membersOf = (college: CollegeCode, count: number, { from = 1 } = {}): MemberFacts[] =>
  Array.from({ length: count }, (_, at) => ({
    person: keyOf(college, from + at),
    role: at === 0 ? "HEAD" : "MEMBER",
    isNamedInPublic: true,
  }));

/** Members of whom only a title is known. */
export const titlesOnly = (count: number): MemberFacts[] =>
  Array.from({ length: count }, (_, at) => ({
    title: titles[at % titles.length]?.title ?? {},
    rank: "STAFF",
    isNamedInPublic: false,
  }));

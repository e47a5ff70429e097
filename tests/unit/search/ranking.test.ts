import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { wordsOf } from "@/lib/platform/text-match.ts";
import { pagesAndActs } from "@/lib/search/acts/rules.ts";
import { type Candidate, groupsOf, MAX_OF_KIND, namedTexts, rankedCandidate } from "@/lib/search/rules.ts";
import type { Role } from "@/prisma/generated/enums.ts";

const named = (
  kind: Candidate["kind"],
  zh: string | null,
  en: string | null,
  more: Candidate["texts"] = [],
): Candidate => ({
  kind,
  address: zh ?? en,
  texts: [...namedTexts(localized(zh, en), "zh"), ...more],
  isSample: false,
});

const aPerson = (zh: string | null, en: string | null, sortKey: string): Candidate => ({
  ...named("person", null, null),
  address: zh ?? en,
  texts: namedTexts(localized(zh, en), "zh", { isPersonName: true }).map((text) =>
    text.lang === "zh" ? { ...text, sortKey } : text,
  ),
});

const shortName = (text: string) => ({ text, lang: null, isShown: "matched" as const });
const around = (text: string) => ({ text, lang: "zh" as const, isShown: "always" as const, isContext: true });

const anExchange = (code: string, zh: string, firstDay: string): Candidate => ({
  ...named("exchange", zh, null, [
    { text: code, lang: null, isShown: "always" },
    around("广东理工学院"),
    around("哈尔滨石油学院"),
  ]),
  address: code,
  days: { firstDay: calendarDay(firstDay), lastDay: calendarDay(firstDay), precision: "DAY" },
  isFoundByContext: true,
});

const actor = (role: Role): Member => ({ kind: "member", userId: "1", institutionId: "2", roles: [role] });

/** A small world, in which everything is called like something else. */
const world: readonly Candidate[] = [
  anExchange("EX-2025-001", "深秋交流座谈", "2025-12-05"),
  anExchange("EX-2024-007", "石油工程师资交流", "2024-06-01"),
  anExchange("EX-2023-002", "ＡＩ 课程共建", "2023-03-01"),
  aPerson("曾庆红", "Zeng Qinghong", "zeng qing hong"),
  aPerson("单雄信", null, "shan xiong xin"),
  aPerson("仇英", null, "qiu ying"),
  aPerson("解缙", null, "xie jin"),
  aPerson("阿依古丽·买买提", null, "a yi gu li mai mai ti"),
  aPerson("吕布", null, "lv bu"),
  aPerson("欧阳明月", null, "ou yang ming yue"),
  aPerson(null, "Conan O’Brien", "conan o brien"),
  aPerson(null, "Zhao Yuhong", "zhao yuhong"),
  named("college", "哈尔滨石油学院", "Harbin Institute of Petroleum", [shortName("HIP"), shortName("哈石油")]),
  named("college", "广东理工学院", "Guangdong Technology College", [shortName("GTC")]),
  named("college", "西安外国语大学", "Xi'an International Studies University", [shortName("XISU")]),
  named("college", "重庆科技学院", "Chongqing University of Science"),
  named("school", "马克思主义学院", "School of Marxism", [around("哈尔滨石油学院")]),
  named("school", "外国语学院", "School of Foreign Languages", [around("广东理工学院")]),
  named("base", "铁人精神教育馆", "Iron Man Spirit Education Hall", [around("哈尔滨石油学院")]),
  named("base", "京东低空物流现代产业学院", "JD Low-Altitude Logistics Modern Industry College", [
    around("哈尔滨石油学院"),
  ]),
  ...pagesAndActs(actor("INSTITUTION_ADMIN"), "zh"),
];

const answer = (typed: string) => groupsOf(world.flatMap((each) => rankedCandidate(each, wordsOf(typed)) ?? []));

/** What stands first for a text, and null where nothing is found. */
const first = (typed: string): string | null => answer(typed)[0]?.entries[0]?.title.text ?? null;

const QUERIES: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
  "as it is written": [
    ["石油", "石油工程师资交流"],
    ["哈石油", "哈尔滨石油学院"],
    ["深秋", "深秋交流座谈"],
    ["EX-2025-001", "深秋交流座谈"],
    ["ex-2024", "石油工程师资交流"],
    ["2025001", "深秋交流座谈"],
    ["2023", "ＡＩ 课程共建"],
    ["曾", "曾庆红"],
    ["铁人", "铁人精神教育馆"],
    ["马克思", "马克思主义学院"],
    ["gtc", "广东理工学院"],
    ["HIP", "哈尔滨石油学院"],
    ["petroleum", "哈尔滨石油学院"],
    ["marx", "马克思主义学院"],
    ["low-altitude", "京东低空物流现代产业学院"],
    ["low altitude", "京东低空物流现代产业学院"],
    ["lowaltitude", "京东低空物流现代产业学院"],
    ["o'brien", "Conan O’Brien"],
    ["o’brien", "Conan O’Brien"],
    ["obrien", "Conan O’Brien"],
    ["阿依古丽买买提", "阿依古丽·买买提"],
    ["阿依古丽•买买提", "阿依古丽·买买提"],
    ["没有的字", null],
    ["石油 没有", null],
  ],
  "by whole pinyin": [
    ["shiyou", "石油工程师资交流"],
    ["haerbin", "哈尔滨石油学院"],
    ["ha'er'bin", "哈尔滨石油学院"],
    ["guangdong", "广东理工学院"],
    ["shenqiu", "深秋交流座谈"],
    ["tieren", "铁人精神教育馆"],
    ["makesi", "马克思主义学院"],
    ["xi'an", "西安外国语大学"],
    ["xi’an", "西安外国语大学"],
    ["chongqing", "重庆科技学院"],
    ["shíyóu", "石油工程师资交流"],
    ["haerb", "哈尔滨石油学院"],
  ],
  "with surnames as they are read": [
    ["zengqinghong", "曾庆红"],
    ["zeng", "曾庆红"],
    ["cengqinghong", null],
    ["shanxiongxin", "单雄信"],
    ["danxiongxin", null],
    ["qiuying", "仇英"],
    ["chouying", null],
    ["xiejin", "解缙"],
    ["jiejin", null],
    ["lvbu", "吕布"],
    ["lübu", "吕布"],
    ["lubu", "吕布"],
    ["lyubu", "吕布"],
    ["ouyang", "欧阳明月"],
  ],
  "by initials": [
    ["hebsy", "哈尔滨石油学院"],
    ["gdlg", "广东理工学院"],
    ["zqh", "曾庆红"],
    ["sxx", "单雄信"],
    ["trjs", "铁人精神教育馆"],
    ["sqjl", "深秋交流座谈"],
    ["xjjl", "新建交流"],
    ["yqts", "邀请同事"],
    ["sofl", null],
    ["sfl", "外国语学院"],
  ],
  "mixed and full-width": [
    ["石you", "石油工程师资交流"],
    ["shi油", "石油工程师资交流"],
    ["曾qh", "曾庆红"],
    ["ｓｈｉｙｏｕ", "石油工程师资交流"],
    ["ＥＸ－２０２５－００１", "深秋交流座谈"],
    ["ai", "ＡＩ 课程共建"],
    ["ai kecheng", "ＡＩ 课程共建"],
    ["shiyou makesi", "马克思主义学院"],
    ["深秋，交流", "深秋交流座谈"],
    ["gd 2024", "石油工程师资交流"],
  ],
  "pages and acts": [
    ["新建", "新建交流"],
    ["new exchange", "新建交流"],
    ["sign out", "退出登录"],
    ["tuichu", "退出登录"],
    ["dark", "深色外观"],
    ["语言", "切换到英文"],
    ["mima", "我的账户"],
    ["password", "我的账户"],
  ],
};

describe.each(Object.entries(QUERIES))("found %s", (_, queries) => {
  test.each(queries)("%s", (typed, expected) => {
    expect(first(typed)).toBe(expected);
  });
});

test("at least sixty queries are tried", () => {
  expect(Object.values(QUERIES).flat().length).toBeGreaterThanOrEqual(60);
});

test("names and titles stand before what only surrounds them, and the newest first among equals", () => {
  const codes = (typed: string) =>
    answer(typed)
      .find(({ kind }) => kind === "exchange")
      ?.entries.map(({ address }) => address);
  expect(codes("石油")).toEqual(["EX-2024-007", "EX-2025-001", "EX-2023-002"]);
  expect(codes("广东")).toEqual(["EX-2025-001", "EX-2024-007", "EX-2023-002"]);
  // a school is not found by its college alone
  expect(answer("广东").map(({ kind }) => kind)).toEqual(["college", "exchange"]);
});

test("the kind with the best match stands first, and no kind has more entries than are shown", () => {
  expect(answer("hip")[0]?.kind).toBe("college");
  expect(answer("zqh")[0]?.kind).toBe("person");
  const many = Array.from({ length: 9 }, (_, at) => anExchange(`EX-2020-00${at}`, "石油", "2020-01-01"));
  const found = groupsOf(many.flatMap((each) => rankedCandidate(each, wordsOf("石油")) ?? []));
  expect(found[0]?.entries).toHaveLength(MAX_OF_KIND);
});

test("what matched is marked, where it is shown, and told where it would not be", () => {
  const [college] = answer("hebsy")[0]?.entries ?? [];
  expect(college?.title).toEqual({ text: "哈尔滨石油学院", lang: "zh", marks: [[0, 5]] });
  const [other] = answer("petroleum")[0]?.entries ?? [];
  expect(other?.title.marks).toEqual([]);
  expect(other?.details).toEqual([{ text: "Harbin Institute of Petroleum", lang: "en", marks: [[20, 29]] }]);
});

test("acts are there for those who may do them, as the pages ask", () => {
  const acts = (role: Role) =>
    pagesAndActs(actor(role), "en").flatMap(({ kind, id }) => (kind === "act" && id ? [id] : []));
  const everybody = ["switchLanguage", "lightTheme", "darkTheme", "systemTheme", "showKeys", "signOut"];
  expect(acts("VIEWER")).toEqual(everybody);
  expect(acts("RECORDER")).toEqual(["newExchange", ...everybody]);
  expect(acts("INSTITUTION_ADMIN")).toEqual(["newExchange", "invite", "newPerson", "newBase", ...everybody]);
  expect(acts("GROUP_ADMIN")).toEqual(["newExchange", "invite", "newCollege", "newPerson", "newBase", ...everybody]);
  const pages = (role: Role) =>
    pagesAndActs(actor(role), "en").flatMap(({ kind, id }) => (kind === "page" && id ? [id] : []));
  expect(pages("VIEWER")).not.toContain("users");
  expect(pages("INSTITUTION_ADMIN")).toContain("users");
});

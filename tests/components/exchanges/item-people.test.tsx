import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { describe, expect, test } from "vitest";
import { DelegationList } from "@/components/exchanges/delegation-list.tsx";
import { ItemPeople } from "@/components/exchanges/item-people.tsx";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { PublicAudience, PublicChair } from "@/lib/revisions/session-people/schema.ts";
import type { PublicMember, PublicParty } from "@/lib/revisions/views/schema.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };

const label = (zhText: string | null, enText: string | null) => ({ zh: zhText, en: enText, provisional: [] });

/** The lines of a part of a public page in a language. */
function linesOf(locale: Locale, part: React.ReactElement, query = ".block > .block"): (string | null)[] {
  const { container, unmount } = render(
    <NextIntlClientProvider locale={locale} messages={locale === "zh" ? zh : en} timeZone="Asia/Shanghai">
      {part}
    </NextIntlClientProvider>,
  );
  const lines = [...container.querySelectorAll(query)].map(({ textContent }) => textContent);
  unmount();
  return lines;
}

const said = (chairs: PublicChair[], audience: PublicAudience | null) =>
  locales.map((locale) => linesOf(locale, <ItemPeople chairs={chairs} audience={audience} className="block" />));

const who = label("师生", "teachers and students");

test.each<[string, PublicAudience, string, string]>([
  [
    "about a number of people in words",
    { count: 200, isApproximate: true, label: who },
    "听众约200名师生",
    "An audience of about 200 teachers and students",
  ],
  [
    "a number of people in words",
    { count: 1200, isApproximate: false, label: who },
    "听众1200名师生",
    "An audience of 1,200 teachers and students",
  ],
  ["about a number", { count: 200, isApproximate: true, label: null }, "听众约200人", "An audience of about 200"],
  ["a number", { count: 30, isApproximate: false, label: null }, "听众30人", "An audience of 30"],
  [
    "people in words",
    { count: null, isApproximate: false, label: who },
    "听众：师生",
    "Audience: teachers and students",
  ],
])("an audience is %s", (_, audience, chinese, english) => {
  expect(said([], audience)).toEqual([[chinese], [english]]);
});

const chair = (name: PublicChair["name"], title: PublicChair["title"] = null, institution: string | null = null) => ({
  ...{ name, title, institution },
});

test.each<[string, PublicChair[], string, string]>([
  ["one chair", [chair(label("王一宁", "Wang Yining"))], "主持：王一宁", "Chaired by Wang Yining"],
  [
    "two, one of them by title",
    [chair(label("王一宁", "Wang Yining")), chair(null, label("院长", "Dean"))],
    "主持：王一宁、院长",
    "Chaired by Wang Yining, Dean",
  ],
])("a session says its %s", (_, chairs, chinese, english) => {
  expect(said(chairs, null)).toEqual([[chinese], [english]]);
});

test("a chair stands with the college where there are several", () => {
  const colleges = new Map([
    ["south", label("南院", "South")],
    ["north", label("北院", "North")],
  ]);
  const chairs = [chair(label("王一宁", "Wang Yining"), null, "north"), chair(null, label("院长", "Dean"), "south")];
  const drawn = locales.map((locale) =>
    linesOf(locale, <ItemPeople chairs={chairs} audience={null} colleges={colleges} className="block" />),
  );
  expect(drawn).toEqual([["主持：王一宁（北院）、院长（南院）"], ["Chaired by Wang Yining (North), Dean (South)"]]);
});

test("an item without people says nothing of them", () => {
  expect(said([], null)).toEqual([[], []]);
});

describe("a delegation", () => {
  const member = (facts: Partial<PublicMember>): PublicMember => ({
    ...{ order: 1, role: "MEMBER", name: null, title: null, unitName: null },
    ...{ isAbsent: false, sentGreetings: false, onBehalfOf: null, onlyAt: [] },
    ...facts,
  });
  const president = { name: label("张远", "Zhang Yuan"), title: label("校长", "President") };
  const party = (members: PublicMember[], others: NonNullable<PublicParty["delegation"]>["others"] = []) =>
    ({
      role: "GUEST",
      institution: {
        ...{ slug: "south", code: "SC", name: label("南方学院", "South College"), shortName: null },
        ...{ accent: "PINE", isSample: false, kind: "COLLEGE", unit: null },
      },
      hasLooked: true,
      stop: null,
      delegation: { headcount: 9, headcounts: [], members, others },
    }) satisfies PublicParty;
  /** the text as it is read where nothing is laid out, as by a search engine */
  const textOf = (locale: Locale, shown: PublicParty) =>
    linesOf(locale, <DelegationList parties={[shown]} />, "li, p")
      .map((line) => line?.replaceAll(/\s+/gu, " ").trim())
      .join(" | ");

  test("says on whose behalf somebody came, and who was absent and sent greetings", () => {
    const members = [
      member({ name: label("高远", "Gao Yuan"), onBehalfOf: president }),
      member({ ...president, order: 2, isAbsent: true, sentGreetings: true }),
    ];
    expect(textOf("zh", party(members))).toBe(
      "来访方 · 9人，其中1人署名 | 高远 受校长张远委托 | 张远 未出席，致以问候 校长",
    );
    expect(textOf("en", party(members))).toBe(
      "Guest · 9 members, 1 of them named | Gao Yuan on behalf of President Zhang Yuan | Zhang Yuan Absent; sent greetings President",
    );
  });

  test("says on whose behalf by title alone where the name is not public", () => {
    const members = [member({ name: label("高远", "Gao Yuan"), onBehalfOf: { ...president, name: null } })];
    expect(textOf("zh", party(members))).toContain("受校长委托");
    expect(textOf("en", party(members))).toContain("on behalf of President");
  });

  test("says at which of several stops somebody was only", () => {
    const stop = (slug: string, zh: string, en: string) => ({
      ...party([]),
      role: "HOST" as const,
      institution: { ...party([]).institution, slug, name: label(zh, en) },
    });
    const guest = party([member({ name: label("高远", "Gao Yuan"), onlyAt: ["east", "west"] })]);
    const parties = [stop("east", "东方学院", "East College"), stop("west", "西方学院", "West College"), guest];
    const lines = (locale: Locale) =>
      linesOf(locale, <DelegationList parties={parties} />, "li").map((line) => line?.trim());
    expect(lines("zh").map((line) => line?.replaceAll(/\s+/gu, " "))).toEqual(["高远 仅在东方学院、西方学院"]);
    expect(lines("en").map((line) => line?.replaceAll(/\s+/gu, " "))).toEqual([
      "Gao Yuan only at East College, West College",
    ]);
  });

  test("lists the people without names", () => {
    const others = [
      { label: label("学生", "students"), unitName: label("法学院", "School of Law"), count: 8 },
      { label: label("各部门负责人", "heads of offices"), unitName: null, count: null },
    ];
    expect(textOf("zh", party([], others))).toBe("来访方 · 9人 | 法学院学生8人 | 各部门负责人");
    expect(textOf("en", party([], others))).toBe("Guest · 9 members | students, School of Law (8) | heads of offices");
  });
});

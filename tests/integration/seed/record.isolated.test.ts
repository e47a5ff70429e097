import { expect, test } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

await switchToOwnDatabase("record");
const { seed } = await import("@/prisma/seed/seed.ts");
const { anyRow } = await import("@/tests/support/any-row.ts");
const { guest } = await import("@/lib/platform/actor.ts");
const { publicDb, read } = await import("@/lib/platform/db.ts");
const { findPublicExchange } = await import("@/lib/revisions/public.ts");
const { findPublicReport } = await import("@/lib/reports/public.ts");
const { listPublicInstitutions } = await import("@/lib/institutions/public.ts");
const { findPublicCollege } = await import("@/lib/bases/public.ts");
const { listPublicSeries } = await import("@/lib/exchanges/public.ts");

await seed({ set: "record" });
const exchange = await findPublicExchange(publicDb, "EX-2025-001");
const report = await findPublicReport(publicDb, "2025-12-05-harbin");
const provisional = (zh: string, en: string) => ({ zh, en, provisional: ["zh"] });

test("it was one day, December 5, whose year is inferred; the record is held and not yet confirmed", () => {
  expect(exchange).toMatchObject({
    kind: "VISIT",
    firstDay: "2025-12-05",
    lastDay: "2025-12-05",
    dateNote: "YEAR_INFERRED",
    status: "HELD",
    isSample: false,
    place: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
    series: { slug: "south-north", name: { zh: "南来北往，寒来暑往" } },
  });
});

test("both colleges are of the group, and nothing is said of their cities", async () => {
  const group = { code: "KEPEI", name: { zh: "中国科培教育集团", en: "China KEPEI Education Group", provisional: [] } };
  expect(await listPublicInstitutions(publicDb)).toMatchObject([
    { code: "GTC", slug: "gtc", name: { zh: "广东理工学院", en: "Guangdong Technology College" }, group, city: null },
    {
      code: "HIP",
      slug: "hip",
      name: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
      group,
      city: null,
    },
  ]);
});

test("each college has the three schools that took part, in Chinese by the portal's translation", async () => {
  const schoolsOf = async (slug: string) =>
    (await findPublicCollege(publicDb, { slug, now: new Date() }))?.schools.map((school) => [school.code, school.name]);
  const shared = [
    ["foreign-languages", provisional("外国语学院", "School of Foreign Languages")],
    ["marxism", provisional("马克思主义学院", "School of Marxism")],
  ] as const;
  expect(await schoolsOf("gtc")).toEqual([
    ["construction", provisional("建设学院", "School of Construction")],
    ...shared,
  ]);
  expect(await schoolsOf("hip")).toEqual([
    shared[0],
    ["human-settlements", provisional("人居环境学院", "School of Human Settlements and Environment")],
    shared[1],
  ]);
});

test("the guests were six, of whom one is named", () => {
  const delegation = exchange?.parties.find((party) => party.institution.code === "GTC");
  expect(delegation).toMatchObject({ role: "GUEST", delegation: { headcount: 6 } });
  expect(delegation?.delegation?.members).toEqual([
    {
      order: 1,
      role: "MEMBER",
      name: { zh: null, en: "Zhao Yuhong", provisional: [] },
      title: provisional("马克思主义学院院长", "Dean of the School of Marxism"),
      unitName: { zh: "马克思主义学院", en: "School of Marxism", provisional: [] },
      isAbsent: false,
      sentGreetings: false,
      onBehalfOf: null,
      onlyAt: [],
    },
  ]);
});

test("two of the hosts are named, and how many they were is not stated", () => {
  const delegation = exchange?.parties.find((party) => party.institution.code === "HIP");
  expect(delegation).toMatchObject({ role: "HOST", delegation: { headcount: null } });
  expect(delegation?.delegation?.members.map(({ name, title }) => [name?.zh, name?.en, title?.en])).toEqual([
    [null, "Wang Yining", "President"],
    [null, "Kang Pingjun", "Vice President"],
  ]);
});

test("three pairs of schools sat down together, without topics, since none are stated", () => {
  expect(
    exchange?.groups.map((group) => [
      group.code,
      group.name,
      group.pairings.map(({ host, guest: visitor }) => [host.code, visitor.code]),
      group.topics,
    ]),
  ).toEqual([
    ["G1", null, [["marxism", "marxism"]], []],
    ["G2", null, [["foreign-languages", "foreign-languages"]], []],
    ["G3", null, [["human-settlements", "construction"]], []],
  ]);
});

test("four bases of the host were visited, and no clock times are invented", async () => {
  const slugs = [
    "jd-low-altitude-logistics",
    "cross-border-digital-commerce",
    "iron-man-spirit",
    "innovation-and-entrepreneurship",
  ];
  expect(exchange?.visits.map((base) => base.slug)).toEqual(slugs);
  expect(
    (await findPublicCollege(publicDb, { slug: "hip", now: new Date() }))?.bases.map(({ slug, name }) => [
      slug,
      name.zh,
      name.provisional,
    ]),
  ).toEqual([
    [slugs[0], "京东低空物流现代产业学院", ["zh"]],
    [slugs[1], "跨境数字商务现代产业学院", ["zh"]],
    [slugs[2], "铁人精神教育馆", ["zh"]],
    [slugs[3], "创新创业学院", ["zh"]],
  ]);
  expect(exchange?.itinerary.map(({ day, items }) => [day, items.map((item) => [item.kind, item.startTime])])).toEqual([
    ["2025-12-05", [["PLENARY", null], ["GROUP_DISCUSSION", null], ...slugs.map(() => ["BASE_VISIT", null])]],
  ]);
});

test("three directions were stated, none agreed", async () => {
  expect(
    (await findPublicExchange(publicDb, "EX-2025-001"))?.outcomes.map(({ code, kind, standing }) => [
      code,
      kind,
      standing,
    ]),
  ).toEqual([
    ["EX-2025-001-O1", "RESOURCE_SHARING", "DIRECTION"],
    ["EX-2025-001-O2", "CURRICULUM", "DIRECTION"],
    ["EX-2025-001-O3", "BASE_SHARING", "DIRECTION"],
  ]);
});

test("open questions of the source are shown beside the record", () => {
  expect(exchange?.sourceNotes.map((note) => note.quote)).toEqual([
    "On December 5th",
    "the Group's Human Resources Director, Wang Yining, President of Harbin Institute of Petroleum",
    "a six-member delegation",
    "relevant school deans",
  ]);
  expect(exchange?.sourceNotes.every(({ comment }) => comment?.zh && comment.en)).toBe(true);
});

test("the statements are minutes of the plenary, each in both languages", async () => {
  const statements = await read(guest, (tx) =>
    tx.minuteItem.findMany({
      orderBy: { sequence: "asc" },
      select: { kind: true, minute: { select: { scope: true } }, speaker: { select: { nameEn: true } }, texts: true },
    }),
  );
  expect(statements.map(({ speaker, texts }) => [speaker?.nameEn, texts.length])).toEqual([
    ["Wang Yining", 2],
    ["Wang Yining", 2],
    ["Wang Yining", 2],
    ["Zhao Yuhong", 2],
  ]);
  expect(statements.every(({ kind, minute }) => kind === "STATEMENT" && minute.scope === "PLENARY")).toBe(true);
  const words = JSON.stringify(statements);
  for (const fact of ["Party building", "audit evaluation", "master's degree", "seeking answers through dialogue"]) {
    expect(words).toContain(fact);
  }
});

test("the report is published in both languages, up to date and without invented credits", () => {
  expect(report?.languages).toEqual(["zh", "en"]);
  expect(report?.exchange?.code).toBe("EX-2025-001");
  for (const text of report?.translations ?? []) {
    expect(text).toMatchObject({ author: null, photographer: null, editor: null, reviewer: null, isStale: false });
  }
});

test("the Chinese texts use Chinese punctuation", () => {
  const chinese = JSON.stringify(report?.translations.find((text) => text.locale === "zh")?.body);
  expect(chinese).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
});

test("there is no other person, exchange, series, account or sample", async () => {
  expect(await anyRow.person.findMany({ orderBy: { sortKey: "asc" }, select: { nameZh: true, nameEn: true } })).toEqual(
    [
      { nameZh: null, nameEn: "Kang Pingjun" },
      { nameZh: null, nameEn: "Wang Yining" },
      { nameZh: null, nameEn: "Zhao Yuhong" },
    ],
  );
  expect((await listPublicSeries(publicDb)).map((series) => series.slug)).toEqual(["south-north"]);
  const counts = [
    anyRow.exchange.count(),
    anyRow.report.count(),
    anyRow.topic.count(),
    anyRow.user.count(),
    anyRow.institution.count({ where: { kind: "COLLEGE" } }),
  ];
  expect(await Promise.all(counts)).toEqual([1, 1, 0, 0, 2]);
});

test("the two are sister institutions, and the source does not say since when", async () => {
  const college = async (slug: string) => findPublicCollege(publicDb, { slug, now: new Date() });
  const sister = { kind: "SISTER", since: null };
  expect(await college("gtc")).toMatchObject({ country: "CN", relations: [{ ...sister, slug: "hip" }] });
  expect(await college("hip")).toMatchObject({ country: "CN", relations: [{ ...sister, slug: "gtc" }] });
});

test("every seeded row has an audit event by the seed", async () => {
  const events = await read(guest, (tx) => tx.auditEvent.groupBy({ by: ["actorJob", "action"], _count: true }));
  expect(Object.fromEntries(events.map(({ action, _count }) => [action, _count]))).toEqual({
    "institution_group.created": 1,
    "institution.created": 2,
    "institution_relation.created": 1,
    "unit.created": 6,
    "practice_base.created": 4,
    "person.created": 3,
    "appointment.created": 3,
    "exchange_series.created": 1,
    "exchange.created": 1,
    "exchange.shown_to_readers": 1,
    "report.created": 1,
    "report.translation_published": 2,
  });
  expect(new Set(events.map(({ actorJob }) => actorJob))).toEqual(new Set(["seed"]));
});

test("a database that is not empty is refused and not changed", async () => {
  await expect(seed({ set: "record" })).rejects.toThrow("not empty");
  await expect(seed({ set: "sample" })).rejects.toThrow("not empty");
  expect(await anyRow.exchange.count()).toBe(1);
});

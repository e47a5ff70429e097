import { beforeAll, expect, test } from "vitest";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { type ColumnLists, listed, PUBLIC_COLUMNS } from "@/tests/integration/exchanges/record-columns.ts";
import { ask, unique } from "@/tests/support/portal/database.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { aWorld, type World, YEAR_OF_WORLDS } from "@/tests/support/portal/world.ts";
import { plantCanaries } from "./support/canaries.ts";
import { get } from "./support/get.ts";

/** Columns of text that readers may see if their row is public, of the tables that belong to no single exchange. */
const PUBLIC_ELSEWHERE: ColumnLists<"public"> = {
  InstitutionGroup: { public: "code nameZh nameEn" },
  Institution: {
    public:
      "code slug nameZh nameEn shortNameZh shortNameEn cityZh cityEn provinceZh provinceEn country timezone website",
  },
  InstitutionRelation: { public: "since" },
  Unit: { public: "code nameZh nameEn" },
  PracticeBase: { public: "code slug nameZh nameEn partnerZh partnerEn" },
  ExchangeSeries: { public: "slug nameZh nameEn descriptionZh descriptionEn" },
  Topic: { public: "nameZh nameEn" },
  Publication: { public: "code view mention" },
  // of what is not public it has words too: the canaries of that are looked for
  SearchDocument: { public: "shown titleWords words" },
};

/** Columns whose text is one of a few words that the portal chooses, so that nothing private is in it. */
const CHOSEN_WORDS: ColumnLists<"chosen"> = {
  IdempotencyKey: { chosen: "action" },
  VisitObservation: { chosen: "locale" },
  MinuteItem: { chosen: "sourceLocale" },
  MinuteItemText: { chosen: "locale" },
  User: { chosen: "locale" },
  AuditEvent: { chosen: "subjectType action actorJob" },
  AuditHead: { chosen: "subjectType" },
};

/** Every other column of text is private and needs a canary. */
const WITHOUT_CANARY = new Set([
  ...listed(PUBLIC_COLUMNS, "public"),
  ...listed(PUBLIC_ELSEWHERE),
  ...listed(CHOSEN_WORDS),
]);

/** Makes texts for a world that is not public. */
const hiddenFacts = () => {
  const mark = unique();
  const facts = {
    titleZh: `canary-title-zh-${mark}`,
    titleEn: `canary-title-en-${mark}`,
    placeEn: `canary-place-${mark}`,
  };
  return {
    facts,
    texts: Object.entries(facts).map(([column, text]) => [`Exchange.${column} (not public)`, text] as const),
  };
};

/** Fetches what a stranger can read about a world: pages, their data, scripts and lists, by address. */
async function fetchPublicOutput(world: World): Promise<Map<string, string>> {
  const given = new Map<string, string>();
  const take = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await get(path, { headers, redirect: "follow" });
    const text = await answer.text();
    given.set(`${path} ${JSON.stringify(headers)}`, `${JSON.stringify(Object.fromEntries(answer.headers))}\n${text}`);
    return text;
  };
  const scripts = new Set<string>();
  for (const locale of locales) {
    for (const path of pathsOf(world)) {
      const page = await take(`/${locale}${path}`);
      await take(`/${locale}${path}`, { RSC: "1" });
      for (const [address] of page.matchAll(/\/_next\/static\/[\w./-]+\.(?:js|css)/g)) scripts.add(address);
    }
  }
  for (const path of [
    ...scripts,
    ...followedOf(world),
    "/",
    "/nowhere",
    "/sitemap.xml",
    ...["page", "exchange", "report", "institution", "base", "series"].map((kind) => `/sitemap/${kind}-1.xml`),
    "/llms.txt",
    "/robots.txt",
    "/api/health/ready",
  ])
    await take(path);
  return given;
}

/** The feeds and calendars of a world. */
const followedOf = ({ exchange, host, mark }: World): string[] =>
  locales.flatMap((locale) => [
    ...["reports", `college/${host.slug}`, `series/series-${mark}`].flatMap((feed) => [
      `/api/feeds/${locale}/${feed}.atom`,
      `/api/feeds/${locale}/${feed}.json`,
    ]),
    ...["exchanges", `college/${host.slug}`, `exchange/${exchange.code}`].map(
      (calendar) => `/api/calendar/${locale}/${calendar}.ics`,
    ),
  ]);

const pathsOf = ({ exchange, report, host, guest, mark }: World): string[] => [
  "",
  "/exchanges",
  `/exchanges/${YEAR_OF_WORLDS}`,
  `/exchanges/college/${host.slug}`,
  `/exchanges/direction/${host.slug}/${guest.slug}`,
  `/exchanges/find?college=${host.slug}`,
  `/exchanges/${exchange.code}`,
  `/reports/${report.slug}`,
  "/institutions",
  `/institutions/${host.slug}`,
  `/bases/base-${mark}`,
  "/tradition",
  `/tradition/series-${mark}`,
  "/about",
  ...[mark, "canary", "college", "学院", "shifan", "xy"].map((q) => `/search?q=${encodeURIComponent(q)}`),
  `/search?college=${host.slug}`,
  "/search?kind=person",
  "/nowhere",
  "/sign-in",
];

/** Lists the addresses whose answers contain a text. */
const findersOf = (given: Map<string, string>, text: string): string[] =>
  [...given].filter(([, answer]) => answer.toLowerCase().includes(text.toLowerCase())).map(([address]) => address);

/** Private texts by the column that holds them. */
const canaries = new Map<string, string>();
let world: World;
/** What a stranger can read of a public and of a hidden exchange. */
let given: Map<string, string>;

beforeAll(async () => {
  // the newest of its year, so that it is on the first page of the list
  const day = new Date(`${YEAR_OF_WORLDS}-12-31T00:00:00Z`);
  const ofDay = { firstDay: day, lastDay: day };
  world = await aWorld({ zh: null, en: "PUBLISHED", exchange: ofDay }, async (client, own) => {
    for (const [column, canary] of await plantCanaries(client, own)) canaries.set(column, canary);
  });
  const { facts, texts } = hiddenFacts();
  for (const [column, canary] of texts) canaries.set(column, canary);
  const hidden = await aWorld({ zh: "DRAFT", en: "UNPUBLISHED", exchange: facts });

  given = new Map([...(await fetchPublicOutput(world)), ...(await fetchPublicOutput(hidden))]);
});

test("public texts are found on every page that shows them", () => {
  const { exchange, report, host } = world;
  const rsc = JSON.stringify({ RSC: "1" });
  const finders = findersOf(given, report.titles.en);
  for (const path of [`/en/reports/${report.slug}`, `/en/exchanges/${exchange.code}`]) {
    expect(finders).toEqual(expect.arrayContaining([`${path} {}`, `${path} ${rsc}`]));
  }
  expect(findersOf(given, `<meta property="og:title" content="${report.titles.en}"`)).toHaveLength(2);
  for (const [name, path] of [
    [`Base ${world.mark}`, `/bases/base-${world.mark}`],
    [`Series ${world.mark}`, `/tradition/series-${world.mark}`],
    [`Topic ${world.mark}`, `/exchanges/${exchange.code}`],
  ] as const) {
    expect(findersOf(given, name)).toContain(`/en${path} {}`);
  }
  expect(findersOf(given, `Title of ${world.mark}`)).toContain(`/en/exchanges/${exchange.code} {}`);
  expect(findersOf(given, `Missed ${world.mark}`)).toContain(`/en/exchanges/${exchange.code} {}`);
  expect(findersOf(given, exchange.code)).toEqual(
    expect.arrayContaining(["/sitemap.xml {}", `/en/institutions/${host.slug} {}`, "/zh/exchanges/1999 {}"]),
  );
  expect([...given.keys()].filter((address) => address.startsWith("/_next/static/")).length).toBeGreaterThan(0);
});

test("every private column of the database holds a canary", async () => {
  const columns = await ask<{ name: string }>(
    // views and generated columns hold no values of their own
    `SELECT table_name || '.' || column_name AS name
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name !~ '^_' AND is_generated = 'NEVER' AND data_type IN ('text', 'character varying', 'jsonb', 'json')`,
  );
  const planted = new Set([...canaries.keys()].map((key) => key.split(" ")[0] ?? ""));
  const missing = columns.map(({ name }) => name).filter((name) => !WITHOUT_CANARY.has(name) && !planted.has(name));
  expect(missing).toEqual([]);
});

test("no private text is in any page, data, script, header, list or sitemap that a stranger can read", () => {
  canaries.set("AUTH_SECRET", setting("AUTH_SECRET"));
  canaries.set("DATABASE_URL", setting("DATABASE_URL"));
  const found = [...canaries].flatMap(([column, canary]) => findersOf(given, canary).map((at) => `${column} at ${at}`));
  expect(found).toEqual([]);
});

import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, test } from "vitest";
import { atomFeed, type FeedEntry, type FeedFacts, jsonFeed } from "@/lib/reports/feeds/rules.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";
import { fc } from "@/tests/support/properties.ts";

const saying = (text: string): ReportBody => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

const anEntry = (own: Partial<FeedEntry> = {}): FeedEntry => ({
  id: "urn:uuid:0b5d9c1e-6f0a-5d3b-9a37-5c0d2b8f7e42",
  slug: "2025-12-05-harbin",
  title: "两校师生在冬天相见",
  isSample: false,
  summary: "三个小组座谈。",
  body: saying("雪落无声。"),
  author: null,
  publishedAt: new Date("2025-12-08T02:00:00Z"),
  changedAt: new Date("2025-12-09T02:00:00Z"),
  ...own,
});

const aFeed = (...entries: FeedEntry[]): FeedFacts => ({
  locale: "zh",
  title: "南北：报道",
  description: "各校之间交流的报道",
  origin: "https://exchange.example",
  page: "/zh",
  self: "/api/feeds/zh/reports.atom",
  publisher: "南北",
  sample: (title) => `示例：${title}`,
  entries,
});

test("a feed has each text whole, with its address, its times and who wrote it", () => {
  const atom = parseAtomFeed(atomFeed(aFeed(anEntry())));
  expect(atom.updated).toBe("2025-12-09T02:00:00.000Z");
  expect(atom.entries).toEqual([
    {
      id: "urn:uuid:0b5d9c1e-6f0a-5d3b-9a37-5c0d2b8f7e42",
      title: { value: "两校师生在冬天相见", type: "html" },
      links: [{ href: "https://exchange.example/zh/reports/2025-12-05-harbin" }],
      published: "2025-12-08T02:00:00.000Z",
      updated: "2025-12-09T02:00:00.000Z",
      summary: { value: "三个小组座谈。", type: "html" },
      content: { value: "<p>雪落无声。</p>", type: "html" },
      authors: [{ name: "南北" }],
    },
  ]);
  const json = parseJsonFeed(jsonFeed(aFeed(anEntry({ author: "宣传部" }))));
  expect(json).toMatchObject({ language: "zh-Hans", feed_url: "https://exchange.example/api/feeds/zh/reports.atom" });
  expect(json.items).toEqual([
    {
      id: "urn:uuid:0b5d9c1e-6f0a-5d3b-9a37-5c0d2b8f7e42",
      url: "https://exchange.example/zh/reports/2025-12-05-harbin",
      title: "两校师生在冬天相见",
      summary: "三个小组座谈。",
      content_html: "<p>雪落无声。</p>",
      date_published: "2025-12-08T02:00:00.000Z",
      date_modified: "2025-12-09T02:00:00.000Z",
      authors: [{ name: "宣传部" }],
      language: "zh-Hans",
    },
  ]);
});

test("a report of an invented exchange says so in its title", () => {
  const { items } = parseJsonFeed(jsonFeed(aFeed(anEntry({ isSample: true }))));
  expect(items?.map(({ title }) => title)).toEqual(["示例：两校师生在冬天相见"]);
});

test("a feed without reports has never changed", () => {
  const atom = parseAtomFeed(atomFeed(aFeed()));
  expect([atom.title?.value, atom.updated, atom.entries]).toEqual([
    "南北：报道",
    "1970-01-01T00:00:00.000Z",
    undefined,
  ]);
});

const signs = fc.constantFrom(
  "]]>",
  "<",
  "&amp;",
  "&",
  '"',
  "\u0000",
  "\u000b",
  "\ud800",
  "\uffff",
  "<b>",
  "曾",
  "😀",
  " a",
);
const dirty = fc.array(fc.oneof(signs, fc.string({ unit: "binary", maxLength: 3 })), { minLength: 1, maxLength: 12 });

/** What a program may show of a text: without what no XML document may have, and blanks as one. */
const legible = (text: string) =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

test("whatever stands in 1,000 titles and texts comes back from a feed as it was, and as text", () => {
  const property = fc.property(dirty, dirty, (title, words) => {
    const entry = anEntry({ title: title.join(""), body: saying(words.join("")) });
    const escaped = words.join("").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const html = `<p>${escaped.replaceAll('"', "&quot;")}</p>`;
    const json = JSON.parse(jsonFeed(aFeed(entry))) as { items: { title: string; content_html: string }[] };
    expect(legible(json.items[0]?.title ?? "")).toBe(legible(entry.title));
    expect(legible(json.items[0]?.content_html ?? "")).toBe(legible(html));
    const [atom] = parseAtomFeed(atomFeed(aFeed(entry))).entries ?? [];
    expect(legible(atom?.content?.value ?? "")).toBe(legible(html));
  });
  fc.assert(property, { numRuns: 1000 });
});

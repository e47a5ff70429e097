import { expect, test } from "vitest";
import { aWorld } from "@/tests/support/portal/world.ts";
import { get } from "./support/get.ts";
import { rawRequest } from "./support/raw-request.ts";

/** NUL, half of a pair, no bytes of UTF-8, a sign that turns the direction of text, quotes, and far too much. */
const DIRTY = [
  "%00",
  "a%00b",
  "%ED%A0%80",
  "%FF",
  "%E2%80%AE",
  "9".repeat(400),
  "%F0%9F%98%80",
  "'%5C%22%3A*%26%7C!()",
];
const FIELDS = ["q", "kind", "year", "college", "language", "after"];

const pageOf = async (query: string, locale = "en") => {
  const answer = await get(`/${locale}/search?${query}`);
  return { status: answer.status, html: await answer.text() };
};

test("what is public is found, with what matched marked, and search engines keep no page of results", async () => {
  const { mark, report } = await aWorld();
  const { status, html } = await pageOf(`q=${mark}`);
  expect(status).toBe(200);
  expect(html).toContain(`/en/reports/${report.slug}`);
  expect(html).toMatch(/<mark[^>]*>/);
  expect(html).toMatch(/<meta name="robots" content="noindex/);
});

test("what is not public is not found", async () => {
  const { mark, report } = await aWorld({ zh: "DRAFT", en: "UNPUBLISHED" });
  const { html } = await pageOf(`q=${mark}`);
  expect(html).not.toContain(report.slug);
});

test("a page that was kept is made anew after something was published", async () => {
  const query = "q=report&kind=report&year=1999&language=en";
  const first = await aWorld();
  expect((await pageOf(query)).html).toContain(first.report.slug);
  const second = await aWorld();
  expect((await pageOf(query)).html).toContain(second.report.slug);
});

test.each(DIRTY)("no search fails, also not for %s", { timeout: 60_000 }, async (value) => {
  for (const field of FIELDS) {
    const { status } = await rawRequest(`/zh/search?q=a&${field}=${value}`);
    expect(status, field).toBeLessThan(500);
  }
});

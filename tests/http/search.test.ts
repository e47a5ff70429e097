import { afterAll, beforeAll, expect, test } from "vitest";
import { MAX_QUERY_LENGTH } from "@/lib/search/rules.ts";
import { type AuthorizationWorld, anAuthorizationWorld } from "./support/fixtures.ts";
import { rawRequest } from "./support/raw-request.ts";
import { accountOf } from "./support/table.ts";

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await anAuthorizationWorld();
});
afterAll(() => world.db.end());

const search = (query: string, init: { method?: string; body?: string } = {}) => {
  const { cookie } = accountOf(world.accounts, "host administrator");
  return rawRequest(`/api/search?${query}`, { ...init, headers: { cookie: cookie ?? "" } });
};

const encoded = (q: string) => `locale=zh&q=${encodeURIComponent(q)}`;

test("hostile words are looked for like any others", async () => {
  for (const q of [
    "%",
    "\\",
    "(",
    "[z-a]",
    "(a+)+$",
    "' OR true --",
    "\u202E",
    "$1",
    "__proto__",
    "石".repeat(MAX_QUERY_LENGTH),
    "zhuang".repeat(30),
    "xianxianxianxianxianxianxian",
    "a".repeat(MAX_QUERY_LENGTH),
    "g ".repeat(50),
  ]) {
    expect((await search(encoded(q))).status, q).toBe(200);
  }
  expect((await search("locale=zh&q=%FF%ED%A0%80")).status).toBe(200);
  // an address with this character is none
  expect((await search("locale=zh&q=%00")).status).toBe(400);
});

test("a question of another form is refused", async () => {
  for (const query of [
    "",
    "q=a",
    "locale=zh",
    "q=a&locale=fr",
    "q=a&locale=zh&take=1000",
    "q[$ne]=a&locale=zh",
    `locale=zh&q=${"a".repeat(MAX_QUERY_LENGTH * 4 + 1)}`,
  ]) {
    expect((await search(query)).status, query.slice(0, 40)).toBe(400);
  }
});

test("nobody keeps the answer, and nothing is written by asking", async () => {
  const answer = await search(encoded("a"));
  expect(answer.headers["cache-control"]).toBe("no-store");
  for (const method of ["POST", "PUT", "DELETE"])
    expect((await search(encoded("a"), { method })).status, method).toBe(405);
});

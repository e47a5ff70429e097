import { afterAll, beforeAll, expect, test } from "vitest";
import { recordPageRows } from "./authorization/rows/record-pages.ts";
import { staffPageRows } from "./authorization/rows/staff-pages.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/fixtures.ts";
import { rawRequest } from "./support/raw-request.ts";
import { accountOf } from "./support/table.ts";

/** Every name that a page reads from its query. */
const NAMES = [
  ...[
    "after",
    "base",
    "code",
    "college",
    "created",
    "direction",
    "done",
    "from",
    "kind",
    "language",
    "name",
    "next",
    "q",
    "return",
    "role",
  ],
  ...["school", "series", "signedOut", "sort", "state", "status", "text", "token", "unit", "version", "year"],
];
/** NUL, half of a pair, no bytes of UTF-8, a sign that turns the direction of text, and far too much. */
const DIRTY = ["%00", "a%00b", "%ED%A0%80", "%FF", "%E2%80%AE", "9".repeat(400), "%F0%9F%98%80"];

/** A longer address is refused by the server of Node. */
const MAX_QUERY = 8_000;
/** Some hundred requests, on a machine that may be busy. */
const LONG = { timeout: 300_000 };

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await anAuthorizationWorld();
});
afterAll(() => world.db.end());

test("no page fails, whatever stands in its query", LONG, async () => {
  for (const { door, page, at } of [...staffPageRows, ...recordPageRows]) {
    const [reader] = page;
    if (!reader) continue;
    const account = accountOf(world.accounts, reader);
    const [path] = (await at(new Fixtures(world, account))).path.split("?");
    const headers = account.cookie === null ? {} : { cookie: account.cookie };
    const queries = DIRTY.map((value) =>
      NAMES.map((name) => `${name}=${value}`)
        .join("&")
        .slice(0, MAX_QUERY),
    );
    for (const query of queries) {
      const { status } = await rawRequest(`${path}?${query}`, { headers });
      expect(status, `${door} ${query.slice(0, 60)}`).toBeLessThan(500);
    }
  }
});

test("no list fails, whatever one field of its filter is", LONG, async () => {
  const account = accountOf(world.accounts, "group administrator");
  const lists = [
    "exchanges",
    "exchanges/new",
    "exchanges/discarded",
    "people",
    "people/new",
    "bases",
    "bases/new",
    "users",
  ];
  for (const list of lists) {
    for (const name of NAMES) {
      const { status } = await rawRequest(`/en/admin/${list}?${name}=a%00b`, {
        headers: { cookie: account.cookie ?? "" },
      });
      expect(status, `${list} ${name}`).toBeLessThan(500);
    }
  }
});

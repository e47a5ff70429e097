import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow, root, textOf } from "@/tests/unit/architecture/source-tree.ts";
import { actionTable } from "../support/action-table.ts";
import { type AuthorizationWorld, anAuthorizationWorld } from "../support/fixtures.ts";
import { sendAction } from "../support/send.ts";
import { builtActions, isGuarded, listRouteFiles, listServerActions } from "../support/server-actions.ts";
import { snapshot } from "../support/snapshot.ts";
import { accountOf } from "../support/table.ts";
import { publicPageRows } from "./rows/public-pages.ts";
import { recordPageRows } from "./rows/record-pages.ts";
import { routeRows } from "./rows/routes.ts";
import { staffPageRows } from "./rows/staff-pages.ts";

let world: AuthorizationWorld;

beforeAll(async () => {
  world = await anAuthorizationWorld();
});

afterAll(() => world.db.end());

const FOREIGN_SITE = "https://evil.example";

test("the portal answers to every guarded action of the sources, and to no other action", () => {
  const doors = listServerActions();
  expect(doors.filter((door) => !isGuarded(door))).toEqual([]);
  const names = builtActions().map(({ name }) => name);
  expect(names.toSorted()).toEqual(doors.map(({ name }) => name).toSorted());
});

test("every action, page and route handler has rows in the table of rights", () => {
  const doors = [...listServerActions().map(({ name }) => name), ...listRouteFiles()];
  const rows = new Set(
    [...actionTable, ...publicPageRows, ...staffPageRows, ...recordPageRows, ...routeRows].map(({ door }) => door),
  );
  expect(doors.filter((door) => !rows.has(door))).toEqual([]);
  expect([...rows].filter((door) => !doors.includes(door))).toEqual([]);
});

test("every file of rows is tried by the test file of its name", () => {
  const files = filesBelow("tests/http/authorization/rows");
  const untried = files.filter((file) => {
    const own = file.replace("/rows/", "/").replace(/\.ts$/, ".test.ts");
    const [, rows] = /export const (\w+Rows)\b/.exec(textOf(file)) ?? [];
    return (
      !rows ||
      !existsSync(path.join(root, own)) ||
      !new RegExp(`^try(Actions|Addresses)\\(${rows}\\);$`, "m").test(textOf(own))
    );
  });
  expect(untried).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});

test("an action that is sent from another site, or without an origin, is refused", async () => {
  const { cookie } = accountOf(world.accounts, "group administrator");
  const guards = new Map(listServerActions().map(({ name, guard }) => [name, guard]));
  const before = await snapshot(world.db);
  const passed: string[] = [];
  // Next accepts a request without an origin, and one whose origin and host were both forged
  const forged = { origin: FOREIGN_SITE, headers: { "x-forwarded-host": new URL(FOREIGN_SITE).host } };
  for (const action of builtActions()) {
    const isForm = guards.get(action.name) !== "saveAction";
    for (const from of [{ origin: null }, forged]) {
      const answer = await sendAction(action, { isForm, cookie, input: {}, ...from });
      if (answer !== "forbidden") passed.push(`${action.name} from ${from.origin}: ${answer}`);
    }
  }
  expect(passed).toEqual([]);
  expect(await snapshot(world.db)).toEqual(before);
});

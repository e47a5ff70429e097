import { afterAll, beforeAll, expect, test } from "vitest";
import { actionTable } from "../support/action-table.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "../support/fixtures.ts";
import { sendAction } from "../support/send.ts";
import { builtActions, listServerActions } from "../support/server-actions.ts";
import { snapshot } from "../support/snapshot.ts";
import { type ActionRow, accountOf, rowTitle } from "../support/table.ts";

// Nobody writes in a record that both colleges confirmed or whose exchange was cancelled: each action that writes
// in a record refuses even people with every right, and leaves the database unchanged.

const guards = new Map(listServerActions().map(({ name, guard }) => [name, guard]));

/** Folders of lib whose actions write in a record. A report can be written after its record is closed. */
const RECORD_ROOMS = /^lib\/(exchanges|minutes|commitments)\//;

/** Actions that refuse these records with another code: only a draft can be discarded. */
const expectedAnswer = (door: string): string => {
  if (door.endsWith(" discardExchangeAction")) return "refused: not_a_draft";
  return guards.get(door) === "saveAction" ? "conflict: record_closed" : "refused: record_closed";
};

/** Actions that change no record, or not the one they start from, and those that apply to discarded drafts only. */
const OF_NO_CLOSED_RECORD = /\/(cloning|saved-views)\/| (create|restore)ExchangeAction$/;

const rows = actionTable.filter(
  ({ door, isQuery }) => RECORD_ROOMS.test(door) && !OF_NO_CLOSED_RECORD.test(door) && !isQuery,
);

let world: AuthorizationWorld;

beforeAll(async () => {
  world = await anAuthorizationWorld();
});

afterAll(async () => {
  await world.db.end();
});

/** Picks somebody who may do this in an open record. */
function whoMay({ done }: ActionRow) {
  const name = (["host administrator", "guest administrator", "observer administrator"] as const).find((each) =>
    done.includes(each),
  );
  return accountOf(world.accounts, name ?? "group administrator");
}

for (const status of ["AGREED", "CANCELLED"]) {
  test(`nothing is written in a record that is ${status.toLowerCase()}`, async () => {
    const expected = [];
    for (const row of rows) {
      const me = whoMay(row);
      const input = await row.input(new Fixtures(world, me));
      const { code } = input as { code: string };
      const reason = status === "CANCELLED" ? "Snow" : null;
      const closed = await world.db.query(
        `UPDATE "Exchange" SET "status" = $1, "cancelReason" = $2 WHERE "code" = $3 AND "discardedAt" IS NULL`,
        [status, reason, code],
      );
      if (closed.rowCount === 1) expected.push({ row, input, cookie: me.cookie });
    }
    const before = await snapshot(world.db);
    const answers: Record<string, string> = {};
    for (const { row, input, cookie } of expected) {
      const action = builtActions().find(({ name }) => name === row.door);
      if (!action) throw new Error(`${row.door} is no action of the build`);
      answers[rowTitle(row)] = await sendAction(action, {
        isForm: guards.get(row.door) !== "saveAction",
        input,
        cookie,
      });
    }
    expect(answers).toEqual(Object.fromEntries(expected.map(({ row }) => [rowTitle(row), expectedAnswer(row.door)])));
    const [tried, known] = [new Set(expected.map(({ row }) => row.door)), new Set(rows.map(({ door }) => door))];
    expect([...known.difference(tried)], "these were not tried").toEqual([]);
    expect(await snapshot(world.db)).toEqual(before);
  });
}

import { expect, test } from "@playwright/test";
import { actionTable } from "./support/authorization/action-table.ts";
import { actionDoors, builtActions } from "./support/authorization/doors.ts";
import { sendAction } from "./support/authorization/send.ts";
import { snapshot } from "./support/authorization/snapshot.ts";
import { aStage, Given, type Stage } from "./support/authorization/stage.ts";
import { type ActionRow, accountOf, titled } from "./support/authorization/table.ts";

// A record that both colleges have confirmed, and one of an exchange that was cancelled, stay as they are: each door
// that writes in a record refuses it to those who may otherwise do everything, and leaves the database as it was.

const guards = new Map(actionDoors().map(({ name, guard }) => [name, guard]));

/** The rooms of the record. A report goes on after its record is closed. */
const RECORD_ROOMS = /^lib\/(exchanges|minutes|commitments)\//;

/** Only a draft is discarded, and each of these is past that; a form says a refusal without its kind. */
const dueAnswer = (door: string): string => {
  if (door.endsWith(" discardExchangeAction")) return "refused: not_a_draft";
  return guards.get(door) === "saveAction" ? "conflict: record_closed" : "refused: record_closed";
};

/** What is no change of the record that it starts from, and what is only for a discarded draft. */
const OF_NO_CLOSED_RECORD = /\/(creation|cloning)\/| restoreExchangeAction$/;

const rows = actionTable.filter(
  ({ door, isQuestion }) => RECORD_ROOMS.test(door) && !OF_NO_CLOSED_RECORD.test(door) && !isQuestion,
);

let stage: Stage;

test.beforeAll(async () => {
  stage = await aStage();
});

test.afterAll(async () => {
  await stage.db.end();
});

/** Somebody who may do this in a record that is open. */
function whoMay({ done }: ActionRow) {
  const name = (["host administrator", "guest administrator", "observer administrator"] as const).find((each) =>
    done.includes(each),
  );
  return accountOf(stage.accounts, name ?? "group administrator");
}

for (const status of ["AGREED", "CANCELLED"]) {
  test(`nothing is written in a record that is ${status.toLowerCase()}`, async () => {
    test.slow();
    const due = [];
    for (const row of rows) {
      const me = whoMay(row);
      const input = await row.input(new Given(stage, me));
      const { code } = input as { code: string };
      const reason = status === "CANCELLED" ? "Snow" : null;
      const closed = await stage.db.query(
        `UPDATE "Exchange" SET "status" = $1, "cancelReason" = $2 WHERE "code" = $3 AND "discardedAt" IS NULL`,
        [status, reason, code],
      );
      if (closed.rowCount === 1) due.push({ row, input, cookie: me.cookie });
    }
    const before = await snapshot(stage.db);
    const answers: Record<string, string> = {};
    for (const { row, input, cookie } of due) {
      const action = builtActions().find(({ name }) => name === row.door);
      if (!action) throw new Error(`${row.door} is no action of the build`);
      answers[titled(row)] = await sendAction(action, { isForm: guards.get(row.door) !== "saveAction", input, cookie });
    }
    expect(answers).toEqual(Object.fromEntries(due.map(({ row }) => [titled(row), dueAnswer(row.door)])));
    const [tried, known] = [new Set(due.map(({ row }) => row.door)), new Set(rows.map(({ door }) => door))];
    expect([...known.difference(tried)], "these were not tried").toEqual([]);
    expect(await snapshot(stage.db)).toEqual(before);
  });
}

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Account, type ActorName, ASKED_OF_OPENED, EVERYBODY, OUTSIDE } from "./actors.ts";
import { type Answers, answersOf, makePrivateAndOpen } from "./ask-everybody.ts";
import { actionDoors, builtActions } from "./doors.ts";
import { type Answer, sendAction } from "./send.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";
import { aStage, Given, type Stage } from "./stage.ts";
import { type ActionRow, accountOf, dueAnswer, titled } from "./table.ts";
import { tablesBehind } from "./tables-behind.ts";

/** Whether an actor is left out at a row, such as an action of guests with a rate limit. */
const NOT_ASKED = "not asked";

/** A request by somebody who is allowed. */
type Sent = { given: Given; input: unknown; session: { cookie: string } | undefined };

/** How a row is sent, and what everybody who is asked must be answered. */
function planOf(row: ActionRow) {
  const action = builtActions().find(({ name }) => name === row.door);
  const source = actionDoors().find(({ name }) => name === row.door);
  if (!action || !source) throw new Error(`${row.door} is no action of the build`);
  const due = Object.fromEntries(
    EVERYBODY.map((actor): [ActorName, Answer] => [actor, dueAnswer(actor, row, OUTSIDE)]),
  );
  const asked = EVERYBODY.filter((actor) => due[actor] !== NOT_ASKED);
  return {
    send: (sender: { input: unknown; cookie: string | null }) =>
      sendAction(action, { isForm: source.guard !== "saveAction", secret: row.secret, ...sender }),
    leavesTrace: source.guard !== "guestFormAction" && !row.isQuestion,
    allowed: asked.filter((actor) => due[actor] === "done"),
    refused: asked.filter((actor) => due[actor] !== "done"),
    dueOf: (actors: readonly ActorName[]) => Object.fromEntries(actors.map((actor) => [actor, due[actor]])),
  };
}

/** Counts the audit events of each account. */
async function countTraces({ db }: Stage): Promise<Map<string, number>> {
  const { rows } = await db.query<{ by: string; count: string }>(
    `SELECT "actorUserId" AS by, count(*) FROM "AuditEvent" WHERE "actorUserId" IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ by, count }) => [by, Number(count)]));
}

/**
 * Declares the tests of some rows of the table of rights: every actor tries every row on the running portal.
 * First come those who must be refused: each row must leave the tables that its action can write as they were, and all
 * of them together the whole database. Then come those who are allowed, each with a thing of their own; they leave
 * audit events under their own names.
 * The sister college and the outsider try a record that is open to the group; all others try a private one.
 */
export function tryActions(rows: readonly ActionRow[]): void {
  let stage: Stage;
  let untouched: Snapshot;
  const inputs = new Map<ActionRow, (actor: ActorName) => unknown>();

  beforeAll(async () => {
    stage = await aStage();
    for (const row of rows) inputs.set(row, await makePrivateAndOpen(stage, row.input));
    untouched = await snapshot(stage.db);
  });

  afterAll(() => stage.db.end());

  for (const row of rows) {
    test(`${titled(row)} refuses everybody else`, async () => {
      const { send, refused, dueOf } = planOf(row);
      const tables = tablesBehind(row.door);
      const before = await snapshot(stage.db, tables);
      // all try the same thing, which exists
      const answers = await answersOf(refused, (actor) =>
        send({ input: inputs.get(row)?.(actor), cookie: accountOf(stage.accounts, actor).cookie }),
      );
      expect(answers).toEqual(dueOf(refused));
      expect(await snapshot(stage.db, tables), "who is refused writes nothing").toEqual(before);
    });
  }

  test("everybody who was refused left the whole database as it was", async () => {
    expect(await snapshot(stage.db)).toEqual(untouched);
  });

  for (const row of rows) {
    test(`${titled(row)} is done for those who may`, async () => {
      const { allowed, dueOf } = planOf(row);
      expect(await doneBy(stage, row)).toEqual(dueOf(allowed));
    });
  }
}

/** Lets everybody who is allowed do a row, each with a thing of their own. @returns their answers by name */
async function doneBy(stage: Stage, row: ActionRow): Promise<Answers> {
  const { send, allowed, leavesTrace } = planOf(row);
  const sent = new Map<ActorName, Sent>();
  for (const actor of allowed) {
    const given = new Given(
      stage,
      accountOf(stage.accounts, actor),
      ASKED_OF_OPENED.includes(actor) ? "GROUP" : "PARTIES",
    );
    sent.set(actor, { given, input: await row.input(given), session: await row.session?.(given) });
  }
  const before = await countTraces(stage);
  const answers = await answersOf(allowed, (actor) => {
    const { given, input, session } = sent.get(actor) as Sent;
    return send({ input, cookie: session?.cookie ?? given.me.cookie });
  });
  const after = await countTraces(stage);
  for (const [actor, { given }] of sent) {
    const traces = ({ userId }: Account) => (after.get(userId) ?? 0) - (before.get(userId) ?? 0);
    if (leavesTrace && answers[actor] === "done" && traces(given.me) === 0) answers[actor] = "done without a trace";
    // the action may have ended every other session of the account
    if (row.session) stage.accounts.set(actor, { ...given.me, ...(await given.ownSession()) });
  }
  return answers;
}

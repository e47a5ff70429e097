import { afterAll, beforeAll, expect, test } from "vitest";
import { type Account, type ActorName, EVERYBODY, SIGNED_OUT, TRY_GROUP_RECORD } from "./actors.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./fixtures.ts";
import { type Answer, sendAction } from "./send.ts";
import { type Answers, makePrivateAndOpen, sendAsActors } from "./send-as-actors.ts";
import { builtActions, listServerActions } from "./server-actions.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";
import { type ActionRow, accountOf, expectedAnswer, rowTitle } from "./table.ts";
import { tablesWrittenBy } from "./tables-written.ts";

/** Whether an actor is left out at a row, such as an action of guests with a rate limit. */
const NOT_ASKED = "not asked";

/** A request by somebody who is allowed. */
type Sent = { fixtures: Fixtures; input: unknown; session: { cookie: string } | undefined };

/** How a row is sent, and what everybody who is asked must be answered. */
function planOf(row: ActionRow) {
  const action = builtActions().find(({ name }) => name === row.door);
  const source = listServerActions().find(({ name }) => name === row.door);
  if (!action || !source) throw new Error(`${row.door} is no action of the build`);
  const expected = Object.fromEntries(
    EVERYBODY.map((actor): [ActorName, Answer] => [actor, expectedAnswer(actor, row, SIGNED_OUT)]),
  );
  const asked = EVERYBODY.filter((actor) => expected[actor] !== NOT_ASKED);
  return {
    send: (sender: { input: unknown; cookie: string | null }) =>
      sendAction(action, { isForm: source.guard !== "saveAction", secret: row.secret, ...sender }),
    isAudited: source.guard !== "guestFormAction" && !row.isQuery,
    allowed: asked.filter((actor) => expected[actor] === "done"),
    refused: asked.filter((actor) => expected[actor] !== "done"),
    expectedOf: (actors: readonly ActorName[]) => Object.fromEntries(actors.map((actor) => [actor, expected[actor]])),
  };
}

/** Counts the audit events of each account. */
async function countAuditEvents({ db }: AuthorizationWorld): Promise<Map<string, number>> {
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
  let world: AuthorizationWorld;
  let untouched: Snapshot;
  const inputs = new Map<ActionRow, (actor: ActorName) => unknown>();

  beforeAll(async () => {
    world = await anAuthorizationWorld();
    for (const row of rows) inputs.set(row, await makePrivateAndOpen(world, row.input));
    untouched = await snapshot(world.db);
  });

  afterAll(() => world.db.end());

  for (const row of rows) {
    test(`${rowTitle(row)} refuses everybody else`, async () => {
      const { send, refused, expectedOf } = planOf(row);
      const tables = tablesWrittenBy(row.door);
      const before = await snapshot(world.db, tables);
      // all try the same thing, which exists
      const answers = await sendAsActors(refused, (actor) =>
        send({ input: inputs.get(row)?.(actor), cookie: accountOf(world.accounts, actor).cookie }),
      );
      expect(answers).toEqual(expectedOf(refused));
      expect(await snapshot(world.db, tables), "who is refused writes nothing").toEqual(before);
    });
  }

  test("everybody who was refused left the whole database as it was", async () => {
    expect(await snapshot(world.db)).toEqual(untouched);
  });

  for (const row of rows) {
    test(`${rowTitle(row)} is done for those who may`, async () => {
      const { allowed, expectedOf } = planOf(row);
      expect(await doneBy(world, row)).toEqual(expectedOf(allowed));
    });
  }
}

/** Lets everybody who is allowed do a row, each with a thing of their own. @returns their answers by name */
async function doneBy(world: AuthorizationWorld, row: ActionRow): Promise<Answers> {
  const { send, allowed, isAudited } = planOf(row);
  const sent = new Map<ActorName, Sent>();
  for (const actor of allowed) {
    const fixtures = new Fixtures(
      world,
      accountOf(world.accounts, actor),
      TRY_GROUP_RECORD.includes(actor) ? "GROUP" : "PARTIES",
    );
    sent.set(actor, { fixtures, input: await row.input(fixtures), session: await row.session?.(fixtures) });
  }
  const before = await countAuditEvents(world);
  const answers = await sendAsActors(allowed, (actor) => {
    const { fixtures, input, session } = sent.get(actor) as Sent;
    return send({ input, cookie: session?.cookie ?? fixtures.me.cookie });
  });
  const after = await countAuditEvents(world);
  for (const [actor, { fixtures }] of sent) {
    const newEvents = ({ userId }: Account) => (after.get(userId) ?? 0) - (before.get(userId) ?? 0);
    if (isAudited && answers[actor] === "done" && newEvents(fixtures.me) === 0)
      answers[actor] = "done without an audit event";
    // the action may have ended every other session of the account
    if (row.session) world.accounts.set(actor, { ...fixtures.me, ...(await fixtures.ownSession()) });
  }
  return answers;
}

import { expect, test } from "@playwright/test";
import { actionTable } from "./support/authorization/action-table.ts";
import { type ActorName, EVERYBODY, SIGNED_OUT, TRY_GROUP_RECORD } from "./support/authorization/actors.ts";
import { actionDoors, addressDoors, builtActions } from "./support/authorization/doors.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/authorization/fixtures.ts";
import { addressRows } from "./support/authorization/rows/pages.ts";
import { type Answer, checkSecret, dataOfPage, openAddress, sendAction } from "./support/authorization/send.ts";
import { snapshot } from "./support/authorization/snapshot.ts";
import { accountOf, expectedAnswer, expectedAnswerOfAddress, rowTitle } from "./support/authorization/table.ts";

// The authorization table, with its rows in support/authorization/rows. Every actor tries every row on the running
// portal: a refused actor leaves the database unchanged, an allowed one leaves audit events under their own name.
// The sister college and the outsider try a record that is open to the group; all others try a private one.
// These tests compare the whole database, so no other test may run at the same time.

/** Whether an actor is left out at a row, such as an action of guests with a rate limit. */
const NOT_ASKED = "not asked";

type Answers = Partial<Record<ActorName, Answer>>;

let world: AuthorizationWorld;

test.beforeAll(async () => {
  world = await anAuthorizationWorld();
});

test.afterAll(async () => {
  await world.db.end();
});

/** As many requests as the portal has database connections. */
const AT_ONCE = 6;

/** Sends requests for several actors at once. @returns their answers by name */
async function answersOf(actors: readonly ActorName[], ask: (actor: ActorName) => Promise<Answer>): Promise<Answers> {
  const [waiting, answers] = [[...actors], {} as Answers];
  const one = async () => {
    for (let actor = waiting.shift(); actor; actor = waiting.shift()) answers[actor] = await ask(actor);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answers;
}

/** Makes a thing twice: private to the parties of an exchange, and open to their group. */
async function makePrivateAndOpen<T>(make: (fixtures: Fixtures) => Promise<T>): Promise<(actor: ActorName) => T> {
  const host = accountOf(world.accounts, "host administrator");
  const [closed, opened] = [await make(new Fixtures(world, host)), await make(new Fixtures(world, host, "GROUP"))];
  return (actor) => (TRY_GROUP_RECORD.includes(actor) ? opened : closed);
}

/** Counts the audit events of each account. */
async function traces({ db }: AuthorizationWorld): Promise<Map<string, number>> {
  const { rows } = await db.query<{ by: string; count: string }>(
    `SELECT "actorUserId" AS by, count(*) FROM "AuditEvent" WHERE "actorUserId" IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ by, count }) => [by, Number(count)]));
}

/** A request by somebody who is allowed. */
type Sent = { fixtures: Fixtures; input: unknown; session: { cookie: string } | undefined };

for (const row of actionTable) {
  test(rowTitle(row), async () => {
    const action = builtActions().find(({ name }) => name === row.door);
    const source = actionDoors().find(({ name }) => name === row.door);
    if (!action || !source) throw new Error(`${row.door} is no action of the build`);
    const isForm = source.guard !== "saveAction";
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, expectedAnswer(actor, row, SIGNED_OUT)]));
    const asked = EVERYBODY.filter((actor) => due[actor] !== NOT_ASKED);
    const [allowed, refused] = [
      asked.filter((actor) => due[actor] === "done"),
      asked.filter((actor) => due[actor] !== "done"),
    ];

    // everybody who is refused tries the same thing, which exists
    const inputFor = await makePrivateAndOpen(row.input);
    const { secret } = row;
    const before = await snapshot(world.db);
    const answers = await answersOf(refused, (actor) =>
      sendAction(action, { isForm, secret, input: inputFor(actor), cookie: accountOf(world.accounts, actor).cookie }),
    );
    expect.soft(await snapshot(world.db), "who is refused leaves the database as it was").toEqual(before);

    // everybody who is allowed tries a thing of their own
    const sent = new Map<ActorName, Sent>();
    for (const actor of allowed) {
      const account = accountOf(world.accounts, actor);
      const fixtures = new Fixtures(world, account, TRY_GROUP_RECORD.includes(actor) ? "GROUP" : "PARTIES");
      sent.set(actor, { fixtures, input: await row.input(fixtures), session: await row.session?.(fixtures) });
    }
    const left = await traces(world);
    Object.assign(
      answers,
      await answersOf(allowed, (actor) => {
        const { fixtures, input, session } = sent.get(actor) as Sent;
        return sendAction(action, { isForm, secret, input, cookie: session?.cookie ?? fixtures.me.cookie });
      }),
    );
    const leftNow = await traces(world);
    const mustTrace = source.guard !== "guestFormAction" && !row.isQuestion;
    for (const [actor, { fixtures }] of sent) {
      const isTraced = (leftNow.get(fixtures.me.userId) ?? 0) > (left.get(fixtures.me.userId) ?? 0);
      if (mustTrace && !isTraced && answers[actor] === "done") answers[actor] = "done without a trace";
      // the action may have ended every other session of the account
      if (row.session) world.accounts.set(actor, { ...fixtures.me, ...(await fixtures.ownSession()) });
    }
    expect(answers).toEqual(Object.fromEntries(asked.map((actor) => [actor, due[actor]])));
  });
}

for (const row of addressRows) {
  test(rowTitle(row), async () => {
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, expectedAnswerOfAddress(actor, row, SIGNED_OUT)]));
    const isWrite = row.door.endsWith("route.ts") && row.page.length > 0 && row.writes === true;
    const refused = EVERYBODY.filter((actor) => due[actor] !== "page");
    const addressFor = await makePrivateAndOpen(row.at);
    const before = await snapshot(world.db);
    const ask = async (actor: ActorName) => {
      const { cookie } = accountOf(world.accounts, actor);
      const address = addressFor(actor);
      const { answer, text } = await openAddress(address, cookie);
      return checkSecret(answer, { text, secret: address.secret });
    };
    const answers = await answersOf(isWrite ? refused : EVERYBODY, ask);
    expect.soft(await snapshot(world.db), "a page that is asked for leaves the database as it was").toEqual(before);
    if (row.page.length > 0 && addressFor("host administrator").secret !== undefined) {
      // the data of the page, which a browser fetches instead of the page, must answer the same
      const [told] = EVERYBODY.filter((actor) => !refused.includes(actor));
      const data = await answersOf(told ? [...refused, told] : refused, async (actor) => {
        const address = addressFor(actor);
        const text = await dataOfPage(address, accountOf(world.accounts, actor).cookie);
        return text.includes(address.secret ?? "") ? "told" : "kept";
      });
      const tellers = Object.keys(data).filter((actor) => data[actor as ActorName] === "told");
      expect(tellers, "its data tells the secret to those who get the page").toEqual(told ? [told] : []);
    }
    if (isWrite) {
      for (const actor of row.page) {
        const account = accountOf(world.accounts, actor);
        const own = await row.at(new Fixtures(world, account));
        answers[actor] = (await openAddress(own, account.cookie)).answer;
      }
    }
    expect(answers).toEqual(due);
  });
}

const EVIL = "https://evil.example";

test("an action that is sent from another site, or without an origin, is refused", async () => {
  const { cookie } = accountOf(world.accounts, "group administrator");
  const guards = new Map(actionDoors().map(({ name, guard }) => [name, guard]));
  const before = await snapshot(world.db);
  const passed: string[] = [];
  for (const action of builtActions()) {
    const isForm = guards.get(action.name) !== "saveAction";
    // Next accepts a request without an origin, and one whose origin and host were both forged
    for (const from of [{ origin: null }, { origin: EVIL, headers: { "x-forwarded-host": new URL(EVIL).host } }]) {
      const answer = await sendAction(action, { isForm, cookie, input: {}, ...from });
      if (answer !== "forbidden") passed.push(`${action.name} from ${from.origin}: ${answer}`);
    }
  }
  expect(passed).toEqual([]);
  expect(await snapshot(world.db)).toEqual(before);
});

test("every action, page and route handler has rows in this table", () => {
  const doors = [...actionDoors().map(({ name }) => name), ...addressDoors()];
  const rows = new Set([...actionTable, ...addressRows].map(({ door }) => door));
  expect(doors.filter((door) => !rows.has(door))).toEqual([]);
  expect([...rows].filter((door) => !doors.includes(door))).toEqual([]);
});

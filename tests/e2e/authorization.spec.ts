import { expect, test } from "@playwright/test";
import { actionTable } from "./support/authorization/action-table.ts";
import { type ActorName, ASKED_OF_OPENED, EVERYBODY, OUTSIDE } from "./support/authorization/actors.ts";
import { actionDoors, addressDoors, builtActions } from "./support/authorization/doors.ts";
import { addressRows } from "./support/authorization/rows/pages.ts";
import { type Answer, dataOfPage, openedAddress, sendAction, withSecret } from "./support/authorization/send.ts";
import { snapshot } from "./support/authorization/snapshot.ts";
import { aStage, Given, type Stage } from "./support/authorization/stage.ts";
import { accountOf, dueAnswer, dueAnswerOfAddress, titled } from "./support/authorization/table.ts";

// The authorization table: its rows stand in support/authorization/rows. Each is tried on the running portal by
// everybody: who is refused leaves the database as it was, who is let through leaves a trace under the own name.
// A sister college is asked about what was opened to its group, and so is an outsider; nobody else is.
// These tests compare the whole database, so nothing else may run beside them.

/** Who is not tried at a row, such as a guest's door with a limit of tries. */
const NOT_ASKED = "not asked";

type Answers = Partial<Record<ActorName, Answer>>;

let stage: Stage;

test.beforeAll(async () => {
  stage = await aStage();
});

test.afterAll(async () => {
  await stage.db.end();
});

/** As many as the portal has connections for without anybody waiting. */
const AT_ONCE = 6;

/** Asks several at once and gathers their answers by name. */
async function answersOf(actors: readonly ActorName[], ask: (actor: ActorName) => Promise<Answer>): Promise<Answers> {
  const [waiting, answers] = [[...actors], {} as Answers];
  const one = async () => {
    for (let actor = waiting.shift(); actor; actor = waiting.shift()) answers[actor] = await ask(actor);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answers;
}

/** The same thing twice: as the parties of an exchange keep it to themselves, and as they open it to their group. */
async function madeOnce<T>(make: (given: Given) => Promise<T>): Promise<(actor: ActorName) => T> {
  const host = accountOf(stage.accounts, "host administrator");
  const [closed, opened] = [await make(new Given(stage, host)), await make(new Given(stage, host, "GROUP"))];
  return (actor) => (ASKED_OF_OPENED.includes(actor) ? opened : closed);
}

/** How many events of the trail each account has left. */
async function traces({ db }: Stage): Promise<Map<string, number>> {
  const { rows } = await db.query<{ by: string; count: string }>(
    `SELECT "actorUserId" AS by, count(*) FROM "AuditEvent" WHERE "actorUserId" IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(({ by, count }) => [by, Number(count)]));
}

/** What somebody who is allowed sends. */
type Sent = { given: Given; input: unknown; session: { cookie: string } | undefined };

for (const row of actionTable) {
  test(titled(row), async () => {
    const action = builtActions().find(({ name }) => name === row.door);
    const source = actionDoors().find(({ name }) => name === row.door);
    if (!action || !source) throw new Error(`${row.door} is no action of the build`);
    const isForm = source.guard !== "saveAction";
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, dueAnswer(actor, row, OUTSIDE)]));
    const asked = EVERYBODY.filter((actor) => due[actor] !== NOT_ASKED);
    const [allowed, refused] = [
      asked.filter((actor) => due[actor] === "done"),
      asked.filter((actor) => due[actor] !== "done"),
    ];

    // all who are refused try the very same thing, which is there
    const inputFor = await madeOnce(row.input);
    const { secret } = row;
    const before = await snapshot(stage.db);
    const answers = await answersOf(refused, (actor) =>
      sendAction(action, { isForm, secret, input: inputFor(actor), cookie: accountOf(stage.accounts, actor).cookie }),
    );
    expect.soft(await snapshot(stage.db), "who is refused leaves the database as it was").toEqual(before);

    // everybody who is allowed does it to a thing of the own
    const sent = new Map<ActorName, Sent>();
    for (const actor of allowed) {
      const account = accountOf(stage.accounts, actor);
      const given = new Given(stage, account, ASKED_OF_OPENED.includes(actor) ? "GROUP" : "PARTIES");
      sent.set(actor, { given, input: await row.input(given), session: await row.session?.(given) });
    }
    const left = await traces(stage);
    Object.assign(
      answers,
      await answersOf(allowed, (actor) => {
        const { given, input, session } = sent.get(actor) as Sent;
        return sendAction(action, { isForm, secret, input, cookie: session?.cookie ?? given.me.cookie });
      }),
    );
    const leftNow = await traces(stage);
    const mustTrace = source.guard !== "guestFormAction" && !row.isQuestion;
    for (const [actor, { given }] of sent) {
      const isTraced = (leftNow.get(given.me.userId) ?? 0) > (left.get(given.me.userId) ?? 0);
      if (mustTrace && !isTraced && answers[actor] === "done") answers[actor] = "done without a trace";
      // such a door may have ended every other session of the account
      if (row.session) stage.accounts.set(actor, { ...given.me, ...(await given.ownSession()) });
    }
    expect(answers).toEqual(Object.fromEntries(asked.map((actor) => [actor, due[actor]])));
  });
}

for (const row of addressRows) {
  test(titled(row), async () => {
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, dueAnswerOfAddress(actor, row, OUTSIDE)]));
    const isWrite = row.door.endsWith("route.ts") && row.page.length > 0 && row.writes === true;
    const refused = EVERYBODY.filter((actor) => due[actor] !== "page");
    const addressFor = await madeOnce(row.at);
    const before = await snapshot(stage.db);
    const ask = async (actor: ActorName) => {
      const { cookie } = accountOf(stage.accounts, actor);
      const address = addressFor(actor);
      const { answer, text } = await openedAddress(address, cookie);
      return withSecret(answer, { text, secret: address.secret });
    };
    const answers = await answersOf(isWrite ? refused : EVERYBODY, ask);
    expect.soft(await snapshot(stage.db), "a page that is asked for leaves the database as it was").toEqual(before);
    if (row.page.length > 0 && addressFor("host administrator").secret !== undefined) {
      // the same is true of its data, which a browser fetches in place of the page
      const [told] = EVERYBODY.filter((actor) => !refused.includes(actor));
      const data = await answersOf(told ? [...refused, told] : refused, async (actor) => {
        const address = addressFor(actor);
        const text = await dataOfPage(address, accountOf(stage.accounts, actor).cookie);
        return text.includes(address.secret ?? "") ? "told" : "kept";
      });
      const tellers = Object.keys(data).filter((actor) => data[actor as ActorName] === "told");
      expect(tellers, "its data tells the secret to those who get the page").toEqual(told ? [told] : []);
    }
    if (isWrite) {
      for (const actor of row.page) {
        const account = accountOf(stage.accounts, actor);
        const own = await row.at(new Given(stage, account));
        answers[actor] = (await openedAddress(own, account.cookie)).answer;
      }
    }
    expect(answers).toEqual(due);
  });
}

const EVIL = "https://evil.example";

test("an action that is sent from another site, or without an origin, is refused", async () => {
  const { cookie } = accountOf(stage.accounts, "group administrator");
  const guards = new Map(actionDoors().map(({ name, guard }) => [name, guard]));
  const before = await snapshot(stage.db);
  const passed: string[] = [];
  for (const action of builtActions()) {
    const isForm = guards.get(action.name) !== "saveAction";
    // what Next lets pass: nothing said of where it came from, and a lie that fits to another one
    for (const from of [{ origin: null }, { origin: EVIL, headers: { "x-forwarded-host": new URL(EVIL).host } }]) {
      const answer = await sendAction(action, { isForm, cookie, input: {}, ...from });
      if (answer !== "forbidden") passed.push(`${action.name} from ${from.origin}: ${answer}`);
    }
  }
  expect(passed).toEqual([]);
  expect(await snapshot(stage.db)).toEqual(before);
});

test("every action, page and route handler has rows in this table", () => {
  const doors = [...actionDoors().map(({ name }) => name), ...addressDoors()];
  const rows = new Set([...actionTable, ...addressRows].map(({ door }) => door));
  expect(doors.filter((door) => !rows.has(door))).toEqual([]);
  expect([...rows].filter((door) => !doors.includes(door))).toEqual([]);
});

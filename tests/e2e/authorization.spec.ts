import { expect, test } from "@playwright/test";
import { actionTable } from "./support/authorization/actions.ts";
import { type ActorName, EVERYBODY, OUTSIDE } from "./support/authorization/actors.ts";
import { actionDoors, addressDoors, builtActions } from "./support/authorization/doors.ts";
import { addressRows } from "./support/authorization/rows/pages.ts";
import { type Answer, openedAddress, sentAction } from "./support/authorization/send.ts";
import { snapshot } from "./support/authorization/snapshot.ts";
import { aStage, Given, type Stage } from "./support/authorization/stage.ts";
import { accountOf, dueAnswer, dueAnswerOfAddress } from "./support/authorization/table.ts";

// The authorization table: its rows stand in support/authorization/rows. Each is tried on the running portal by
// everybody: who is refused leaves the database as it was, who is let through leaves a trace under the own name.
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

const titled = ({ door, when }: { door: string; when?: string | undefined }) => (when ? `${door}, ${when}` : door);

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

/** How many events of the trail an account has left. */
async function traces(userId: string): Promise<number> {
  const { rows } = await stage.db.query<{ count: string }>(
    `SELECT count(*) FROM "AuditEvent" WHERE "actorUserId" = $1`,
    [userId || null],
  );
  return Number(rows[0]?.count);
}

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
    const input = await row.input(new Given(stage, accountOf(stage.accounts, "host administrator")));
    const before = await snapshot(stage.db);
    const answers = await answersOf(refused, (actor) =>
      sentAction(action, { isForm, input, cookie: accountOf(stage.accounts, actor).cookie }),
    );
    expect.soft(await snapshot(stage.db), "who is refused leaves the database as it was").toEqual(before);

    for (const actor of allowed) {
      const account = accountOf(stage.accounts, actor);
      const given = new Given(stage, account);
      const [own, session] = [await row.input(given), await row.session?.(given)];
      const left = await traces(account.userId);
      const answer = await sentAction(action, { isForm, input: own, cookie: session?.cookie ?? account.cookie });
      const mustTrace = answer === "done" && source.guard !== "guestFormAction" && !row.isQuestion;
      const isTraced = !mustTrace || (await traces(account.userId)) > left;
      answers[actor] = isTraced ? answer : "done without a trace";
      // such a door may have ended every other session of the account
      if (row.session) stage.accounts.set(actor, { ...account, ...(await given.ownSession()) });
    }
    expect(answers).toEqual(Object.fromEntries(asked.map((actor) => [actor, due[actor]])));
  });
}

for (const row of addressRows) {
  test(titled(row), async () => {
    const host = accountOf(stage.accounts, "host administrator");
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, dueAnswerOfAddress(actor, row, OUTSIDE)]));
    const isWrite = row.door.endsWith("route.ts") && row.page.length > 0 && row.writes === true;
    const refused = EVERYBODY.filter((actor) => due[actor] !== "page");
    const address = await row.at(new Given(stage, host));
    const before = await snapshot(stage.db);
    const ask = async (actor: ActorName) => {
      const { cookie } = accountOf(stage.accounts, actor);
      const { answer, text } = await openedAddress(address, cookie);
      const isGivenAway = answer !== "page" && address.secret !== undefined && text.includes(address.secret);
      return isGivenAway ? `${answer}, and yet it gives the record away` : answer;
    };
    const answers = await answersOf(isWrite ? refused : EVERYBODY, ask);
    expect.soft(await snapshot(stage.db), "a page that is asked for leaves the database as it was").toEqual(before);
    if (address.secret !== undefined) {
      const data = await answersOf(refused, async (actor) => {
        const { text } = await openedAddress(address, accountOf(stage.accounts, actor).cookie, { RSC: "1" });
        return text.includes(address.secret ?? "") ? "given away" : "kept";
      });
      expect(new Set(Object.values(data)), "nor does its data give the record away").toEqual(new Set(["kept"]));
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

test("no action passes that was sent from another site, or from nowhere", async () => {
  const { cookie } = accountOf(stage.accounts, "group administrator");
  const guards = new Map(actionDoors().map(({ name, guard }) => [name, guard]));
  const before = await snapshot(stage.db);
  const passed: string[] = [];
  for (const action of builtActions()) {
    const isForm = guards.get(action.name) !== "saveAction";
    // what Next lets pass: nothing said of where it came from, and a lie that fits to another one
    for (const from of [{ origin: null }, { origin: EVIL, headers: { "x-forwarded-host": new URL(EVIL).host } }]) {
      const answer = await sentAction(action, { isForm, cookie, input: {}, ...from });
      if (answer !== "forbidden") passed.push(`${action.name} from ${from.origin}: ${answer}`);
    }
  }
  expect(passed).toEqual([]);
  expect(await snapshot(stage.db)).toEqual(before);
});

test("every action, page and route handler has its rows in this table", () => {
  const doors = [...actionDoors().map(({ name }) => name), ...addressDoors()];
  const rows = new Set([...actionTable, ...addressRows].map(({ door }) => door));
  expect(doors.filter((door) => !rows.has(door))).toEqual([]);
  expect([...rows].filter((door) => !doors.includes(door))).toEqual([]);
});

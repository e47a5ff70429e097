import { inspect } from "node:util";
import { expect, test } from "@playwright/test";
import { fc, propertySeed } from "@/tests/support/properties.ts";
import { type CodeList, declaredCodes } from "@/tests/support/refusal-codes.ts";
import { actionTable } from "./support/authorization/action-table.ts";
import { type ActorName, aSession } from "./support/authorization/actors.ts";
import { actionDoors, type BuiltAction, builtActions } from "./support/authorization/doors.ts";
import { bodyOf, encoded, posted, stateIn } from "./support/authorization/send.ts";
import { aStage, Given, type Stage } from "./support/authorization/stage.ts";
import { type ActionRow, accountOf } from "./support/authorization/table.ts";
import { hostileForm, hostileSave } from "./support/hostile-input.ts";

// Sends hostile input to every action of the running portal as somebody with the right. Every answer is a result or a
// refusal with a text, and reveals nothing of the program or its database.

const CASES = 24;
/** As many requests as the portal has database connections. */
const AT_ONCE = 6;

/**
 * Texts that only the program, its libraries or its database write. A nonce contains the short last one by chance,
 * once in some thousand pages, so it counts only if no other character of base64 touches it.
 */
const INNER_WORDS =
  /node_modules|\.next\/|\.[cm]?tsx?:\d|\n\s+at \S+ \(|prisma|postgres|sqlstate|violates|stack"|(?<![\w+/-])zod(error|type)?(?![\w+/=-])/i;

const codes = (list: CodeList): Set<string> => new Set(declaredCodes(list).map(({ code }) => code));
const refusalCodes = codes("refusalCodes");
const fieldErrorCodes = codes("fieldErrorCodes");

let stage: Stage;

test.beforeAll(async () => {
  stage = await aStage();
});

test.afterAll(async () => {
  await stage.db.end();
});

/** Picks one of the actors who may do it. */
const whoMay = ({ done }: ActionRow): ActorName =>
  (["host administrator", "guest administrator", "group administrator"] as const).find((each) => done.includes(each)) ??
  "host administrator";

/** Says what is wrong with an answer; null if it is a result or a refusal. */
async function wrongWith(answer: Response): Promise<string | null> {
  const text = await answer.text();
  if (answer.status >= 500) return `status ${answer.status}: ${text.slice(0, 300)}`;
  const [leak] = INNER_WORDS.exec(text) ?? [];
  if (leak) return `it says ${leak}: ${text.slice(0, 300)}`;
  if (answer.headers.has("x-action-redirect")) return null;
  const { status, code = "", fields = {} } = stateIn(text) ?? {};
  if (status === "done") return null;
  const isKnown = status === "refused" && refusalCodes.has(code);
  if (!isKnown) return `no answer of a door, with status ${answer.status}: ${text.slice(0, 300)}`;
  if (code === "sign_in_needed") return "the door was never reached";
  return Object.values(fields).every((error) => fieldErrorCodes.has(error))
    ? null
    : `unknown words for a field: ${JSON.stringify(fields)}`;
}

/** Sends several requests at once. @returns what is wrong, with what was sent */
async function wrongAnswers(action: BuiltAction, cookie: string | null, bodies: readonly Sent[]): Promise<string[]> {
  const [waiting, found] = [[...bodies], [] as string[]];
  const one = async () => {
    for (let sent = waiting.pop(); sent; sent = waiting.pop()) {
      const wrong = await wrongWith(await posted(action, { cookie, body: sent.body }));
      if (wrong) found.push(`${inspect(sent.input, { depth: 6, maxStringLength: 80, maxArrayLength: 5 })}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return found;
}

type Sent = { input: unknown; body: string | FormData };

const guards = new Map(actionDoors().map(({ name, guard }) => [name, guard]));
const doors = new Map(
  actionTable.filter(({ door }) => guards.get(door) !== "guestFormAction").map((row) => [row.door, row]),
);

for (const [at, [door, row]] of [...doors].entries()) {
  test(`${door} answers hostile input with a result or a refusal`, async () => {
    const action = builtActions().find(({ name }) => name === door);
    if (!action) throw new Error(`${door} is no action of the build`);
    const isForm = guards.get(door) !== "saveAction";
    const given = new Given(stage, accountOf(stage.accounts, whoMay(row)));
    const input = (await row.input(given)) as Record<string, unknown>;
    const inputs = fc.sample<unknown>(isForm ? hostileForm(input) : hostileSave(input), {
      numRuns: CASES,
      seed: propertySeed + at, // each action has cases of its own
    });
    const bodies = await Promise.all(
      inputs.map(async (each) => ({ input: each, body: await bodyOf({ isForm, input: each }) })),
    );
    // an action may end every other session of the actor
    const { cookie } = await aSession(stage.db, given.me.userId);
    expect(await wrongAnswers(action, cookie, bodies)).toEqual([]);
  });
}

const actionsBy = (...makers: readonly string[]): BuiltAction[] =>
  builtActions().filter(({ name }) => makers.includes(guards.get(name) ?? ""));

test("a malformed form is refused by every form action, whoever sends it", async () => {
  const { cookie } = accountOf(stage.accounts, "host administrator");
  const noForms: unknown[] = [undefined, "a=b", { name: "a" }];
  const found: string[] = [];
  for (const action of actionsBy("formAction", "guestFormAction")) {
    const inputs = noForms.map((input) => [{ status: "idle" }, input]);
    const bodies = await Promise.all(inputs.map(async (input) => ({ input, body: await encoded(input) })));
    found.push(...(await wrongAnswers(action, cookie, bodies)).map((wrong) => `${action.name}: ${wrong}`));
  }
  expect(found).toEqual([]);
});

test("an internal word is told apart from a nonce that happens to contain it", () => {
  for (const inner of ['"name":"ZodError"', "zod: invalid", "at parse (file.ts:12:3)", "$ZodType"]) {
    expect(inner).toMatch(INNER_WORDS);
  }
  for (const nonce of ["L5U8+ZodCQi5gpsfHfa/hTw==", "zod+JnFQi5gpsfHfa/hTw8A==", "JnFQi5gpsfHfa/hTw/zoD=="]) {
    expect(`"nonce":"${nonce}"`).not.toMatch(INNER_WORDS);
  }
});

/** Bodies that no browser sends; whatever answers them must not reveal details of the program. */
const NO_MESSAGES = ["", "null", "{", '"x"', '["$F1"]', '["$K1"]', '["$1:a:b"]', '["$@0"]', "[".repeat(20_000)];

test("a body that is not a message gets an answer without details", async () => {
  const { cookie } = accountOf(stage.accounts, "host administrator");
  for (const action of actionsBy("formAction", "saveAction").slice(0, 3)) {
    for (const body of [...NO_MESSAGES, new FormData()]) {
      const text = await (await posted(action, { cookie, body })).text();
      expect(text, String(body).slice(0, 40)).not.toMatch(INNER_WORDS);
      expect(stateIn(text)?.status ?? "refused", String(body).slice(0, 40)).toBe("refused");
    }
  }
});

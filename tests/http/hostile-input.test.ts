import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, setting } from "@/tests/support/portal/settings.ts";
import { fc } from "@/tests/support/properties.ts";
import { type CodeList, declaredCodes } from "@/tests/support/refusal-codes.ts";
import { actionTable } from "./support/action-table.ts";
import type { ActorName } from "./support/actors.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/fixtures.ts";
import { hostileForm, hostileSave } from "./support/hostile-input.ts";
import { bodyOf, encodeArguments, parseActionState, postToAction } from "./support/send.ts";
import { type BuiltAction, builtActions, listServerActions } from "./support/server-actions.ts";
import { type ActionRow, accountOf } from "./support/table.ts";

// Sends hostile input to one door of each kind on the running portal, as somebody with the right. Every answer is a
// result or a refusal with a text, and reveals nothing of the program or its database. The schemas and the commands of all
// doors are tried in tests/integration/doors.

/** An action of each kind, with a rich input. */
const ACTIONS = [
  "lib/institutions/actions.ts createInstitutionAction",
  "lib/exchanges/delegations/actions.ts pasteMembersAction",
  "lib/accounts/invitations/actions.ts acceptInvitationAction",
];
const CASES = 120;
/** A longer address is refused by the server of Node. */
const MAX_QUERY = 2_000;
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

let world: AuthorizationWorld;

beforeAll(async () => {
  world = await anAuthorizationWorld();
});

afterAll(async () => {
  await world.db.end();
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
  const { status, code = "", fields = {} } = parseActionState(text) ?? {};
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
      const wrong = await wrongWith(await postToAction(action, { cookie, body: sent.body }));
      if (wrong) found.push(`${inspect(sent.input, { depth: 6, maxStringLength: 80, maxArrayLength: 5 })}: ${wrong}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return found;
}

type Sent = { input: unknown; body: string | FormData };

const guards = new Map(listServerActions().map(({ name, guard }) => [name, guard]));
test.each(ACTIONS)("%s answers hostile input with a result or a refusal", async (door) => {
  const action = builtActions().find(({ name }) => name === door);
  const row = actionTable.find((each) => each.door === door);
  if (!action || !row) throw new Error(`${door} is no action of the build`);
  const isForm = guards.get(door) !== "saveAction";
  const fixtures = new Fixtures(world, accountOf(world.accounts, whoMay(row)));
  const input = (await row.input(fixtures)) as Record<string, unknown>;
  const inputs = fc.sample<unknown>(isForm ? hostileForm(input) : hostileSave(input), { numRuns: CASES });
  const bodies = await Promise.all(
    inputs.map(async (each) => ({ input: each, body: await bodyOf({ isForm, input: each }) })),
  );
  expect(await wrongAnswers(action, fixtures.me.cookie, bodies)).toEqual([]);
});

test("the kinds of doors that are tried are all there are", () => {
  const kinds = (doors: readonly string[]) => [...new Set(doors.map((door) => guards.get(door)))].sort();
  expect(kinds(ACTIONS)).toEqual(kinds([...guards.keys()]));
});

/** Sends bodies or addresses to a route. @returns what is wrong, with what was sent */
async function wrongStatuses<T>(inputs: readonly T[], send: (input: T) => Promise<Response>): Promise<string[]> {
  const wrong: string[] = [];
  for (const input of inputs) {
    const answer = await send(input);
    const [leak] = INNER_WORDS.exec(await answer.text()) ?? [];
    if (answer.status >= 500 || leak) wrong.push(`${inspect(input)}: status ${answer.status} ${leak ?? ""}`);
  }
  return wrong;
}

test("the address that takes photos answers hostile addresses and files with a status", async () => {
  const { cookie } = accountOf(world.accounts, "host administrator");
  const inputs = fc.sample(hostileForm({ report: "none", key: "none", file: "none" }), { numRuns: CASES });
  const send = ({ file = "", ...query }: Record<string, string | string[]>) =>
    fetch(
      addressOf(
        `/api/media?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value).slice(0, MAX_QUERY)]))}`,
      ),
      {
        method: "POST",
        headers: { origin: new URL(setting("BASE_URL")).origin, ...(cookie !== null && { cookie }) },
        body: String(file),
      },
    );
  expect(await wrongStatuses(inputs, send)).toEqual([]);
});

const actionsBy = (...makers: readonly string[]): BuiltAction[] =>
  builtActions().filter(({ name }) => makers.includes(guards.get(name) ?? ""));

test("a malformed form is refused by every form action, whoever sends it", async () => {
  const { cookie } = accountOf(world.accounts, "host administrator");
  const noForms: unknown[] = [undefined, "a=b", { name: "a" }];
  const found: string[] = [];
  for (const action of actionsBy("formAction", "guestFormAction")) {
    const inputs = noForms.map((input) => [{ status: "idle" }, input]);
    const bodies = await Promise.all(inputs.map(async (input) => ({ input, body: await encodeArguments(input) })));
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
  const { cookie } = accountOf(world.accounts, "host administrator");
  for (const action of actionsBy("formAction", "saveAction").slice(0, 3)) {
    for (const body of [...NO_MESSAGES, new FormData()]) {
      const text = await (await postToAction(action, { cookie, body })).text();
      expect(text, String(body).slice(0, 40)).not.toMatch(INNER_WORDS);
      expect(parseActionState(text)?.status ?? "refused", String(body).slice(0, 40)).toBe("refused");
    }
  }
});

import { createRequire } from "node:module";
import { addressOf, setting } from "@/tests/support/portal/settings.ts";
import type { BuiltAction } from "./server-actions.ts";
import type { Address } from "./table.ts";

/** React's encoder for the arguments of an action; Next ships it without types. */
type Encoder = { encodeReply: (value: unknown) => Promise<string | FormData> };
const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-webpack/client.node.js",
) as Encoder;

/** The kinds of refusal that depend on the actor, by the codes that a form shows; a save answers with the kind. */
const KINDS: Readonly<Record<string, string>> = { not_found: "not_found", sign_in_needed: "unauthenticated" };

/** How the portal answered, in a few words: "done", "forbidden", "conflict: already_published", "error 1234". */
export type Answer = string;

type Sender = { cookie: string | null; origin?: string | null; headers?: Record<string, string> };

/**
 * Sends an action as a browser with JavaScript does.
 * @param options.cookie of the session, or null for nobody
 * @param options.input  the input as the page sends it: fields of a form, or plain JSON
 */
export async function sendAction(
  action: BuiltAction,
  options: Sender & {
    isForm: boolean;
    input: unknown;
    /** a text that actors who are allowed get */
    secret?: string | undefined;
  },
): Promise<Answer> {
  const answer = await postToAction(action, { ...options, body: await bodyOf(options) });
  const text = await answer.text();
  return checkSecret(outcomeOfAction(answer, text), { text, secret: options.secret });
}

/** Encodes the arguments of an action for the request. */
export const encodeArguments = (args: readonly unknown[]): Promise<string | FormData> => encodeReply(args);

/** Encodes the input of a page for the request. */
export const bodyOf = ({ isForm, input }: { isForm: boolean; input: unknown }): Promise<string | FormData> =>
  encodeArguments(isForm ? [{ status: "idle" }, formOf(input as Fields)] : [input]);

/**
 * Sends any body to an action.
 * @param options.to origin of the process that it is sent to, where it is another than the portal under test
 */
export function postToAction(
  { id, page }: BuiltAction,
  options: Sender & { body: string | FormData; to?: string },
): Promise<Response> {
  const { cookie, body, to = setting("BASE_URL"), origin = new URL(to).origin } = options;
  return fetch(new URL(page, to), {
    method: "POST",
    redirect: "manual",
    headers: {
      accept: "text/x-component",
      "next-action": id,
      ...options.headers,
      ...(origin !== null && { origin }),
      ...(cookie !== null && { cookie }),
      ...(typeof body === "string" && { "content-type": "text/plain;charset=UTF-8" }),
    },
    body,
  });
}

/** Reads an answer, and checks that the secret is in it exactly when the actor is allowed. */
export function checkSecret(answer: Answer, { text, secret }: { text: string; secret: string | undefined }): Answer {
  if (secret === undefined) return answer;
  const isLetThrough = answer === "done" || answer === "page";
  if (isLetThrough) return text.includes(secret) ? answer : `${answer} ${WITHOUT_SECRET}`;
  return text.includes(secret) ? `${answer}, and yet it gives the secret away` : answer;
}

/** Ends the answer of an actor who is allowed but gets no secret. */
const WITHOUT_SECRET = "without the secret";

/** Makes the fields of a form; a list becomes the same name several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  }
  return form;
}

type State = { status?: string; kind?: string; code?: string; fields?: object };

/** Returns the answer of an action, which is in the second line of the stream. */
export function parseActionState(text: string): State | null {
  const [, line] = /(?:^|\n)1:(\{.*)/.exec(text) ?? [];
  return line === undefined ? null : (JSON.parse(line) as State);
}

/** An action that redirects has succeeded. */
function outcomeOfAction(answer: Response, text: string): Answer {
  if (answer.headers.has("x-action-redirect")) return "done";
  const state = parseActionState(text);
  if (state === null) return `error ${answer.status}: ${text.slice(0, 300)}`;
  const { status, kind, code = "", fields = {} } = state;
  if (status === "done") return "done";
  const word = kind ?? KINDS[code] ?? (FORBIDDEN.has(code) ? "forbidden" : "refused");
  const isPlain = word === "forbidden" || word === "not_found" || word === "unauthenticated";
  return isPlain ? word : `${word}: ${code}${Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : ""}`;
}

/** The codes with which a form is refused for lack of a right. */
const FORBIDDEN = new Set([
  "forbidden",
  "not_an_editor_of_this_exchange",
  "not_your_delegation",
  "delegation_taken_over",
  "not_a_party",
  "wrong_origin",
]);

/** How an address answers: "page", "sign in", "not_found" or its status. */
export async function openAddress(
  { path, init }: Address,
  cookie: string | null,
): Promise<{ answer: Answer; text: string }> {
  const headers = { ...(init?.headers as Record<string, string>), ...(cookie !== null && { cookie }) };
  const response = await fetch(addressOf(path), { ...init, redirect: "manual", headers });
  return { answer: outcomeOfResponse(response), text: await response.text() };
}

/** Fetches the data of a page as a browser does when somebody follows a link. */
export async function dataOfPage({ path }: Address, cookie: string | null): Promise<string> {
  // without this parameter Next only redirects to the address that has it
  const address = addressOf(`${path}${path.includes("?") ? "&" : "?"}_rsc`);
  const headers = { RSC: "1", ...(cookie !== null && { cookie }) };
  return (await fetch(address, { redirect: "manual", headers })).text();
}

function outcomeOfResponse({ status, headers }: Response): Answer {
  if (status === 200) return "page";
  if (status === 404) return "not_found";
  const location = headers.get("location") ?? "";
  if (/\/sign-in(\?|$)/.test(location)) return "sign in";
  return location ? `${status} to ${location}` : `status ${status}`;
}

import { createRequire } from "node:module";
import { addressOf, setting } from "../settings.ts";
import type { BuiltAction } from "./doors.ts";
import type { Address } from "./table.ts";

/** What React's own client makes of the arguments of an action; it has no types of its own in Next. */
type Encoder = { encodeReply: (value: unknown) => Promise<string | FormData> };
const { encodeReply } = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-webpack/client.node.js",
) as Encoder;

/** The kinds of refusal that have to do with who asks, by the codes that a form shows; a save says its kind itself. */
const KINDS: Readonly<Record<string, string>> = { not_found: "not_found", sign_in_needed: "unauthenticated" };

/** How the portal answered, in one word or two: "done", "forbidden", "conflict: already_published", "error 1234". */
export type Answer = string;

type Sender = { cookie: string | null; origin?: string | null; headers?: Record<string, string> };

/**
 * Sends an action as a browser with JavaScript does.
 * @param options.cookie of the session, or null for nobody
 * @param options.input  what the page would send: fields of a form, or plain JSON
 */
export async function sendAction(
  action: BuiltAction,
  options: Sender & {
    isForm: boolean;
    input: unknown;
    /** a text that whoever is let through is told */
    secret?: string | undefined;
  },
): Promise<Answer> {
  const answer = await posted(action, { ...options, body: await bodyOf(options) });
  const text = await answer.text();
  return withSecret(answerOf(answer, text), { text, secret: options.secret });
}

/** The arguments of an action as they travel. */
export const encoded = (args: readonly unknown[]): Promise<string | FormData> => encodeReply(args);

/** What a page would send, as it travels. */
export const bodyOf = ({ isForm, input }: { isForm: boolean; input: unknown }): Promise<string | FormData> =>
  encoded(isForm ? [{ status: "idle" }, formOf(input as Fields)] : [input]);

/** Sends a body to an action, whatever it is. */
export function posted({ id, page }: BuiltAction, options: Sender & { body: string | FormData }): Promise<Response> {
  const { cookie, body, origin = new URL(setting("BASE_URL")).origin } = options;
  return fetch(addressOf(page), {
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

/** What was answered, and whether the secret was where it belongs: with those who are let through, and only there. */
export function withSecret(answer: Answer, { text, secret }: { text: string; secret: string | undefined }): Answer {
  if (secret === undefined) return answer;
  const isLetThrough = answer === "done" || answer === "page";
  if (isLetThrough) return text.includes(secret) ? answer : `${answer} ${WITHOUT_SECRET}`;
  return text.includes(secret) ? `${answer}, and yet it gives the secret away` : answer;
}

/** Ends the answer of whoever is let through and is not told all. */
const WITHOUT_SECRET = "without the secret";

/** The fields of a form by their names; a list is the same name several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === "string" ? [value] : value) form.append(name, each);
  }
  return form;
}

type State = { status?: string; kind?: string; code?: string; fields?: object };

/** What an action answered: it stands in the second line of the stream. */
export function stateIn(text: string): State | null {
  const [, line] = /(?:^|\n)1:(\{.*)/.exec(text) ?? [];
  return line === undefined ? null : (JSON.parse(line) as State);
}

/** An action that redirects is done. */
function answerOf(answer: Response, text: string): Answer {
  if (answer.headers.has("x-action-redirect")) return "done";
  const state = stateIn(text);
  if (state === null) return `error ${answer.status}: ${text.slice(0, 300)}`;
  const { status, kind, code = "", fields = {} } = state;
  if (status === "done") return "done";
  const word = kind ?? KINDS[code] ?? (FORBIDDEN.has(code) ? "forbidden" : "refused");
  const isPlain = word === "forbidden" || word === "not_found" || word === "unauthenticated";
  return isPlain ? word : `${word}: ${code}${Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : ""}`;
}

/** The codes with which a form is refused for want of a right. */
const FORBIDDEN = new Set([
  "forbidden",
  "not_an_editor_of_this_exchange",
  "not_your_delegation",
  "delegation_taken_over",
  "not_a_party",
  "wrong_origin",
]);

/** How an address answers: "page", "sign in", "not_found" or the status it has. */
export async function openedAddress(
  { path, init }: Address,
  cookie: string | null,
): Promise<{ answer: Answer; text: string }> {
  const headers = { ...(init?.headers as Record<string, string>), ...(cookie !== null && { cookie }) };
  const response = await fetch(addressOf(path), { ...init, redirect: "manual", headers });
  return { answer: wordOf(response), text: await response.text() };
}

/** The data of a page, as a browser fetches it when somebody follows a link to it. */
export async function dataOfPage({ path }: Address, cookie: string | null): Promise<string> {
  // without the mark of such a request Next sends it to the same address with the mark, and tells nothing
  const address = addressOf(`${path}${path.includes("?") ? "&" : "?"}_rsc`);
  const headers = { RSC: "1", ...(cookie !== null && { cookie }) };
  return (await fetch(address, { redirect: "manual", headers })).text();
}

function wordOf({ status, headers }: Response): Answer {
  if (status === 200) return "page";
  if (status === 404) return "not_found";
  const location = headers.get("location") ?? "";
  if (/\/sign-in(\?|$)/.test(location)) return "sign in";
  return location ? `${status} to ${location}` : `status ${status}`;
}

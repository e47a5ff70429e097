import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState, SaveAction, SaveState } from "./action-state.ts";
import type { Member } from "./actor.ts";
import { databaseFailure } from "./database-errors.ts";
import { env } from "./env.ts";
import { type FieldErrorCode, Refusal } from "./errors.ts";
import { log } from "./log.ts";
import { fieldErrorsOf, parseInput } from "./parse-input.ts";
import { refusedFields, type WrongFields, withoutFields, withWrongFields } from "./partial-save.ts";
import { changedVersions, withRequestId } from "./request-context.ts";
import { assertOrigin, clientAddress, REQUEST_ID } from "./request-headers.ts";
import { type CurrentSession, currentSession } from "./session.ts";

/** Where a request came from, for rate limits and for the list of sessions. */
export type Client = { address: string; userAgent: string | null };

const USER_AGENT_MAX = 300;

/**
 * Turns a bug into an error whose digest is the request id, which error.tsx shows. Only the log has the text of the
 * bug.
 */
class ActionFailure extends Error {
  readonly digest: string;
  constructor(digest: string, cause: unknown) {
    super("an action failed", { cause });
    this.name = "ActionFailure";
    this.digest = digest;
  }
}

/**
 * The fields of a form without those that Next adds. The schema refuses files, as they are not strings.
 * @param form a FormData when a page sent it, but anything when a request was made by hand
 */
function fieldsOf(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith("$ACTION")));
}

/** The fields that the form shows again after a refusal: texts, but no password and no token. */
function valuesToShowAgain(fields: Record<string, unknown>): Record<string, string> {
  const shown = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !/password|token/i.test(entry[0]),
  );
  return Object.fromEntries(shown);
}

type ActionHandler<Context, Output, Result> = {
  /** finds out who sends, and may refuse before the input is parsed */
  identify: (client: Client) => Promise<Context>;
  schema: z.ZodType<Output>;
  run: (context: Context, input: Output) => Promise<Result>;
};

async function runAction<Context, Output, Result>(
  { identify, schema, run }: ActionHandler<Context, Output, Result>,
  typed: unknown,
): Promise<SaveState<Result>> {
  const head = await headers();
  const requestId = head.get(REQUEST_ID) ?? randomUUID();
  const refused = (refusal: Refusal, fields: WrongFields): SaveState<Result> => {
    const { kind, code, details } = refusal;
    if (kind === "busy") log.warn({ reason: databaseFailure(refusal.cause) }, "a form found the portal busy");
    else log.info({ refusal: code, kind }, "a form was refused");
    return { status: "refused", kind, code, details, fields };
  };
  const attempt = async (context: Context, sent: unknown, wrong: WrongFields): Promise<SaveState<Result>> => {
    const withoutWrong = (found: WrongFields, refusal: Refusal) => {
      const all = { ...wrong, ...found };
      const rest = withoutFields(sent, found);
      return rest === null ? refused(refusal, all) : attempt(context, rest, all);
    };
    const parsed = parseInput(schema, sent);
    if (!parsed.success) return withoutWrong(fieldErrorsOf(parsed.error), new Refusal("invalid", "invalid"));
    try {
      const result = await run(context, parsed.data);
      return { status: "done", result: withWrongFields(result, wrong), versions: changedVersions() };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return withoutWrong(refusedFields(sent, error), error);
    }
  };
  return withRequestId(requestId, async () => {
    try {
      assertOrigin(head.get("origin"), env.APP_ORIGINS);
      const context = await identify({
        address: clientAddress(head.get("x-forwarded-for"), env.TRUSTED_PROXY_HOPS),
        userAgent: head.get("user-agent")?.slice(0, USER_AGENT_MAX) ?? null,
      });
      return await attempt(context, typed, {});
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) return refused(error, {});
      log.error({ err: error }, "an action failed");
      throw new ActionFailure(requestId, error);
    }
  });
}

async function authenticate(): Promise<CurrentSession> {
  const session = await currentSession();
  if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
  return session;
}

/** Runs an action of a form, and adds the typed values to a refusal so that the form can show them again. */
async function runFormAction<Context, Output, Result>(
  handler: ActionHandler<Context, Output, Result>,
  form: FormData,
): Promise<FormState<Result>> {
  const typed = fieldsOf(form);
  const state = await runAction(handler, typed);
  if (state.status === "done") return state;
  const { code, details } = state;
  // a form sends no changes, so that only its schema names wrong fields
  const fields = state.fields as Record<string, FieldErrorCode>;
  return { status: "refused", code, details, fields, values: valuesToShowAgain(typed) };
}

/**
 * Makes the server action for a form of a signed-in person. It checks the origin, the session and the schema, in this
 * order, and then runs the command. A refusal becomes the state of the form; a bug is logged and thrown with the request
 * id as its digest.
 */
export function formAction<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, session: CurrentSession) => Promise<Result>,
): FormAction<Result> {
  return async (_state, form) =>
    runFormAction(
      { identify: authenticate, schema, run: (session, input) => run(session.actor, input, session) },
      form,
    );
}

/** Makes the server action for a form without an account, such as signing in: as `formAction`, without the session. */
export function guestFormAction<Output, Result>(
  schema: z.ZodType<Output>,
  run: (client: Client, input: Output) => Promise<Result>,
): FormAction<Result> {
  return async (_state, form) => runFormAction({ identify: async (client) => client, schema, run }, form);
}

/**
 * Makes the server action for saves of a page that stays open, such as a section of a record: as `formAction`, but with
 * plain JSON as input. A wrong field does not hold back the others: they are saved without it, in one transaction, and it
 * comes back with what is wrong. `run` must not redirect.
 */
export function saveAction<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, session: CurrentSession) => Promise<Result>,
): SaveAction<Result> {
  return async (input) =>
    runAction({ identify: authenticate, schema, run: (session, parsed) => run(session.actor, parsed, session) }, input);
}

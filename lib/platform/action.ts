import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { FormAction, FormState, SaveAction, SaveState } from "./action-state.ts";
import type { Member } from "./actor.ts";
import { env } from "./env.ts";
import { type FieldErrorCode, Refusal } from "./errors.ts";
import { log } from "./log.ts";
import { fieldErrorsOf, parseInput } from "./parse-input.ts";
import { withRequestId } from "./request-context.ts";
import { assertOrigin, clientAddress, REQUEST_ID } from "./request-headers.ts";
import { type CurrentSession, currentSession } from "./session.ts";

/** Where a form came from, for limits and for the list of sessions. */
export type Client = { address: string; userAgent: string | null };

const USER_AGENT_MAX = 300;

/** A bug met on the way: its digest is the request id that error.tsx shows; its own text stays in the log. */
class ActionFailure extends Error {
  readonly digest: string;
  constructor(digest: string, cause: unknown) {
    super("an action failed", { cause });
    this.name = "ActionFailure";
    this.digest = digest;
  }
}

/**
 * What was typed, as strings; what Next adds for itself is left out, and a file is no text.
 * @param form a form where a page sent it; whoever sends by hand sends what they like
 */
function fieldsOf(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith("$ACTION")));
}

/** What is shown again after a refusal: texts only, never a password or a token. */
function valuesToShowAgain(fields: Record<string, unknown>): Record<string, string> {
  const shown = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !/password|token/i.test(entry[0]),
  );
  return Object.fromEntries(shown);
}

type ActionHandler<Context, Output, Result> = {
  /** who or what stands before the door; refuses before anything that was typed is looked at */
  identify: (client: Client) => Promise<Context>;
  schema: z.ZodType<Output>;
  run: (context: Context, input: Output) => Promise<Result>;
};

async function runAction<Context, Output, Result>(
  { identify: enter, schema, run }: ActionHandler<Context, Output, Result>,
  typed: unknown,
): Promise<SaveState<Result>> {
  const head = await headers();
  const requestId = head.get(REQUEST_ID) ?? randomUUID();
  const refused = (refusal: Refusal, fields: Record<string, FieldErrorCode> = {}): SaveState<Result> => {
    const { kind, code, details } = refusal;
    log.info({ refusal: code, kind }, "a form was refused");
    return { status: "refused", kind, code, details, fields };
  };
  return withRequestId(requestId, async () => {
    try {
      assertOrigin(head.get("origin"), env.APP_ORIGINS);
      const context = await enter({
        address: clientAddress(head.get("x-forwarded-for"), env.TRUSTED_PROXY_HOPS),
        userAgent: head.get("user-agent")?.slice(0, USER_AGENT_MAX) ?? null,
      });
      const parsed = parseInput(schema, typed);
      if (!parsed.success) return refused(new Refusal("invalid", "invalid"), fieldErrorsOf(parsed.error));
      return { status: "done", result: await run(context, parsed.data) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) return refused(error);
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

/** What a form knows after it was sent: as any save, and with what was typed, so that it can be shown again. */
async function runFormAction<Context, Output, Result>(
  door: ActionHandler<Context, Output, Result>,
  form: FormData,
): Promise<FormState<Result>> {
  const typed = fieldsOf(form);
  const state = await runAction(door, typed);
  if (state.status === "done") return state;
  const { code, details, fields } = state;
  return { status: "refused", code, details, fields, values: valuesToShowAgain(typed) };
}

/**
 * The only door for a form of a signed-in person: checks the origin, the session and the schema, then runs the command.
 * Refusals become the form's state; a bug is logged, and its page shows the request id only.
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

/** The door for the few forms that need no account, such as signing in: checks the origin and the schema. */
export function guestFormAction<Output, Result>(
  schema: z.ZodType<Output>,
  run: (client: Client, input: Output) => Promise<Result>,
): FormAction<Result> {
  return async (_state, form) => runFormAction({ identify: async (client) => client, schema, run }, form);
}

/**
 * The only door for saves of a page that stays open, such as a section of a record: as `formAction`, but takes plain
 * JSON. It never redirects and never expires a tag of a public page unless the person asked for that.
 */
export function saveAction<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, session: CurrentSession) => Promise<Result>,
): SaveAction<Result> {
  return async (input) =>
    runAction({ identify: authenticate, schema, run: (session, parsed) => run(session.actor, parsed, session) }, input);
}

import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Member } from "./actor.ts";
import { env } from "./env.ts";
import { Refusal, type RefusalKind } from "./errors.ts";
import { log } from "./log.ts";
import { assertOrigin } from "./origin.ts";
import { parseInput } from "./parse-input.ts";
import { countTry, type Limit } from "./rate-limit.ts";
import { withRequestId } from "./request-context.ts";
import type { SaveState } from "./save-state.ts";
import { currentSession } from "./session.ts";

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limited: 429,
  busy: 503,
};

/** Decoding is dear: nobody uploads more often than a person with a folder of photos would. */
const UPLOADS: Limit = { name: "upload", points: 60, perSeconds: 600 };

/**
 * The only door for a file of a signed-in person, beside those for forms: checks the origin, the session, the parameters
 * of the address and how often, ahead of the first byte of the file.
 * @param run reads the body of the request
 */
export function uploadHandler<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
): (request: Request) => Promise<Response> {
  return (request) => {
    const requestId = request.headers.get("x-request-id") ?? randomUUID();
    return withRequestId(requestId, () =>
      authenticate(schema, run, request).catch((error: unknown) => answerTo(error, { request, requestId })),
    );
  };
}

async function authenticate<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
  request: Request,
): Promise<Response> {
  assertOrigin(request.headers.get("origin"), env.APP_ORIGINS);
  const session = await currentSession();
  if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
  const input = parseInput(schema, Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) throw new Refusal("invalid", "invalid");
  await countTry(UPLOADS, session.actor.userId);
  return answer({ status: "done", result: await run(session.actor, input.data, request) }, 200);
}

function answerTo(error: unknown, { request, requestId }: { request: Request; requestId: string }): Response {
  if (error instanceof Refusal) {
    const { kind, code, details } = error;
    log.info({ refusal: code, kind }, "an upload was refused");
    return answer({ status: "refused", kind, code, details, fields: {} }, STATUS[kind]);
  }
  // whoever sent it has gone: there is nobody to answer, and nothing is wrong
  if (request.signal.aborted) return new Response(null, { status: 400 });
  log.error({ err: error }, "an upload failed");
  return Response.json({ requestId }, { status: 500, headers: { "cache-control": "no-store" } });
}

const answer = (state: SaveState<unknown>, status: number): Response =>
  Response.json(state, { status, headers: { "cache-control": "no-store" } });

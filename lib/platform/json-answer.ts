import "server-only";
import { randomUUID } from "node:crypto";
import type { SaveState } from "./action-state.ts";
import { databaseFailure } from "./database-errors.ts";
import { Refusal, type RefusalKind } from "./errors.ts";
import { log } from "./log.ts";
import { withRequestId } from "./request-context.ts";
import { REQUEST_ID } from "./request-headers.ts";

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limited: 429,
  busy: 503,
};

/**
 * Answers a request of a page in JSON, like a save, with the matching HTTP status; nobody keeps the answer. A bug is
 * logged, and its answer has nothing but the request id.
 * @param what names the request in the log, "an upload"
 * @param work its result, or a refusal that it throws
 */
export function answerInJson<Result>(request: Request, what: string, work: () => Promise<Result>): Promise<Response> {
  const requestId = request.headers.get(REQUEST_ID) ?? randomUUID();
  return withRequestId(requestId, async () => {
    try {
      return answer({ status: "done", result: await work() }, 200);
    } catch (error) {
      if (error instanceof Refusal) {
        const { kind, code, details } = error;
        if (kind === "busy") log.warn({ reason: databaseFailure(error.cause) }, `${what} found the portal busy`);
        else log.info({ refusal: code, kind }, `${what} was refused`);
        return answer({ status: "refused", kind, code, details, fields: {} }, STATUS[kind]);
      }
      // The sender has closed the connection, so that nobody reads the answer and nothing is broken.
      if (request.signal.aborted) return new Response(null, { status: 400 });
      log.error({ err: error }, `${what} failed`);
      return Response.json({ requestId }, { status: 500, headers: { "cache-control": "no-store" } });
    }
  });
}

const answer = (state: SaveState<unknown>, status: number): Response =>
  Response.json(state, { status, headers: { "cache-control": "no-store" } });

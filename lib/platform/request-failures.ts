import "server-only";
import type { Instrumentation } from "next";
import { databaseFailure } from "./database-errors.ts";
import type { Refusal } from "./errors.ts";
import { log } from "./log.ts";
import { markBusy } from "./open-requests.ts";
import { REQUEST_ID } from "./request-headers.ts";

type Failure = Parameters<Instrumentation.onRequestError>;

/** Logs a failed request with its id, its route and the digest that the reader sees; a busy one is answered with 503. */
export function reportFailure(error: Failure[0], request: Failure[1], context: Failure[2]): void {
  const requestId = String(request.headers[REQUEST_ID] ?? "");
  const where = { requestId, method: request.method, route: context.routePath, kind: context.routeType };
  if (isBusy(error)) {
    markBusy(requestId);
    log.warn({ ...where, reason: databaseFailure(error.cause) }, "a request found the database busy");
    return;
  }
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ ...where, err: error, digest }, "a request failed");
}

/** Compares names and not classes, because each bundle of Next has its own copy of the class. */
function isBusy(error: unknown): error is Error {
  const kind: Refusal["kind"] = "busy";
  return error instanceof Error && error.name === "Refusal" && "kind" in error && error.kind === kind;
}

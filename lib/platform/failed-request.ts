import "server-only";
import type { Instrumentation } from "next";
import type { Refusal } from "./errors.ts";
import { log } from "./log.ts";
import { answerBusy, REQUEST_ID } from "./requests.ts";

type Failure = Parameters<Instrumentation.onRequestError>;

/** What is known of a request that failed: its id, its route and the digest that the reader is shown. */
export function reportFailure(error: Failure[0], request: Failure[1], context: Failure[2]): void {
  const requestId = String(request.headers[REQUEST_ID] ?? "");
  const where = { requestId, method: request.method, route: context.routePath, kind: context.routeType };
  if (isBusy(error)) {
    answerBusy(requestId);
    log.warn(where, "a request found the database busy");
    return;
  }
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ ...where, err: error, digest }, "a request failed");
}

/** By its name and not by its class: the bundles of the pages have a class of their own. */
function isBusy(error: unknown): boolean {
  const kind: Refusal["kind"] = "busy";
  return error instanceof Error && error.name === "Refusal" && "kind" in error && error.kind === kind;
}

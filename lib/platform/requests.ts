import "server-only";
import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Instrumentation } from "next";
import { days } from "./clock.ts";
import { env, isDevelopment, isSecure } from "./env.ts";
import type { Refusal } from "./errors.ts";
import { log } from "./log.ts";
import { OWN_HEADERS, REQUEST_ID } from "./request-headers.ts";
import { responseHeaders } from "./response-headers.ts";

type Failure = Parameters<Instrumentation.onRequestError>;

const HSTS = `max-age=${days(365) / 1000}`;
const RETRY_AFTER_SECONDS = "2";

/** The responses that have not ended yet, by the id of their request. */
const openResponses = new Map<string, ServerResponse>();

/** Whether the process was told to stop. */
let isStopping = false;

/**
 * Ends each connection with its open response, and every later one with the first response on it. The server stops when
 * its last connection is closed, and a client that keeps asking on one would hold it up until it is killed.
 */
function stopKeepingConnections(): void {
  isStopping = true;
  for (const response of openResponses.values()) if (!response.headersSent) response.setHeader("Connection", "close");
}

/**
 * Handles every request before Next does. Gives it a new id, replacing one that the client sent, takes out the headers
 * that only the portal may give to Next, and sets the headers of its response. Appends the address of the socket to
 * X-Forwarded-For, which Next leaves as the client sent it; replaces the header when no own proxy is in front. Sets HSTS
 * here because the build does not know the address of the portal.
 */
export function watchRequests(): void {
  process.once("SIGTERM", stopKeepingConnections).once("SIGINT", stopKeepingConnections);
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const requestId = randomUUID();
    request.headers[REQUEST_ID] = requestId;
    for (const name of OWN_HEADERS) delete request.headers[name];
    openResponses.set(requestId, response);
    response.once("close", () => openResponses.delete(requestId));
    const socketAddress = request.socket.remoteAddress ?? "unknown";
    const sent = env.TRUSTED_PROXY_HOPS > 0 ? request.headers["x-forwarded-for"] : undefined;
    request.headers["x-forwarded-for"] = sent ? `${sent}, ${socketAddress}` : socketAddress;
    for (const [name, value] of responseHeaders(request.url ?? "", { isDevelopment: isDevelopment() }))
      response.setHeader(name, value);
    if (isSecure()) response.setHeader("Strict-Transport-Security", HSTS);
    if (isStopping) response.setHeader("Connection", "close");
  });
}

/** Logs a failed request with its id, its route and the digest that the reader sees; a busy one is answered with 503. */
export function reportFailure(error: Failure[0], request: Failure[1], context: Failure[2]): void {
  const requestId = String(request.headers[REQUEST_ID] ?? "");
  const where = { requestId, method: request.method, route: context.routePath, kind: context.routeType };
  if (isBusy(error)) {
    sendBusy(requestId);
    log.warn(where, "a request found the database busy");
    return;
  }
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ ...where, err: error, digest }, "a request failed");
}

/** Compares names and not classes, because each bundle of Next has its own copy of the class. */
function isBusy(error: unknown): boolean {
  const kind: Refusal["kind"] = "busy";
  return error instanceof Error && error.name === "Refusal" && "kind" in error && error.kind === kind;
}

/**
 * Changes the status of a failed response from 500 to 503 with Retry-After. A page cannot set its status itself, and 500
 * tells crawlers and load balancers that the portal is broken.
 */
function sendBusy(requestId: string): void {
  const response = openResponses.get(requestId);
  if (!response || response.headersSent) return;
  response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    writeHead(status === 500 ? 503 : status, ...rest)) as ServerResponse["writeHead"];
}

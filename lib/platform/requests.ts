import "server-only";
import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerHeaders } from "./answer-headers.ts";
import { days } from "./clock.ts";
import { env, isDevelopment, isSecure } from "./env.ts";

const HSTS = `max-age=${days(365) / 1000}`;
export const REQUEST_ID = "x-request-id";
const RETRY_AFTER_SECONDS = "2";

/** The answers that are still open, by the id of their request. */
const open = new Map<string, ServerResponse>();

/**
 * Sees every request before the framework does, and from then on knows it by an id that no client can choose.
 * Next keeps an X-Forwarded-For that a client sent, so the socket's own address is appended here (and replaces it where
 * no proxy of ours stands in front). HSTS is set here because the build does not know the address it is served under.
 */
export function watchRequests(): void {
  channel("http.server.request.start").subscribe((message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const requestId = randomUUID();
    request.headers[REQUEST_ID] = requestId;
    open.set(requestId, response);
    response.once("close", () => open.delete(requestId));
    const socketAddress = request.socket.remoteAddress ?? "unknown";
    const sent = env.TRUSTED_PROXY_HOPS > 0 ? request.headers["x-forwarded-for"] : undefined;
    request.headers["x-forwarded-for"] = sent ? `${sent}, ${socketAddress}` : socketAddress;
    for (const [name, value] of answerHeaders(request.url ?? "", { isDevelopment: isDevelopment() }))
      response.setHeader(name, value);
    if (isSecure()) response.setHeader("Strict-Transport-Security", HSTS);
  });
}

/**
 * Makes the answer to a request that failed for want of time or connections a 503 with Retry-After: a page cannot set
 * its own status, and would answer 500, which tells robots and balancers that the portal is broken.
 */
export function answerBusy(requestId: string): void {
  const response = open.get(requestId);
  if (!response || response.headersSent) return;
  response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    writeHead(status === 500 ? 503 : status, ...rest)) as ServerResponse["writeHead"];
}

import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env, isDevelopment } from "../../lib/platform/env.ts";
import { closeRequest, openRequest } from "../../lib/platform/open-requests.ts";
import { OWN_HEADERS, REQUEST_ID } from "../../lib/platform/request-headers.ts";
import { holdAnswer } from "./hold-answer.ts";
import type { Handler } from "./in-process-request.ts";
import { replaceEmptyDocuments } from "./replace-empty-documents.ts";
import { sendErrorPage } from "./send-error-page.ts";
import { serverHeaders } from "./server-headers.ts";
import { serverLog } from "./server-log.ts";
import { setStaffHeaders } from "./staff-headers.ts";

/**
 * Has Next answer a request: the desk, the doors of the API, files of the build, and in development everything.
 * @param options.catchUp is awaited before the answer to a writing request leaves
 */
export async function passToNext(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, catchUp }: { handler: Handler; catchUp: () => Promise<void> },
): Promise<void> {
  const requestId = randomUUID();
  const open = openRequest(requestId);
  response.once("close", () => closeRequest(requestId));
  prepareRequest(request, requestId);
  for (const [name, value] of serverHeaders(request.url ?? "/")) response.setHeader(name, value);
  setStaffHeaders(request, response, { requestId, isDevelopment: isDevelopment() });
  if (request.method !== "GET" && request.method !== "HEAD") holdAnswer(response, catchUp);
  const answerError = (status: number) => sendErrorPage(request, response, { status, requestId });
  if (!isDevelopment()) replaceEmptyDocuments(response, { open, isPage: isPage(request), sendErrorPage: answerError });
  try {
    await handler(request, response);
  } catch (error) {
    serverLog.error({ requestId, err: error }, "a request was not answered");
    if (response.headersSent) response.destroy();
    else answerError(500);
  }
}

/**
 * Gives a request a new id, replacing one that the client sent, and takes out the headers that only the portal may give
 * to Next. Appends the address of the socket to X-Forwarded-For, which Next leaves as the client sent it; replaces the
 * header when no own proxy is in front.
 */
function prepareRequest(request: IncomingMessage, requestId: string): void {
  request.headers[REQUEST_ID] = requestId;
  for (const name of OWN_HEADERS) delete request.headers[name];
  const socketAddress = request.socket.remoteAddress ?? "unknown";
  const sent = env.TRUSTED_PROXY_HOPS > 0 ? request.headers["x-forwarded-for"] : undefined;
  request.headers["x-forwarded-for"] = sent ? `${sent}, ${socketAddress}` : socketAddress;
}

const isPage = ({ url = "/", headers }: IncomingMessage): boolean =>
  !/^\/(?:api|_next)\//.test(url) && headers["next-action"] === undefined && headers.rsc === undefined;

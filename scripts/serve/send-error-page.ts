import type { IncomingMessage, ServerResponse } from "node:http";
import { isOfStaff } from "./addresses.ts";
import { errorPage, errorText, localeOf } from "./error-page.ts";
import { RETRY_AFTER_SECONDS, serverHeaders } from "./server-headers.ts";

/**
 * Answers with a status and what it means, in the reader's language: as a page, or as plain text where programs ask.
 * @param options.headers more of them, such as the methods that are allowed
 */
export function sendErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  options: { status: number; requestId?: string; headers?: Readonly<Record<string, string>> },
): void {
  const { status, headers = {} } = options;
  const url = request.url ?? "/";
  const locale = localeOf(request);
  const isForPrograms = /^\/(?:api|_next)\//.test(url);
  const body = isForPrograms
    ? errorText(status, locale).title
    : errorPage({
        status,
        languages: [locale],
        isOfStaff: isOfStaff(url),
        ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
      });
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of serverHeaders(url)) response.setHeader(name, value);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Content-Type", `${isForPrograms ? "text/plain" : "text/html"}; charset=utf-8`);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  if (status === 503) response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  if (request.method === "HEAD") response.end();
  else response.end(body);
}

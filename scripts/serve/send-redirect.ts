import type { ServerResponse } from "node:http";
import { serverHeaders } from "./server-headers.ts";

/**
 * Leads to the usual address of a page, with the same method and body. It has no document, as nobody reads one.
 * @param options.from path and query that were asked for
 */
export function sendRedirect(response: ServerResponse, { from, to }: { from: string; to: string }): void {
  for (const [name, value] of serverHeaders(from)) response.setHeader(name, value);
  response.writeHead(308, { Location: to, "Content-Length": 0 }).end();
}

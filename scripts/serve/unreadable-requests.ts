import type { Duplex } from "node:stream";
import { errorPage } from "./error-page.ts";

/** What Node calls the causes, and the statuses that stand for them. */
const STATUSES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what is no request of HTTP, in both languages, and ends the connection. */
export function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const status = STATUSES[error.code ?? ""] ?? "400 Bad Request";
  const body = errorPage({ status: Number.parseInt(status, 10), languages: [] });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

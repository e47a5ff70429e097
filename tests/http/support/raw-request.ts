import { once } from "node:events";
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { addressOf } from "@/tests/support/portal/settings.ts";

/** An answer with its bytes as they were sent. */
export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks the portal with exactly these headers, such as browsers and `fetch` do not send, and decodes nothing. */
export async function rawRequest(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const { method = "GET", headers = {}, body } = options;
  const url = new URL(addressOf("/"));
  const sent = request({ host: "127.0.0.1", port: url.port, path, method, headers: { host: url.host, ...headers } });
  sent.end(body);
  return answerTo(sent);
}

/** Asks the portal for a page. `begun` says that the portal has begun to answer, which it tells to whoever waits for it. */
export function openRequest(path: string): { begun: Promise<unknown>; answer: Promise<RawAnswer> } {
  const url = new URL(addressOf("/"));
  const headers = { host: url.host, expect: "100-continue" };
  const sent = request({ host: "127.0.0.1", port: url.port, path, headers });
  const begun = once(sent, "continue");
  sent.end();
  return { begun, answer: answerTo(sent) };
}

async function answerTo(sent: ClientRequest): Promise<RawAnswer> {
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) };
}

/**
 * Sends bytes that need be no request of HTTP, and returns all that comes back until the portal closes the connection.
 * This side closes after that: Node drops an answer that it has not begun when the other side has closed.
 */
export async function rawBytes(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(addressOf("/")).port), "127.0.0.1");
  socket.write(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

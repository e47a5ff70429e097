import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

/** A page that takes longer fails for those who wait, and is begun anew for whoever asks next. */
const MADE_WITHIN_MS = 30_000;

/** What Next gives to a server of one's own. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a handler answered. */
export type Made = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** A response that keeps its body. It writes to no socket, so that nothing of it reaches anybody before it is whole. */
class CollectedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  #collect(chunk: unknown, encoding: unknown): void {
    if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
    else if (typeof chunk === "string") {
      this.chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    }
  }

  /** Takes the headers of the call among the others, so that all of them can be read afterwards. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.find((each): each is OutgoingHttpHeaders => typeof each === "object" && each !== null);
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) this.setHeader(name, value);
    return super.writeHead(status);
  }

  /** @returns true: there is always room, and without a socket nobody would say when there is again */
  override write(...args: unknown[]): boolean {
    this.#collect(args[0], args[1]);
    Reflect.apply(super.write, this, args);
    return true;
  }

  override end(...args: unknown[]): this {
    this.#collect(args[0], args[1]);
    return Reflect.apply(super.end, this, args);
  }
}

/**
 * Asks a handler of this process without a network: with a request that has these headers and no other.
 * @throws Error when the handler throws, ends the response before it is whole, or takes too long
 */
export async function askInProcess(
  handler: Handler,
  { path, headers }: { path: string; headers: Record<string, string> },
): Promise<Made> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  Object.assign(request.headers, headers);
  request.push(null);
  request.complete = true;

  const response = new CollectedResponse(request);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  response.assignSocket(nowhere as Socket);
  const whole = new Promise<void>((resolve, reject) => {
    response.once("finish", resolve);
    response.once("close", () => reject(new Error("a page was not made to its end")));
  });
  const handled = handler(request, response).catch((error: unknown) => {
    response.destroy();
    throw error;
  });
  const deadline = setTimeout(() => response.destroy(), MADE_WITHIN_MS);
  await Promise.all([handled, whole]).finally(() => clearTimeout(deadline));
  response.emit("close");
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.chunks) };
}

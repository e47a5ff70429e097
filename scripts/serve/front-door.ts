import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers";
import { isDevelopment } from "../../lib/platform/env.ts";
import { classifyAddress, originForm } from "./addresses.ts";
import type { ChangeListener } from "./change-listener.ts";
import type { Handler } from "./in-process-request.ts";
import type { KeptAnswer } from "./kept-answer.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { makeAnswer } from "./make-answer.ts";
import { passToNext } from "./pass-to-next.ts";
import { withReadBody } from "./request-body.ts";
import { sendErrorPage } from "./send-error-page.ts";
import { sendRedirect } from "./send-redirect.ts";
import { serverLog } from "./server-log.ts";

const READING: readonly string[] = ["GET", "HEAD"];
const OF_PAGES = [...READING, "POST"];
const OF_API = [...OF_PAGES, "OPTIONS", "PUT", "PATCH", "DELETE"];

type Exchange = { request: IncomingMessage; response: ServerResponse };
/** A kept answer that is about to be sent. */
type Waiting = Exchange & { key: string; answer: KeptAnswer };

/** Answers requests: public pages from what is kept, the rest by Next, and what Next cannot take by error pages. */
export class FrontDoor {
  readonly #handler: Handler;
  readonly #answers: KeptAnswers;
  readonly #changes: Pick<ChangeListener, "catchUp">;
  /** the answers that Next is making, for itself or to be kept */
  readonly #open = new Set<ServerResponse>();
  #isStopping = false;
  #waiting: Waiting[] = [];

  constructor(options: { handler: Handler; answers: KeptAnswers; changes: Pick<ChangeListener, "catchUp"> }) {
    this.#handler = options.handler;
    this.#answers = options.answers;
    this.#changes = options.changes;
  }

  readonly answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (this.#isStopping) response.shouldKeepAlive = false;
    const { method = "GET" } = request;
    const url = originForm(request.url ?? "/");
    request.url = url;
    // An address under which something is kept needs no further look.
    const kept = READING.includes(method) && !isDevelopment() ? this.#answers.find(url) : undefined;
    if (kept) this.#sendSoon({ key: url, answer: kept, request, response });
    else {
      this.#answerUncached(request, response).catch((error: unknown) => {
        if (request.destroyed && !request.complete) return; // its sender went away while he sent it
        serverLog.error({ err: error }, "a request was not answered");
        if (response.headersSent) response.destroy();
        else sendErrorPage(request, response, { status: 500 });
      });
    }
  };

  /**
   * Ends each connection with its next answer. The server stops when its last connection is closed, and a client that
   * keeps asking on one would hold it up until it is killed.
   */
  stopKeepingConnections(): void {
    this.#isStopping = true;
    for (const response of this.#open) response.shouldKeepAlive = false;
  }

  /** Whether a request of a connection is not answered yet. */
  readonly isAnswering = (socket: Socket): boolean => [...this.#open].some((response) => response.socket === socket);

  async #answerUncached(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#open.add(response);
    response.once("close", () => this.#open.delete(response));
    const { method = "GET", url = "/" } = request;
    const address = classifyAddress(url);
    if (address.kind === "malformed") return sendErrorPage(request, response, { status: 400 });
    if (address.kind === "closed") return sendErrorPage(request, response, { status: 404 });
    if (address.kind === "moved") return sendRedirect(response, { from: url, to: address.to });
    const allowed = allowedMethods(address.kind, url);
    if (!allowed.includes(method)) {
      return sendErrorPage(request, response, { status: 405, headers: { Allow: allowed.join(", ") } });
    }
    if (address.kind === "public" && !isDevelopment()) {
      const { key, path } = address;
      const answer = key === null ? await makeAnswer(this.#handler, path) : await this.#answers.findOrMake(key);
      return this.#send(key, answer, { request, response });
    }
    const isForm = method === "POST" && allowed !== OF_API;
    if (isForm && isFromElsewhere(request)) {
      return sendErrorPage(request, response, { status: 403, headers: { Connection: "close" } });
    }
    const read = isForm ? await withReadBody(request) : request;
    if ("status" in read)
      return sendErrorPage(request, response, { status: read.status, headers: { Connection: "close" } });
    const catchUp = () => this.#changes.catchUp();
    return passToNext(read, response, { handler: this.#handler, catchUp });
  }

  /**
   * Sends a kept answer once all requests are read that have arrived. Sent one by one, each wakes whoever waits for it,
   * which costs more than the answer itself: in one go a third more are sent in a second. The global setImmediate would
   * undo that, as Next has replaced it.
   */
  #sendSoon(waiting: Waiting): void {
    if (this.#waiting.push(waiting) === 1) setImmediate(() => this.#sendWaiting());
  }

  #sendWaiting(): void {
    const all = this.#waiting;
    this.#waiting = [];
    for (const { key, answer, request, response } of all) {
      if (this.#isStopping) response.shouldKeepAlive = false;
      this.#send(key, answer, { request, response });
    }
  }

  #send(key: string | null, answer: KeptAnswer, { request, response }: Exchange): void {
    const isSent = answer.sendTo(request, response);
    if (isSent && (key === null || answer.hasBrotliBegun)) return;
    // the smallest encoding is made for those who ask again, and for who takes no other
    const compressed = key === null ? answer.addBrotli() : this.#answers.compressFurther(key, answer);
    compressed
      .catch((error: unknown) => serverLog.error({ err: error }, "a page was not compressed"))
      .finally(() => {
        if (!isSent && !answer.sendTo(request, response)) sendErrorPage(request, response, { status: 406 });
      });
  }
}

/**
 * Whether a form says that it comes from another host than the one that it was sent to. Next answers that as if the portal
 * had failed. What is allowed among the own addresses is up to each action (lib/platform/action.ts).
 */
function isFromElsewhere({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return false;
  const host = headers["x-forwarded-host"] ?? headers.host;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host;
}

function allowedMethods(kind: "public" | "next", url: string): readonly string[] {
  if (kind === "public") return READING;
  return url.startsWith("/api/") ? OF_API : OF_PAGES;
}

import { IncomingMessage } from "node:http";

/** The largest body that Next takes for a form or a save. Uploads have a limit of their own (lib/platform/upload.ts). */
const MAX_BYTES = 1_048_576;
/** A larger body is not even read to its end: its sender sees the connection close. */
const MAX_READ_BYTES = 16 * MAX_BYTES;

/** A body of which nothing arrives for so long, or that is not whole after so long, is not waited for. */
const SILENT_FOR_MS = 10_000;
const WHOLE_WITHIN_MS = 60_000;

/** The status that an unusable body deserves. */
type Refused = { status: 400 | 408 | 413 };

/**
 * Reads the body of a form or of a save before Next does, which answers a damaged one as if the portal had failed, and
 * waits five minutes for one that does not arrive, whoever sends it.
 * @returns the same request with its body, ready to be read again
 */
export async function withReadBody(
  request: IncomingMessage,
  timeouts = { silent: SILENT_FOR_MS, whole: WHOLE_WITHIN_MS },
): Promise<IncomingMessage | Refused> {
  const chunks: Buffer[] = [];
  let length = 0;
  const parts = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const deadline = performance.now() + timeouts.whole;
  for (;;) {
    const left = deadline - performance.now();
    const part = left > 0 ? await inTime(parts.next(), Math.min(timeouts.silent, left)) : null;
    if (part === null) return { status: 408 };
    if (part.done) break;
    length += part.value.length;
    if (length > MAX_READ_BYTES) break;
    if (length <= MAX_BYTES) chunks.push(part.value);
  }
  if (length > MAX_BYTES) return { status: 413 };
  const body = Buffer.concat(chunks);
  if (!(await isReadable(body, request))) return { status: 400 };
  return withBody(request, body);
}

/** What is awaited; null when it does not come in time. */
async function inTime<T>(awaited: Promise<T>, ms: number): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}

/** Whether a body is what its type says: the parts of a form, or the JSON of an action that a script called. */
async function isReadable(body: Buffer, { headers }: IncomingMessage): Promise<boolean> {
  const type = headers["content-type"] ?? "";
  try {
    if (type.startsWith("multipart/"))
      await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    else if (headers["next-action"] !== undefined) JSON.parse(body.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

/** A copy of a request whose body was read, from which it can be read again. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  Object.assign(copy.headers, headers);
  copy.push(body);
  copy.push(null);
  return copy;
}

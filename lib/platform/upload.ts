import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { SaveState } from "./action-state.ts";
import type { Member } from "./actor.ts";
import { after, clock, hours, minutes } from "./clock.ts";
import { env } from "./env.ts";
import { Refusal, type RefusalCode, type RefusalKind } from "./errors.ts";
import { log } from "./log.ts";
import { parseInput } from "./parse-input.ts";
import { countTry, type Limit } from "./rate-limit.ts";
import { withRequestId } from "./request-context.ts";
import { assertOrigin, REQUEST_ID } from "./request-headers.ts";
import { currentSession } from "./session.ts";

/** A sender that is slower than this holds nothing up any longer. */
const RECEIVED_WITHIN = minutes(5);
/** What a process that was killed left behind is taken away by a later upload. */
const ABANDONED_AFTER = hours(1);

const folder = (): string => path.resolve(env.NANBEI_DATA_DIR, "media", "incoming");

/**
 * Writes the body of a request to a file as it comes in, and lets work be done with that file; then it is gone. No more
 * of it than one piece is in memory, and no byte more than allowed is written.
 * @param options.maxBytes  largest size
 * @param options.tooLarge  the refusal for a larger one, also where only its announced length is
 * @throws invalid with that code; busy where the sender takes longer than 5 minutes
 */
export async function withUploadedFile<T>(
  request: Request,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: RefusalCode },
  work: (file: string) => Promise<T>,
): Promise<T> {
  const refuse = () => new Refusal("invalid", tooLarge);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw refuse();
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await removeAbandoned();
  const file = path.join(folder(), randomUUID());
  const handle = await open(file, "wx", 0o600);
  try {
    try {
      await write(request, handle, { maxBytes, refuse });
    } finally {
      await handle.close();
    }
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

async function write(
  request: Request,
  handle: FileHandle,
  { maxBytes, refuse }: { maxBytes: number; refuse: () => Refusal },
): Promise<void> {
  if (!request.body) return;
  const body = request.body.getReader();
  const late = setTimeout(() => void body.cancel("too slow"), RECEIVED_WITHIN);
  const deadline = after(clock.now(), RECEIVED_WITHIN);
  let received = 0;
  try {
    for (let piece = await body.read(); !piece.done; piece = await body.read()) {
      received += piece.value.byteLength;
      if (received > maxBytes) throw refuse();
      await handle.writeFile(piece.value);
    }
  } finally {
    clearTimeout(late);
    // what is still on its way is not wanted any more; a stream that ended already does not mind
    await body.cancel().catch(() => undefined);
  }
  // a cancelled body looks like one that ended
  if (clock.now() >= deadline) throw new Refusal("busy", "busy");
}

async function removeAbandoned(): Promise<void> {
  const before = after(clock.now(), -ABANDONED_AFTER);
  for (const name of await readdir(folder())) {
    const file = path.join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtime < before) await rm(file, { force: true });
  }
}

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  limited: 429,
  busy: 503,
};

/** Decoding is dear: nobody uploads more often than a person with a folder of photos would. */
const UPLOAD_LIMIT: Limit = { name: "upload", points: 60, perSeconds: 600 };

/**
 * The only door for a file of a signed-in person, beside those for forms: checks the origin, the session, the parameters
 * of the address and how often, ahead of the first byte of the file.
 * @param run reads the body of the request
 */
export function uploadHandler<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
): (request: Request) => Promise<Response> {
  return (request) => {
    const requestId = request.headers.get(REQUEST_ID) ?? randomUUID();
    return withRequestId(requestId, () =>
      authenticateAndRun(schema, run, request).catch((error: unknown) => errorResponse(error, { request, requestId })),
    );
  };
}

async function authenticateAndRun<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
  request: Request,
): Promise<Response> {
  assertOrigin(request.headers.get("origin"), env.APP_ORIGINS);
  const session = await currentSession();
  if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
  const input = parseInput(schema, Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) throw new Refusal("invalid", "invalid");
  await countTry(UPLOAD_LIMIT, session.actor.userId);
  return jsonResponse({ status: "done", result: await run(session.actor, input.data, request) }, 200);
}

function errorResponse(error: unknown, { request, requestId }: { request: Request; requestId: string }): Response {
  if (error instanceof Refusal) {
    const { kind, code, details } = error;
    log.info({ refusal: code, kind }, "an upload was refused");
    return jsonResponse({ status: "refused", kind, code, details, fields: {} }, STATUS[kind]);
  }
  // whoever sent it has gone: there is nobody to answer, and nothing is wrong
  if (request.signal.aborted) return new Response(null, { status: 400 });
  log.error({ err: error }, "an upload failed");
  return Response.json({ requestId }, { status: 500, headers: { "cache-control": "no-store" } });
}

const jsonResponse = (state: SaveState<unknown>, status: number): Response =>
  Response.json(state, { status, headers: { "cache-control": "no-store" } });

import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { Member } from "./actor.ts";
import { after, clock, hours, minutes } from "./clock.ts";
import { env } from "./env.ts";
import { Refusal, type RefusalCode } from "./errors.ts";
import { answerInJson } from "./json-answer.ts";
import { parseInput } from "./parse-input.ts";
import { countAttempt, type Limit } from "./rate-limit.ts";
import { assertOrigin } from "./request-headers.ts";
import { currentSession } from "./session.ts";

/** An upload that takes longer than this is refused. */
const MAX_RECEIVE_MS = minutes(5);
/** A file this old was left by a process that was killed; the next upload deletes it. */
const ABANDONED_AFTER_MS = hours(1);

const folder = (): string => path.resolve(env.NANBEI_DATA_DIR, "media", "incoming");

/**
 * Writes the body of a request to a temporary file, runs work with it, and deletes it. Holds one chunk in memory at a
 * time and writes no more than `maxBytes`.
 * @param options.tooLarge code of the refusal when the body, or the length in its header, is larger than `maxBytes`
 * @param work             gets the path of the file
 * @throws invalid with `tooLarge`; busy when the body takes longer than 5 minutes
 */
export async function withUploadedFile<T>(
  request: Request,
  { maxBytes, tooLarge }: { maxBytes: number; tooLarge: RefusalCode },
  work: (file: string) => Promise<T>,
): Promise<T> {
  const refusal = () => new Refusal("invalid", tooLarge);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw refusal();
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await removeAbandoned();
  const file = path.join(folder(), randomUUID());
  const handle = await open(file, "wx", 0o600);
  try {
    try {
      await write(request, handle, { maxBytes, refusal });
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
  { maxBytes, refusal }: { maxBytes: number; refusal: () => Refusal },
): Promise<void> {
  if (!request.body) return;
  const body = request.body.getReader();
  const timer = setTimeout(() => void body.cancel("too slow"), MAX_RECEIVE_MS);
  const deadline = after(clock.now(), MAX_RECEIVE_MS);
  let received = 0;
  try {
    for (let chunk = await body.read(); !chunk.done; chunk = await body.read()) {
      received += chunk.value.byteLength;
      if (received > maxBytes) throw refusal();
      await handle.writeFile(chunk.value);
    }
  } finally {
    clearTimeout(timer);
    // Stops the sender after a refusal; has no effect on a body that has ended.
    await body.cancel().catch(() => undefined);
  }
  // A body that the timer cancelled looks like one that has ended.
  if (clock.now() >= deadline) throw new Refusal("busy", "busy");
}

async function removeAbandoned(): Promise<void> {
  const before = after(clock.now(), -ABANDONED_AFTER_MS);
  for (const name of await readdir(folder())) {
    const file = path.join(folder(), name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtime < before) await rm(file, { force: true });
  }
}

/** Decoding is expensive; this is enough for a person who uploads a folder of photos. */
const UPLOAD_LIMIT: Limit = { name: "upload", points: 60, perSeconds: 600 };

/**
 * Makes the route handler for a file that a signed-in person uploads. Before it reads the body it checks the origin, the
 * session, the parameters of the address and the rate limit, in this order.
 * @param run reads the body of the request
 */
export function uploadHandler<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
): (request: Request) => Promise<Response> {
  return (request) => answerInJson(request, "an upload", () => authenticateAndRun(schema, run, request));
}

async function authenticateAndRun<Output, Result>(
  schema: z.ZodType<Output>,
  run: (actor: Member, input: Output, request: Request) => Promise<Result>,
  request: Request,
): Promise<Result> {
  assertOrigin(request.headers.get("origin"), env.APP_ORIGINS);
  const session = await currentSession();
  if (!session) throw new Refusal("unauthenticated", "sign_in_needed");
  const input = parseInput(schema, Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) throw new Refusal("invalid", "invalid");
  await countAttempt(UPLOAD_LIMIT, session.actor.userId);
  return run(session.actor, input.data, request);
}

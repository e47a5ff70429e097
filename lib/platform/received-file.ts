import "server-only";
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { after, clock, hours, minutes } from "./clock.ts";
import { env } from "./env.ts";
import { Refusal, type RefusalCode } from "./errors.ts";

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
export async function withReceivedFile<T>(
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

import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.ts";

/**
 * The folder of uploaded files, "media" in the data folder. Keys come from the portal, never from a person. The five
 * functions of `storage` are everything that the portal needs of a storage, so that another kind can replace this one.
 */
const root = (): string => path.resolve(env.NANBEI_DATA_DIR, "media");

/** Such as "ab/0193…/960.webp". Letters, digits and hyphens only, so that no key points outside the folder. */
const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/[a-z0-9-]+\.[a-z0-9]+$/;
/** The suffix of a file that is being written. */
const UNFINISHED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file in the storage, which may be unfinished when its writer was killed. */
export type StoredFile = {
  /** what `remove` takes */
  key: string;
  isFinished: boolean;
  /** when the file was put here (ctime), which does not depend on the dates in the file */
  since: Date;
};

const pathOf = (key: string): string => {
  if (!KEY.test(key)) throw new Error("a key of the storage has another form");
  return path.join(root(), ...key.split("/"));
};

const hasErrorCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** Turns the error that a file does not exist into null. */
const nullIfMissing = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (hasErrorCode(error, "ENOENT")) return null;
    throw error;
  });

/** The paths of all files after a given path, in order, one folder at a time. */
async function* filesAfter(above: readonly string[], after: readonly string[]): AsyncGenerator<string> {
  const [from = "", ...rest] = after;
  const entries = (await nullIfMissing(readdir(path.join(root(), ...above), { withFileTypes: true }))) ?? [];
  const ahead = entries.filter(({ name }) => name >= from);
  for (const entry of ahead.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const place = [...above, entry.name];
    if (entry.isDirectory()) yield* filesAfter(place, entry.name === from ? rest : []);
    else if (entry.name !== from) yield place.join("/");
  }
}

export const storage = {
  /** Writes a file completely or not at all: it gets its name after its bytes are on the disk. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const place = pathOf(key);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const unfinished = `${place}.${randomUUID()}`;
    const file = await open(unfinished, "wx", 0o600);
    try {
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, place);
    } finally {
      // Does nothing after a rename; after a failure, such as a full disk, frees the space.
      await rm(unfinished, { force: true });
    }
  },

  /** The bytes of a file; null when there is none. */
  get: (key: string): Promise<Uint8Array<ArrayBuffer> | null> =>
    nullIfMissing(readFile(pathOf(key)).then((bytes) => new Uint8Array(bytes))),

  /** The size of a file in bytes; null when there is none. */
  stat: (key: string): Promise<{ sizeBytes: number } | null> =>
    nullIfMissing(stat(pathOf(key)).then(({ size }) => ({ sizeBytes: size }))),

  /** Deletes a file, and its folder when that is empty then. A file that does not exist is no error. */
  async remove(key: string): Promise<void> {
    const [unfinished = ""] = UNFINISHED.exec(key) ?? [];
    const place = pathOf(key.slice(0, key.length - unfinished.length)) + unfinished;
    await rm(place, { force: true });
    await rmdir(path.dirname(place)).catch((error: unknown) => {
      if (!hasErrorCode(error, "ENOENT", "ENOTEMPTY", "EEXIST")) throw error;
    });
  },

  /**
   * Lists the files after a key, in order. Leaves out files that the portal did not write.
   * @param options.after a key or the beginning of one; null begins with the first file
   * @param options.most  the largest number of files to look at, including those left out
   * @returns `next`, the value of `after` for the next call; null at the end
   */
  async list({ after, most }: { after: string | null; most: number }): Promise<{
    files: StoredFile[];
    next: string | null;
  }> {
    const files: StoredFile[] = [];
    let seen = 0;
    let last: string | null = null;
    for await (const key of filesAfter([], after?.split("/") ?? [])) {
      if (seen === most) return { files, next: last };
      seen += 1;
      last = key;
      const isFinished = !UNFINISHED.test(key);
      if (!KEY.test(key.replace(UNFINISHED, ""))) continue;
      const found = await nullIfMissing(stat(path.join(root(), ...key.split("/"))));
      if (found) files.push({ key, isFinished, since: found.ctime });
    }
    return { files, next: null };
  },
};

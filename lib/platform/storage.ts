import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.ts";

/**
 * Where uploaded files stand: below "media" in the data folder. Keys are made by the portal and never by a person;
 * the five functions are all that the portal asks of a storage, so that another kind of it can take their place.
 */
const root = (): string => path.resolve(env.NANBEI_DATA_DIR, "media");

/** "ab/0193…/960.webp": folders and a name of letters, digits and hyphens, so that no key leaves the folder. */
const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/[a-z0-9-]+\.[a-z0-9]+$/;
/** Behind the key of a file while it is being written. */
const UNFINISHED = /\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file as it stands, also one whose writing never came to its end. */
export type StoredFile = {
  /** as `remove` takes it */
  key: string;
  isFinished: boolean;
  /** when it came to stand here, whatever its own dates say */
  since: Date;
};

const placeOf = (key: string): string => {
  if (!KEY.test(key)) throw new Error("a key of the storage has another form");
  return path.join(root(), ...key.split("/"));
};

const isOf = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && "code" in error && codes.includes(String(error.code));

/** What asking for something that is not there answers. */
const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isOf(error, "ENOENT")) return null;
    throw error;
  });

/** The paths of all files behind one, folder by folder, in their order. */
async function* filesAfter(above: readonly string[], after: readonly string[]): AsyncGenerator<string> {
  const [from = "", ...rest] = after;
  const entries = (await orNull(readdir(path.join(root(), ...above), { withFileTypes: true }))) ?? [];
  const ahead = entries.filter(({ name }) => name >= from);
  for (const entry of ahead.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const place = [...above, entry.name];
    if (entry.isDirectory()) yield* filesAfter(place, entry.name === from ? rest : []);
    else if (entry.name !== from) yield place.join("/");
  }
}

export const storage = {
  /** Writes a file whole or not at all, on the disk before it has its name. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const place = placeOf(key);
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
      // where that failed, as on a full disk, it would take up room for ever
      await rm(unfinished, { force: true });
    }
  },

  /** The bytes of a file; null where there is none. */
  get: (key: string): Promise<Uint8Array<ArrayBuffer> | null> =>
    orNull(readFile(placeOf(key)).then((bytes) => new Uint8Array(bytes))),

  /** The size of a file in bytes; null where there is none. */
  stat: (key: string): Promise<{ sizeBytes: number } | null> =>
    orNull(stat(placeOf(key)).then(({ size }) => ({ sizeBytes: size }))),

  /** Takes a file away, and its folder with the last one; that it is not there is no error. */
  async remove(key: string): Promise<void> {
    const [unfinished = ""] = UNFINISHED.exec(key) ?? [];
    const place = placeOf(key.slice(0, key.length - unfinished.length)) + unfinished;
    await rm(place, { force: true });
    await rmdir(path.dirname(place)).catch((error: unknown) => {
      if (!isOf(error, "ENOENT", "ENOTEMPTY", "EEXIST")) throw error;
    });
  },

  /**
   * The files behind a key, in their order; what the portal did not write is not among them.
   * @param options.after anything that a key could begin with; null: from the first one on
   * @param options.most  how many are looked at, so that the largest storage holds nobody up
   * @returns `next` is what to go on after; null at the end
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
      const found = await orNull(stat(path.join(root(), ...key.split("/"))));
      if (found) files.push({ key, isFinished, since: found.ctime });
    }
    return { files, next: null };
  },
};

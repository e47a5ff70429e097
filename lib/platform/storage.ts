import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "./env.ts";

/**
 * Where uploaded files stand: below "media" in the data folder. Keys are made by the portal and never by a person;
 * the four functions are all that the portal asks of a storage, so that another kind of it can take their place.
 */
const root = (): string => path.resolve(env.NANBEI_DATA_DIR, "media");

/** "ab/0193…/960.webp": folders and a name of letters, digits and hyphens, so that no key leaves the folder. */
const KEY = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\/[a-z0-9-]+\.[a-z0-9]+$/;

const placeOf = (key: string): string => {
  if (!KEY.test(key)) throw new Error("a key of the storage has another form");
  return path.join(root(), ...key.split("/"));
};

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/** What asking for something that is not there answers. */
const orNull = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

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

  /** Takes a file away; that it is not there is no error. */
  remove: (key: string): Promise<void> => rm(placeOf(key), { force: true }),
};

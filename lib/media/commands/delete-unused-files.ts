import "server-only";
import type { System } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { type StoredFile, storage } from "@/lib/platform/storage.ts";
import { isOldEnoughToDelete, storageKeyOf } from "../rules.ts";

/** At most so many files are examined in one call. */
const MAX_FILES = 1000;

/**
 * Deletes files that a killed process left in the storage: images that no row refers to a day later, and unfinished
 * files. Examines at most 1000 files and writes nothing to the database.
 * @param options.after the key after which to start; null: at the beginning
 * @returns the keys of the deleted files, and the `after` of the next call
 */
export async function deleteUnusedFiles(
  actor: System,
  { after }: { after: string | null },
): Promise<{ removed: string[]; next: string | null }> {
  const { files, next } = await storage.list({ after, most: MAX_FILES });
  const now = clock.now();
  const old = files.filter((file) => isOldEnoughToDelete(file, now));
  const isUsed = await findUsedFiles(actor, old);
  const removed = old.filter((file) => !file.isFinished || !isUsed(file)).map(({ key }) => key);
  for (const key of removed) await storage.remove(key);
  return { removed, next };
}

/** Finds which of the files belong to an image that a row refers to. */
async function findUsedFiles(actor: System, files: readonly StoredFile[]): Promise<(file: StoredFile) => boolean> {
  const keys = [...new Set(files.filter(({ isFinished }) => isFinished).map(({ key }) => storageKeyOf(key)))];
  if (keys.length === 0) return () => false;
  return read(actor, async (tx) => {
    // a database without images may be a new one beside an old folder: then every file counts as used
    const any = await tx.media.findFirst({ select: { id: true } });
    if (!any) return () => true;
    const rows = await tx.media.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } });
    const used = new Set(rows.map(({ storageKey }) => storageKey));
    return ({ key }) => used.has(storageKeyOf(key));
  });
}

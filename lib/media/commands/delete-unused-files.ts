import "server-only";
import type { System } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import { type StoredFile, storage } from "@/lib/platform/storage.ts";
import { isOldEnoughToDelete, storageKeyOf } from "../rules.ts";

/** How many files are looked at in one go. */
const MAX_FILES = 1000;

/**
 * Takes files away that a process left behind which was killed: images that no row names a day later, and files that
 * were never finished. Looks at so many files and no more, and writes nothing in the database.
 * @param options.after where it goes on; null: from the beginning
 * @returns the keys of what was taken away, and where to go on the next time
 */
export async function deleteUnusedFiles(
  actor: System,
  { after }: { after: string | null },
): Promise<{ removed: string[]; next: string | null }> {
  const { files, next } = await storage.list({ after, most: MAX_FILES });
  const now = clock.now();
  const old = files.filter((file) => isOldEnoughToDelete(file, now));
  const isNamed = await findUsedFiles(actor, old);
  const removed = old.filter((file) => !file.isFinished || !isNamed(file)).map(({ key }) => key);
  for (const key of removed) await storage.remove(key);
  return { removed, next };
}

/** Which of these files belong to an image that a row names. */
async function findUsedFiles(actor: System, files: readonly StoredFile[]): Promise<(file: StoredFile) => boolean> {
  const keys = [...new Set(files.filter(({ isFinished }) => isFinished).map(({ key }) => storageKeyOf(key)))];
  if (keys.length === 0) return () => false;
  return read(actor, async (tx) => {
    // a database without any image is a new one beside an old folder, and says nothing about what stands there
    const any = await tx.media.findFirst({ select: { id: true } });
    if (!any) return () => true;
    const rows = await tx.media.findMany({ where: { storageKey: { in: keys } }, select: { storageKey: true } });
    const named = new Set(rows.map(({ storageKey }) => storageKey));
    return ({ key }) => named.has(storageKeyOf(key));
  });
}

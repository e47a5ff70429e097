import "server-only";
import { randomUUID } from "node:crypto";
import type { Member, System } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read, type Tx } from "@/lib/platform/db.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { type StoredFile, storage } from "@/lib/platform/storage.ts";
import { isLongThere, sizeKey, storageKeyOf } from "./rules.ts";

/** How many files are looked at in one go. */
const MOST_LOOKED_AT = 1000;

/** An image that stands in the storage and that no row names yet. */
export type StoredImage = { storageKey: string; image: EncodedImage };

/** Puts all sizes of an image into the storage, or none, under a key that nobody can guess or choose. */
export async function storeImage(actor: Member, image: EncodedImage): Promise<StoredImage> {
  const id = randomUUID();
  const stored = { storageKey: `${id.slice(0, 2)}/${id}`, image };
  try {
    for (const { width, bytes } of image.sizes) await storage.put(sizeKey(stored.storageKey, width), bytes);
    return stored;
  } catch (error) {
    await forgetImage(actor, stored);
    throw error;
  }
}

/** Takes an image away that no row names after all. */
export async function forgetImage(_actor: Member, { storageKey, image }: StoredImage): Promise<void> {
  for (const { width } of image.sizes) await storage.remove(sizeKey(storageKey, width));
}

/** Writes the row of a stored image of a report. */
export async function nameImage(
  actor: Member,
  tx: Tx,
  { stored, reportId }: { stored: StoredImage; reportId: string },
): Promise<{ id: string }> {
  const { storageKey, image } = stored;
  return tx.media.create({
    data: {
      storageKey,
      sha256: image.sha256,
      mime: image.mime,
      sizeBytes: image.sizes.at(-1)?.bytes.byteLength ?? 0,
      width: image.width,
      height: image.height,
      widths: image.sizes.map(({ width }) => width),
      reportId,
      ownerInstitutionId: actor.institutionId,
      uploadedById: actor.userId,
    },
    select: { id: true },
  });
}

/**
 * Takes files away that a process left behind which was killed: images that no row names a day later, and files that
 * were never finished. Looks at so many files and no more, and writes nothing in the database.
 * @param options.after where it goes on; null: from the beginning
 * @returns the keys of what was taken away, and where to go on the next time
 */
export async function forgetLeftOvers(
  actor: System,
  { after }: { after: string | null },
): Promise<{ removed: string[]; next: string | null }> {
  const { files, next } = await storage.list({ after, most: MOST_LOOKED_AT });
  const now = clock.now();
  const old = files.filter((file) => isLongThere(file, now));
  const isNamed = await namedAmong(actor, old);
  const removed = old.filter((file) => !file.isFinished || !isNamed(file)).map(({ key }) => key);
  for (const key of removed) await storage.remove(key);
  return { removed, next };
}

/** Which of these files belong to an image that a row names. */
async function namedAmong(actor: System, files: readonly StoredFile[]): Promise<(file: StoredFile) => boolean> {
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

import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { storage } from "@/lib/platform/storage.ts";
import { sizeKey } from "./rules.ts";

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

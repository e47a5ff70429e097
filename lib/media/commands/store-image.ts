import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/platform/actor.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { storage } from "@/lib/platform/storage.ts";
import type { StoredImage } from "../queries.ts";
import { sizeKey } from "../rules.ts";
import { deleteImageFiles } from "./delete-image-files.ts";

/** Stores all sizes of an image, or none, under a random key. */
export async function storeImage(actor: Member, image: EncodedImage): Promise<StoredImage> {
  const id = randomUUID();
  const stored = { storageKey: `${id.slice(0, 2)}/${id}`, image };
  try {
    for (const { width, bytes } of image.sizes) await storage.put(sizeKey(stored.storageKey, width), bytes);
    return stored;
  } catch (error) {
    await deleteImageFiles(actor, stored);
    throw error;
  }
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { storage } from "@/lib/platform/storage.ts";
import type { StoredImage } from "../queries.ts";
import { sizeKey } from "../rules.ts";

/** Deletes the files of an image that no row refers to. */
export async function deleteImageFiles(_actor: Member, { storageKey, image }: StoredImage): Promise<void> {
  for (const { width } of image.sizes) await storage.remove(sizeKey(storageKey, width));
}

import "server-only";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { storage } from "@/lib/platform/storage.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ImageMention, sizeKey } from "./rules.ts";

/** The columns of an image where it is shown. */
export const imageMention = { id: true, width: true, height: true, widths: true } satisfies Prisma.MediaSelect;

type MentionRow = Prisma.MediaGetPayload<{ select: typeof imageMention }>;

export const toImageMention = ({ id, width, height, widths }: MentionRow): ImageMention => ({
  id,
  width,
  height,
  widths: [...widths],
});

/** The columns by which the files of an image are read. */
export const storedImage = { storageKey: true, mime: true, widths: true } satisfies Prisma.MediaSelect;

type StoredRow = Prisma.MediaGetPayload<{ select: typeof storedImage }>;

/** The bytes of one size of an image; null where it is not stored in that width. */
export const bytesOf = ({ storageKey, widths }: StoredRow, width: number): Promise<Uint8Array<ArrayBuffer> | null> =>
  widths.includes(width) ? storage.get(sizeKey(storageKey, width)) : Promise.resolve(null);

/** An image in the storage that no row refers to yet. */
export type StoredImage = { storageKey: string; image: EncodedImage };

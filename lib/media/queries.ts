import "server-only";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { storage } from "@/lib/platform/storage.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ImageMention, sizeKey } from "./rules.ts";

/** What a mention of an image needs. */
export const imageMention = { id: true, width: true, height: true, widths: true } satisfies Prisma.MediaSelect;

type MentionRow = Prisma.MediaGetPayload<{ select: typeof imageMention }>;

export const toImageMention = ({ id, width, height, widths }: MentionRow): ImageMention => ({
  id,
  width,
  height,
  widths: [...widths],
});

/** Where an image stands, for the one who serves it. */
export const storedImage = { storageKey: true, mime: true, widths: true } satisfies Prisma.MediaSelect;

type StoredRow = Prisma.MediaGetPayload<{ select: typeof storedImage }>;

/** The bytes of one size of an image; null where it is not kept in that width. */
export const bytesOf = ({ storageKey, widths }: StoredRow, width: number): Promise<Uint8Array<ArrayBuffer> | null> =>
  widths.includes(width) ? storage.get(sizeKey(storageKey, width)) : Promise.resolve(null);

/** An image that stands in the storage and that no row names yet. */
export type StoredImage = { storageKey: string; image: EncodedImage };

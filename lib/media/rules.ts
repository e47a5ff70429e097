import { after, days, hours } from "@/lib/platform/clock.ts";
import type { ImageLimits } from "@/lib/platform/image-limits.ts";

/** The largest file that is accepted: 20 MB, the size of a photo from a camera. */
export const MAX_IMAGE_BYTES = 20_000_000;

/**
 * The limits of a photo. The decoder needs about 240 MB for 60 megapixels; a photo below the smallest size would be
 * blurred on a telephone.
 */
export const imageLimits: ImageLimits = {
  maxSide: 12_000,
  maxPixels: 60_000_000,
  minWidth: 400,
  minHeight: 200,
  widths: [480, 960, 1440, 2000],
  maxHeight: 3000,
};

/** An image where it is shown, with its size, so that the page does not move when it loads. */
export type ImageMention = { id: string; width: number; height: number; widths: readonly number[] };

/** The address of one size of an image. */
export const imageAddress = (id: string, width: number): string => `/api/media/${id}/${width}`;

/** The sizes of an image for a browser to choose from: "/api/media/…/480 480w, …". */
export const imageSources = ({ id, widths }: ImageMention): string =>
  widths.map((width) => `${imageAddress(id, width)} ${width}w`).join(", ");

/** The key of the file of one size of an image. */
export const sizeKey = (storageKey: string, width: number): string => `${storageKey}/${width}.webp`;

/** The storage key of the image to which a file belongs; the inverse of `sizeKey`. */
export const storageKeyOf = (fileKey: string): string => fileKey.slice(0, fileKey.lastIndexOf("/"));

/** The row of an image is inserted seconds after its files, if at all. */
const UNUSED_FOR = days(1);
/** No file takes longer to be written. */
const UNFINISHED_FOR = hours(1);

/** Whether a file is so old that no process will finish it, or insert its row. */
export const isOldEnoughToDelete = ({ isFinished, since }: { isFinished: boolean; since: Date }, now: Date): boolean =>
  after(since, isFinished ? UNUSED_FOR : UNFINISHED_FOR) <= now;

import { after, days, hours } from "@/lib/platform/clock.ts";
import type { ImageLimits } from "@/lib/platform/image-limits.ts";

/** The largest file that is taken: 20 MB, as the photo comes out of a camera. */
export const MAX_IMAGE_BYTES = 20_000_000;

/**
 * What a photo must be like: no decoder is given more than 60 megapixels (about 240 MB while it works), and nothing
 * is published that would be blurred on a telephone.
 */
export const imageLimits: ImageLimits = {
  maxSide: 12_000,
  maxPixels: 60_000_000,
  minWidth: 400,
  minHeight: 200,
  widths: [480, 960, 1440, 2000],
  maxHeight: 3000,
};

/** An image wherever it is shown: enough to draw it without anything moving once it is there. */
export type ImageMention = { id: string; width: number; height: number; widths: readonly number[] };

/** The address of one size of an image. */
export const imageAddress = (id: string, width: number): string => `/api/media/${id}/${width}`;

/** The sizes of an image for a browser to choose from: "/api/media/…/480 480w, …". */
export const imageSources = ({ id, widths }: ImageMention): string =>
  widths.map((width) => `${imageAddress(id, width)} ${width}w`).join(", ");

/** Where one size of an image stands in the storage. */
export const sizeKey = (storageKey: string, width: number): string => `${storageKey}/${width}.webp`;

/** The image of which a file of the storage is one size: what `sizeKey` was given. */
export const storageKeyOf = (fileKey: string): string => fileKey.slice(0, fileKey.lastIndexOf("/"));

/** An image is named some seconds after it was stored, if at all. */
const UNUSED_FOR = days(1);
/** No file takes so long to be written. */
const UNFINISHED_FOR = hours(1);

/** Whether a file stands there so long that nobody is about to finish it, or to name it, any more. */
export const isOldEnoughToDelete = ({ isFinished, since }: { isFinished: boolean; since: Date }, now: Date): boolean =>
  after(since, isFinished ? UNUSED_FOR : UNFINISHED_FOR) <= now;

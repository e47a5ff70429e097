import "server-only";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import sharp, { type Metadata, type Sharp } from "sharp";
import { Refusal, type RefusalCode } from "./errors.ts";
import type { ImageLimits } from "./image-limits.ts";
import { Semaphore } from "./semaphore.ts";

/** An image as the portal encodes it: nothing of the uploaded file is left but its pixels. */
export type EncodedImage = {
  mime: "image/webp";
  /** of the largest size */
  sha256: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** smallest first */
  sizes: readonly { width: number; bytes: Uint8Array<ArrayBuffer> }[];
};

type Format = "jpeg" | "png" | "webp" | "avif";

const HEAD_BYTES = 64;
const DECODE_TIMEOUT_SECONDS = 20;
const QUALITY = 80;
/** Enough for the edges of letters in six accents. */
const DRAWING_COLOURS = 128;

const invalidImage = (code: RefusalCode): Refusal => new Refusal("invalid", code);

// libvips loads only photo formats, whatever type a file claims to have.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegFile",
    "VipsForeignLoadPngFile",
    "VipsForeignLoadWebpFile",
    "VipsForeignLoadHeifFile",
  ],
});

/** Decoding takes much memory, so that only one image is decoded at a time. */
const decoding = new Semaphore({ slots: 1, maxWaiting: 7 });

/**
 * Encodes an uploaded photo as WebP in several widths, upright, in sRGB, without metadata. The content of the file tells
 * its format, never its name.
 * @param file path of the uploaded file
 * @throws invalid not_an_image, image_too_large or image_too_small; busy when too many images are waiting
 */
export function encodeImage(file: string, limits: ImageLimits): Promise<EncodedImage> {
  return decoding.run(async () => {
    const format = formatOf(await readHead(file));
    if (format === null) throw invalidImage("not_an_image");
    const metadata = await orNotAnImage(sharp(file, { limitInputPixels: false, failOn: "warning" }).metadata());
    assertWithinLimits(metadata, { format, limits });
    return encode(file, limits);
  });
}

async function readHead(file: string): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** @source the signatures of ISO/IEC 10918-1, ISO/IEC 15948, RFC 9649, and the brands of AVIF 1.1 (still images) */
function formatOf(head: Buffer): Format | null {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return "png";
  if (head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP") return "webp";
  return head.toString("latin1", 4, 12) === "ftypavif" ? "avif" : null;
}

function assertWithinLimits(
  { format, width, height, pages, compression, orientation }: Metadata,
  expected: { format: Format; limits: ImageLimits },
): void {
  const { limits } = expected;
  const isExpected =
    expected.format === "avif" ? format === "heif" && compression === "av1" : format === expected.format;
  if (!isExpected || (pages ?? 1) > 1) throw invalidImage("not_an_image");
  if (width > limits.maxSide || height > limits.maxSide || width * height > limits.maxPixels) {
    throw invalidImage("image_too_large");
  }
  // Orientations from 5 on exchange width and height.
  const [uprightWidth, uprightHeight] = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
  if (uprightWidth < limits.minWidth || uprightHeight < limits.minHeight) throw invalidImage("image_too_small");
}

async function encode(file: string, limits: ImageLimits): Promise<EncodedImage> {
  const largest = limits.widths.at(-1) ?? 1;
  const { data, info } = await orNotAnImage(
    withTimeout(sharp(file, { limitInputPixels: limits.maxPixels, failOn: "error" }))
      .autoOrient()
      .resize({ width: largest, height: limits.maxHeight, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const raw = { width: info.width, height: info.height, channels: info.channels } as const;
  const sizes: { width: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const width of [...limits.widths.filter((each) => each < info.width), info.width]) {
    const bytes = await withTimeout(sharp(data, { raw })).resize({ width }).webp({ quality: QUALITY }).toBuffer();
    sizes.push({ width, bytes: new Uint8Array(bytes) });
  }
  const sha256 = new Uint8Array(
    createHash("sha256")
      .update(sizes.at(-1)?.bytes ?? "")
      .digest(),
  );
  return { mime: "image/webp", sha256, width: info.width, height: info.height, sizes };
}

/**
 * Encodes a drawing of few colours as PNG.
 * @param pixels red, green, blue and alpha of each, a byte for each
 */
export const encodeDrawing = (
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
): Promise<Buffer> =>
  withTimeout(sharp(pixels, { raw: { width, height, channels: 4 } }))
    .removeAlpha()
    .png({ palette: true, colours: DRAWING_COLOURS, dither: 0, effort: 7, compressionLevel: 9 })
    .toBuffer();

const withTimeout = (image: Sharp): Sharp => image.timeout({ seconds: DECODE_TIMEOUT_SECONDS });

/** Turns every failure of the decoder into not_an_image, since the file comes from outside. */
async function orNotAnImage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw invalidImage("not_an_image");
  }
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { imageLimits } from "@/lib/media/rules.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { encodeImage } from "@/lib/platform/image.ts";
import { hostileFiles, MARK } from "@/tests/support/hostile-images.ts";

const folder = await mkdtemp(path.join(tmpdir(), "nanbei-hostile-"));
// imported before the portal's encoder, which disables decoders that the corpus does not need
const files = await hostileFiles();
afterAll(() => rm(folder, { recursive: true }));

const MAX_MEMORY = 700_000_000;

/** Encodes a file as the portal does, and returns the result with its metadata. */
async function outcomeOf(bytes: Uint8Array) {
  const file = path.join(folder, "incoming");
  await writeFile(file, bytes);
  return outcomeOfFile(file);
}

async function outcomeOfFile(file: string) {
  try {
    return { outcome: "drawn", image: await encodeImage(file, imageLimits) } as const;
  } catch (error) {
    if (error instanceof Refusal) return { outcome: error.code, image: null } as const;
    throw error;
  }
}

test("there are at least forty files, each with a name of its own", () => {
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(40);
});

test.each(files)("$name", async ({ bytes, outcome }) => {
  const met = await outcomeOf(bytes);
  expect([outcome].flat()).toContain(met.outcome);
  if (!met.image) return;
  const { image } = met;
  expect(image.sizes.at(-1)?.width).toBe(image.width);
  for (const size of image.sizes) {
    const redrawn = path.join(folder, "redrawn");
    await writeFile(redrawn, size.bytes);
    const { format, width, exif, xmp, icc, iptc, pages, space, channels } = await sharp(redrawn).metadata();
    expect({ format, width, exif, xmp, icc, iptc, pages, space, channels }).toEqual({
      format: "webp",
      width: size.width,
      space: "srgb",
      channels: 3,
    });
    expect(Buffer.from(size.bytes).includes(MARK)).toBe(false);
  }
  expect(image.width).toBeLessThanOrEqual(2000);
  expect(image.height).toBeLessThanOrEqual(3000);
});

test("a photo that was taken sideways is stored upright", async () => {
  const sideways = files.find(({ name }) => name === "held sideways.jpg");
  const { image } = await outcomeOf(sideways?.bytes ?? new Uint8Array());
  expect([image?.width, image?.height]).toEqual([600, 800]);
});

test("the largest accepted photo stays within its memory, and is stored in four sizes", async () => {
  const before = process.memoryUsage().rss;
  const large = files.find(({ name }) => name === "sixty million points.png");
  const { image } = await outcomeOf(large?.bytes ?? new Uint8Array());
  expect(image?.sizes.map(({ width }) => width)).toEqual([480, 960, 1440, 2000]);
  expect(process.memoryUsage().rss - before).toBeLessThan(MAX_MEMORY);
});

test("many photos at once wait for each other, and those that would wait too long are refused as busy", async () => {
  const photo = path.join(folder, "photo");
  await writeFile(photo, files[0]?.bytes ?? new Uint8Array());
  // all are sent before the first is encoded, because nothing is awaited between them
  const fates = await Promise.all(Array.from({ length: 12 }, () => outcomeOfFile(photo)));
  expect(fates.map(({ outcome }) => outcome)).toEqual([...Array(8).fill("drawn"), ...Array(4).fill("busy")]);
});

import { mkdir, readdir, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { storeImage } from "@/lib/media/commands/store-image.ts";
import { env } from "@/lib/platform/env.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { storage } from "@/lib/platform/storage.ts";
import { withUploadedFile } from "@/lib/platform/upload.ts";
import { aMember } from "@/tests/factories/members.ts";

const folder = path.resolve(env.NANBEI_DATA_DIR, "media");
const incoming = path.join(folder, "incoming");
afterAll(() => rm(env.NANBEI_DATA_DIR, { recursive: true, force: true }));

const limits = { maxBytes: 1000, tooLarge: "image_too_large" } as const;
const bytes = (text: string) => new TextEncoder().encode(text);

/** Makes an image in these widths, as the encoder does. */
const anEncodedImage = (widths: readonly number[]): EncodedImage => ({
  mime: "image/webp",
  sha256: new Uint8Array(32),
  width: widths.at(-1) ?? 1,
  height: 1,
  sizes: widths.map((width) => ({ width, bytes: new Uint8Array(1) })),
});

/** Makes a request whose body arrives in these pieces. */
const sending = (pieces: readonly Uint8Array[], headers: Record<string, string> = {}): Request =>
  new Request("http://localhost/api/media", {
    method: "POST",
    headers,
    body: new ReadableStream({
      async pull(controller) {
        const piece = pieces.at(sent);
        sent += 1;
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    }),
    duplex: "half",
  } as RequestInit);
let sent = 0;

test("a file is read as it was last written, and is gone after it was removed", async () => {
  const key = "ab/0c1d/480.webp";
  expect(await storage.get(key)).toBeNull();
  expect(await storage.stat(key)).toBeNull();
  await storage.put(key, bytes("one"));
  await storage.put(key, bytes("other"));
  expect(new TextDecoder().decode((await storage.get(key)) ?? new Uint8Array())).toBe("other");
  expect(await storage.stat(key)).toEqual({ sizeBytes: 5 });
  expect(await readdir(path.join(folder, "ab/0c1d"))).toEqual(["480.webp"]);
  await storage.remove(key);
  await storage.remove(key);
  expect(await storage.get(key)).toBeNull();
});

test("a file that cannot be written completely leaves nothing behind", async () => {
  const place = path.join(folder, "ab/fu11/480.webp");
  // a file cannot replace a folder, so the last step of writing fails
  await mkdir(path.join(place, "in-the-way"), { recursive: true });
  await expect(storage.put("ab/fu11/480.webp", bytes("one"))).rejects.toThrow();
  expect(await readdir(path.dirname(place))).toEqual(["480.webp"]);
  expect(await readdir(place)).toEqual(["in-the-way"]);
});

test("an image of which one size cannot be written leaves no other size behind", async () => {
  const put = storage.put;
  const written: string[] = [];
  vi.spyOn(storage, "put").mockImplementation(async (key, content) => {
    if (key.endsWith("/1440.webp")) throw new Error("no space left on the disk");
    await put(key, content);
    written.push(key);
  });
  const image = anEncodedImage([480, 960, 1440, 2000]);
  await expect(storeImage(await aMember(), image)).rejects.toThrow("no space left");
  expect(written).toHaveLength(2);
  for (const key of written) expect(await storage.stat(key)).toBeNull();
});

test.each([
  "../secret.webp",
  "ab/../../secret.webp",
  "/etc/passwd.webp",
  "ab/c.d/e.webp",
  "ab",
  "AB/C.webp",
  "ab/%2e%2e/x.webp",
  "ab/x\u0000.webp",
  "",
])("a key that leads out of the storage throws an error: %j", async (key) => {
  await expect((async () => storage.get(key))()).rejects.toThrow("another form");
  await expect((async () => storage.put(key, bytes("x")))()).rejects.toThrow("another form");
});

test("a received body is a file while the work lasts, and is deleted afterwards", async () => {
  sent = 0;
  const size = await withUploadedFile(sending([bytes("abc"), bytes("de")]), limits, async (file) => {
    expect(path.dirname(file)).toBe(incoming);
    return (await readdir(incoming)).length;
  });
  expect(size).toBe(1);
  await expect(
    withUploadedFile(sending([]), limits, () => Promise.reject(new Error("the work failed"))),
  ).rejects.toThrow("the work failed");
  expect(await readdir(incoming)).toEqual([]);
});

test("a body that is too large is refused by its announced length, and by its true length if the announcement was wrong", async () => {
  const refused = { kind: "invalid", code: "image_too_large" };
  const work = () => Promise.reject(new Error("nothing may be done with it"));
  await expect(withUploadedFile(sending([], { "content-length": "1001" }), limits, work)).rejects.toMatchObject(
    refused,
  );
  sent = 0;
  const piece = new Uint8Array(300);
  const endless = sending(Array.from({ length: 1000 }, () => piece));
  await expect(withUploadedFile(endless, limits, work)).rejects.toMatchObject(refused);
  // the rest of the body was not read
  expect(sent).toBeLessThan(10);
  expect(await readdir(incoming)).toEqual([]);
});

test("what a killed process left behind is deleted an hour later", async () => {
  await mkdir(incoming, { recursive: true });
  const [old, fresh] = [path.join(incoming, "old"), path.join(incoming, "fresh")];
  for (const file of [old, fresh]) await writeFile(file, "x");
  await utimes(old, new Date("2020-01-01"), new Date("2020-01-01"));
  await withUploadedFile(sending([]), limits, async () => null);
  expect(await readdir(incoming)).toEqual(["fresh"]);
});

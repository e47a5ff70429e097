import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

// a database without any image is a case of its own here
await switchToOwnDatabase("sweeping");
const { deleteUnusedFiles } = await import("@/lib/media/commands/delete-unused-files.ts");
const { after, clock, days, hours, minutes } = await import("@/lib/platform/clock.ts");
const { env } = await import("@/lib/platform/env.ts");
const { storage } = await import("@/lib/platform/storage.ts");
const { aPhoto, aReport } = await import("@/tests/factories/reports.ts");

const folder = path.resolve(env.NANBEI_DATA_DIR, "media");
const bytes = new Uint8Array([1]);
const gone = () => rm(folder, { recursive: true, force: true });
beforeEach(gone);
afterAll(gone);

/** Sets the clock forward. */
const later = (ms: number) => {
  const then = after(new Date(), ms);
  vi.spyOn(clock, "now").mockReturnValue(then);
};

/** Stores two sizes of an image. @returns its key */
async function stored(): Promise<string> {
  const id = randomUUID();
  const storageKey = `${id.slice(0, 2)}/${id}`;
  for (const width of [480, 1200]) await storage.put(`${storageKey}/${width}.webp`, bytes);
  return storageKey;
}

/** Writes a file as a killed process leaves it. */
async function left(file: string): Promise<string> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, bytes);
  return file;
}

const deleteUnused = async () => (await deleteUnusedFiles(system("test"), { after: null })).removed.toSorted();
const sizes = (storageKey: string) => [`${storageKey}/1200.webp`, `${storageKey}/480.webp`];

test("every image stays if the database knows no image at all", async () => {
  const storageKey = await stored();
  later(days(2));
  expect(await deleteUnused()).toEqual([]);
  expect(await storage.get(`${storageKey}/480.webp`)).toEqual(bytes);
});

test("an image that no row names is deleted a day later with its folder, and an image that a row names is never deleted", async () => {
  const [named, unnamed] = [await stored(), await stored()];
  const { report } = await aReport();
  await aPhoto(report, { storageKey: named });
  later(days(1) - minutes(1));
  expect(await deleteUnused()).toEqual([]);
  later(days(1) + minutes(1));
  expect(await deleteUnused()).toEqual(sizes(unnamed));
  await expect(readFile(path.join(folder, unnamed))).rejects.toMatchObject({ code: "ENOENT" });
  later(days(10_000));
  expect(await deleteUnused()).toEqual([]);
  for (const key of sizes(named)) expect(await storage.get(key)).toEqual(bytes);
});

test("an unfinished file is deleted an hour later, also beside the sizes of an image that a row names", async () => {
  const named = await stored();
  const { report } = await aReport();
  await aPhoto(report, { storageKey: named });
  const unfinished = await left(`${named}/960.webp.${randomUUID()}`);
  later(hours(1) - minutes(1));
  expect(await deleteUnused()).toEqual([]);
  later(hours(1) + minutes(1));
  expect(await deleteUnused()).toEqual([unfinished]);
  expect((await storage.list({ after: null, most: 10 })).files.map(({ key }) => key)).toEqual(sizes(named));
});

test("files that the portal did not write, or is still receiving, are not deleted", async () => {
  await aPhoto((await aReport()).report);
  const foreign = [await left("notes of an administrator.txt"), await left(`incoming/${randomUUID()}`)];
  foreign.push(await left("ab/cd/Photo 1.JPG"), await left("ab/cd/480.webp.part"));
  later(days(2));
  expect(await deleteUnused()).toEqual([]);
  for (const file of foreign) expect(await readFile(path.join(folder, file))).toHaveLength(1);
});

test("the files of a large storage are listed in parts, each file once, from any point on", async () => {
  expect(await storage.list({ after: null, most: 10 })).toEqual({ files: [], next: null });
  const keys = ["0a/b/1.webp", "0a/b/2.webp", "0a/b-c/1.webp", "0b/a/1.webp", "f0/a/1.webp"];
  for (const key of keys) await storage.put(key, bytes);
  const found: string[] = [];
  let from: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof storage.list>> = await storage.list({ after: from, most: 2 });
    expect(part.files.length).toBeLessThanOrEqual(2);
    found.push(...part.files.map(({ key }) => key));
    from = part.next;
  } while (from !== null);
  expect(found).toEqual(keys);
  expect((await storage.list({ after: "0b", most: 10 })).files.map(({ key }) => key)).toEqual(keys.slice(3));
});

test("a run looks at a thousand files, and the next run continues after them", async () => {
  await aPhoto((await aReport()).report);
  const image = randomUUID();
  for (let width = 1000; width < 2001; width += 1) await left(`aa/${image}/${width}.webp`);
  later(days(2));
  const first = await deleteUnusedFiles(system("test"), { after: null });
  expect([first.removed.length, first.next]).toEqual([1000, `aa/${image}/1999.webp`]);
  const second = await deleteUnusedFiles(system("test"), { after: first.next });
  expect(second).toEqual({ removed: [`aa/${image}/2000.webp`], next: null });
});

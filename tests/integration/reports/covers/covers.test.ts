import { randomUUID } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { bytesOf } from "@/lib/media/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { env } from "@/lib/platform/env.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { updateTranslation } from "@/lib/reports/commands/update-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { chooseCover } from "@/lib/reports/covers/commands/choose-cover.ts";
import { saveCoverTexts } from "@/lib/reports/covers/commands/save-cover-texts.ts";
import { setCover } from "@/lib/reports/covers/commands/set-cover.ts";
import { findPublicCover } from "@/lib/reports/covers/public.ts";
import { assertMayChangeCover, findCover } from "@/lib/reports/covers/queries.ts";
import { saveCoverTextsInput } from "@/lib/reports/covers/schema.ts";
import { findReportEntry } from "@/lib/reports/texts/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aPhoto, aReport } from "@/tests/factories/reports.ts";

afterAll(() => rm(env.NANBEI_DATA_DIR, { recursive: true, force: true }));

const draft = { status: "DRAFT", publishedAt: null } as const;

const anImage = (words = "bytes"): EncodedImage => {
  const bytes = new TextEncoder().encode(words);
  return {
    mime: "image/webp",
    sha256: new Uint8Array(32).fill(words.length),
    width: 960,
    height: 640,
    sizes: [
      { width: 480, bytes },
      { width: 960, bytes },
    ],
  };
};

const storedFiles = async (): Promise<number> =>
  (await readdir(path.resolve(env.NANBEI_DATA_DIR, "media"), { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith(".webp"),
  ).length;

const set = (actor: Member, slug: string, key: string = randomUUID(), image = anImage()) =>
  setCover(actor, { slug, key, image });

const words = (actor: Member, slug: string, changes: object) =>
  saveCoverTexts(actor, saveCoverTextsInput.parse({ slug, version: 1, changes }));

test("a photo becomes the cover, and its sizes can be read", async () => {
  const { report, host, exchange } = await aReport({ zh: draft, en: draft });
  const { image, version } = await set(host, report.slug);
  expect(image).toEqual({ id: expect.any(String), width: 960, height: 640, widths: [480, 960] });
  const cover = (await findReportEntry(host, exchange.code))?.report?.cover;
  expect(cover).toMatchObject({ version, image });
  const file = await findCover(host, image?.id ?? "");
  if (!file) throw new Error("the cover is not found");
  expect(new TextDecoder().decode((await bytesOf(file, 480)) ?? new Uint8Array())).toBe("bytes");
  expect(await bytesOf(file, 481)).toBeNull();
});

test("a photo that is sent twice is stored once", async () => {
  const { report, host } = await aReport({ zh: draft, en: draft });
  const before = await storedFiles();
  const key = randomUUID();
  const [first, again] = [await set(host, report.slug, key), await set(host, report.slug, key)];
  expect(again).toEqual(first);
  expect((await storedFiles()) - before).toBe(2);
  await expect(set(host, report.slug, key, anImage("other bytes"))).rejects.toMatchObject({ code: "key_used_before" });
  expect((await storedFiles()) - before).toBe(2);
});

test("only its editors change a cover, and nothing is stored of a photo that somebody else sends", async () => {
  const { report, host } = await aReport({ zh: draft, en: draft });
  const before = await storedFiles();
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER", "RECORDER"] });
  const stranger = await aMember({ roles: ["EDITOR"] });
  for (const [actor, kind] of [
    [viewer, "forbidden"],
    [stranger, "not_found"],
  ] as const) {
    const { slug } = report;
    await expect(assertMayChangeCover(actor, slug)).rejects.toMatchObject({ kind });
    await expect(set(actor, slug)).rejects.toMatchObject({ kind });
    await expect(chooseCover(actor, { slug, image: null })).rejects.toMatchObject({ kind });
    await expect(words(actor, slug, { coverCredit: { from: null, to: "x" } })).rejects.toMatchObject({ kind });
  }
  expect(await storedFiles()).toBe(before);
});

test("a cover is removed and chosen again, and a photo of another report is not found", async () => {
  const { report, host } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  const { image } = await set(host, slug);
  expect((await chooseCover(host, { slug, image: null })).image).toBeNull();
  expect((await chooseCover(host, { slug, image: image?.id ?? null })).image).toEqual(image);
  const other = await aReport({ zh: draft, en: draft });
  const foreign = await aPhoto(other.report);
  await expect(chooseCover(host, { slug, image: foreign.id })).rejects.toMatchObject({ kind: "not_found" });
});

test("two people who write different texts of a cover keep both, and one text is not overwritten", async () => {
  const { report, host, guest } = await aReport({ zh: draft, en: draft });
  await words(host, report.slug, { coverAltZh: { from: null, to: "院长们" } });
  const saved = await words(guest, report.slug, {
    coverAltEn: { from: null, to: "Deans" },
    coverAltZh: { from: null, to: "别的" },
  });
  expect(saved.values).toMatchObject({ coverAltZh: "院长们", coverAltEn: "Deans" });
  expect(saved.conflicts).toEqual([{ field: "coverAltZh", mine: "别的", theirs: "院长们" }]);
});

test("readers see a photo exactly while a published text has it, and staff of the colleges always see it", async () => {
  const { report, host, guest } = await aReport({ zh: draft, en: draft });
  const { slug } = report;
  const { image } = await set(host, slug);
  const id = image?.id ?? "";
  const seen = async () => ({
    guest: (await findPublicCover(publicDb, id)) !== null,
    staff: (await findCover(guest, id)) !== null,
    stranger: (await findCover(await aMember({ roles: ["EDITOR"] }), id)) !== null,
  });
  const hidden = { guest: false, staff: true, stranger: false };
  expect(await seen()).toEqual(hidden);
  await words(host, slug, { coverAltZh: { from: null, to: "院长们" } });
  expect(await seen()).toEqual(hidden);
  await publishTranslation(host, { slug, locale: "zh" });
  expect(await seen()).toEqual({ ...hidden, guest: true });
  // the cover was removed from the draft and stays in the live text
  await chooseCover(host, { slug, image: null });
  expect(await seen()).toEqual({ ...hidden, guest: true });
  await updateTranslation(host, { slug, locale: "zh" });
  expect(await seen()).toEqual(hidden);
  await chooseCover(host, { slug, image: id });
  await updateTranslation(host, { slug, locale: "zh" });
  await withdrawTranslation(host, { slug, locale: "zh" });
  expect(await seen()).toEqual(hidden);
});

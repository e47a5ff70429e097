import jsQR from "jsqr";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { locales } from "@/lib/platform/i18n/locales.ts";
import {
  CARD_SIZE,
  type CardOf,
  cardAddress,
  cardShapes,
  pageOfCard,
  sharePageOf,
} from "@/lib/revisions/cards/rules.ts";
import { december } from "@/tests/support/portal/december.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { type AuthorizationWorld, anAuthorizationWorld } from "./support/fixtures.ts";
import { get } from "./support/get.ts";
import { ShownRecord } from "./support/shown-record.ts";

const CARDS: readonly CardOf[] = [
  { kind: "exchange", code: december.code },
  { kind: "report", slug: december.report },
];

let world: AuthorizationWorld;

beforeAll(async () => {
  world = await anAuthorizationWorld();
});

afterAll(() => world.db.end());

const originOf = (): string => new URL(setting("BASE_URL")).origin;

const pathOf = (address: string): string => new URL(address, originOf()).pathname;

async function bytesAt(path: string): Promise<Buffer> {
  return Buffer.from(await (await get(path)).arrayBuffer());
}

/** What stands in the tags of a page whose beginning matches. */
const contents = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<meta ${tag} content="([^"]*)"`, "g"))].map(([, content = ""]) => content);

for (const locale of locales) {
  test(`the pictures of an exchange and of its report are there in each shape, and kept (${locale})`, async () => {
    for (const of of CARDS) {
      for (const shape of cardShapes) {
        const address = cardAddress(of, { locale, shape });
        const answer = await get(`${address}?from=wechat`);
        const headers = ["content-type", "cache-control", "content-encoding"].map((name) => answer.headers.get(name));
        expect([answer.status, ...headers], address).toEqual([
          200,
          "image/png",
          "public, max-age=0, must-revalidate",
          null,
        ]);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const { format, width, height } = await sharp(bytes).metadata();
        expect({ format, width, height }, address).toEqual({ format: "png", ...CARD_SIZE[shape] });
        expect(bytes.length, address).toBeLessThan(100_000);
        const again = await get(address, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
        expect(again.status, address).toBe(304);
      }
    }
  });

  test(`a page names its pictures to programs, and leads to its card (${locale})`, async () => {
    for (const of of CARDS) {
      const html = await (await get(`/${locale}${pageOfCard(of)}`)).text();
      const pictures = contents(html, 'property="og:image"');
      expect(pictures.map(pathOf)).toEqual([
        cardAddress(of, { locale, shape: "wide" }),
        cardAddress(of, { locale, shape: "square" }),
      ]);
      expect(pictures.map((address) => /^https?:\/\//.test(address))).toEqual([true, true]);
      expect(contents(html, 'property="og:image:width"')).toEqual(["1200", "600"]);
      expect(contents(html, 'property="og:image:height"')).toEqual(["630", "600"]);
      const [title] = contents(html, 'property="og:title"');
      expect(contents(html, 'property="og:image:alt"')).toEqual([title, title]);
      expect(contents(html, 'name="twitter:card"')).toEqual(["summary_large_image"]);
      expect(html).toMatch(/<meta (?=[^>]*itemProp="image")(?=[^>]*\/square\/)/i);
      expect(html).toContain(`href="/${locale}${sharePageOf(of)}"`);
    }
  });

  test(`the QR code of a card leads to the page, and the page of the card shows that picture (${locale})`, async () => {
    for (const of of CARDS) {
      const page = await (await get(`/${locale}${sharePageOf(of)}`)).text();
      const address = cardAddress(of, { locale, shape: "sheet" });
      expect(page).toMatch(new RegExp(`<img[^>]* src="${address}"`));
      expect(page).toMatch(/<meta name="robots" content="noindex/);
      const { data, info } = await sharp(await bytesAt(address))
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
      expect(code && pathOf(code.data), address).toBe(`/${locale}${pageOfCard(of)}`);
      expect(page).toContain(code?.data);
    }
  });
}

test("a picture changes with what readers are shown, says nothing of names, and is gone when the text is withdrawn", async () => {
  const record = await ShownRecord.write(world);
  const page = Object.keys(record.views()).find((path) => path.includes("/reports/")) ?? "";
  const address = cardAddress({ kind: "report", slug: page.split("/").at(-1) ?? "" }, { locale: "zh", shape: "wide" });
  expect((await get(address)).status).toBe(404);
  let [title, bytes]: [string | null, Buffer] = [null, Buffer.alloc(0)];
  for (const { what, prepare, write, shown } of record.commands()) {
    await prepare();
    await write(originOf());
    const change = shown();
    record.note(change);
    const answer = await get(address);
    const now = Buffer.from(await answer.arrayBuffer());
    const isThere = change.title !== null;
    expect([what, answer.status], what).toEqual([what, isThere ? 200 : 404]);
    if (isThere) expect([what, now.equals(bytes)]).toEqual([what, (change.title ?? title) === title]);
    [title, bytes] = [change.title ?? title, now];
  }
});

test("what readers do not see has no picture and no card, in the language in which it is not", async () => {
  const hidden = await aWorld({ zh: "DRAFT", en: "UNPUBLISHED" });
  const english = await aWorld({ zh: "DRAFT" });
  for (const shape of cardShapes) {
    for (const of of [
      { kind: "exchange", code: hidden.exchange.code },
      { kind: "report", slug: hidden.report.slug },
      { kind: "report", slug: english.report.slug },
    ] as const) {
      const address = cardAddress(of, { locale: "zh", shape });
      expect([address, (await get(address)).status]).toEqual([address, 404]);
    }
  }
  expect(
    (await get(cardAddress({ kind: "report", slug: english.report.slug }, { locale: "en", shape: "wide" }))).status,
  ).toBe(200);
  expect((await get(`/zh/reports/${hidden.report.slug}/card`)).status).toBe(404);
});

test.each([
  "/api/pictures/zh/wide/exchange/EX-1900-001.png",
  `/api/pictures/fr/wide/exchange/${december.code}.png`,
  `/api/pictures/zh/tall/exchange/${december.code}.png`,
  `/api/pictures/zh/wide/exchange/${december.code}.jpg`,
  `/api/pictures/zh/wide/exchange/${december.code}.png/more`,
  "/api/pictures/zh/wide/report/%00.png",
  "/api/pictures/zh/wide/person/anybody.png",
  "/api/pictures/zh",
])("%s is not found", async (path) => {
  expect((await get(path)).status).toBe(404);
});

import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { Face, Font, Blob as FontFile, Buffer as Letters, shape, Variation } from "harfbuzzjs";
import decompress from "woff2-encoder/decompress";
import type { Locale } from "../i18n/locales.ts";
import type { Measure, TextStyle } from "./picture.ts";

/** The fonts of pictures. Both come in files for ranges of characters, and only those that a text needs are read. */
const FONTS = { latin: "source-serif-4", han: "noto-serif-sc" } as const;
type FontName = keyof typeof FONTS;
type Subset = { font: FontName; name: string };
type Weight = TextStyle["weight"];

/** Marks that Chinese sets as wide as a character, although Latin has them too. */
const WIDE_IN_CHINESE = /^[—…‘’“”·]$/u;
const HAN = /^\p{Script=Han}$/u;
const LATIN = /^(?!\p{Script=Han})[\p{L}\p{N}]$/u;
/** Between Chinese and Latin, in parts of the size, as `text-autospace` of CSS has it. */
const BETWEEN_SCRIPTS = 0.125;
/** Stands for a character that neither font has, as in Chinese print. */
const MISSING = "〓";

const folderOf = (font: FontName): string =>
  path.dirname(
    createRequire(path.join(process.cwd(), "package.json")).resolve(`@fontsource-variable/${FONTS[font]}/unicode.json`),
  );

/** The file of each character that a font has; the files of Chinese ranges come first, because they are wider. */
async function readRanges(font: FontName): Promise<Map<number, string>> {
  const ranges = JSON.parse(await readFile(path.join(folderOf(font), "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  const files = new Map<number, string>();
  for (const [subset, list] of Object.entries(ranges)) {
    for (const range of list.split(",")) {
      const [first = 0, last = first] = range
        .replace("U+", "")
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      for (let at = first; at <= last; at += 1) if (!files.has(at)) files.set(at, subset.replace(/[[\]]/g, ""));
    }
  }
  return files;
}

let ranges: Promise<Record<FontName, Map<number, string>>> | undefined;
const rangesOfFonts = () => {
  ranges ??= Promise.all([readRanges("latin"), readRanges("han")]).then(([latin, han]) => ({ latin, han }));
  return ranges;
};

/** A file of a font in each weight. */
type Fonts = Readonly<Record<Weight, Font>>;

/** Every file that was read so far, about 20 MB when all have been. */
const readFonts = new Map<string, Promise<Fonts>>();
const keyOf = ({ font, name }: Subset): string => `${font} ${name}`;

function loadFonts(subset: Subset): Promise<Fonts> {
  const known = readFonts.get(keyOf(subset));
  if (known) return known;
  const loaded = decodeFonts(
    path.join(folderOf(subset.font), "files", `${FONTS[subset.font]}-${subset.name}-wght-normal.woff2`),
  );
  readFonts.set(keyOf(subset), loaded);
  return loaded;
}

async function decodeFonts(file: string): Promise<Fonts> {
  const face = new Face(new FontFile(await decompress(await readFile(file))));
  const inWeight = (weight: Weight): Font => {
    const font = new Font(face);
    font.setVariations([new Variation("wght", weight)]);
    return font;
  };
  return { 400: inWeight(400), 600: inWeight(600) };
}

/** What measures texts and turns them into paths. */
export type Typesetter = { measure: Measure; outline: (text: string, style: TextStyle) => string };

type Run = { subset: Subset; text: string };
type Glyph = { x: number; y: number; scale: number; font: Font; id: number };

/**
 * Reads what is needed of the fonts to set some texts.
 * @param texts everything that will be measured or drawn, in whatever pieces
 */
export async function loadTypesetter(texts: readonly string[]): Promise<Typesetter> {
  const known = await rangesOfFonts();
  const subsetOf = (character: string, lang: Locale): Subset | null => {
    const code = character.codePointAt(0) ?? 0;
    const order: FontName[] = lang === "zh" && WIDE_IN_CHINESE.test(character) ? ["han", "latin"] : ["latin", "han"];
    for (const font of order) {
      const name = known[font].get(code);
      if (name !== undefined) return { font, name };
    }
    return null;
  };
  const runsOf = (text: string, lang: Locale): Run[] => {
    const runs: Run[] = [];
    for (const character of text.normalize("NFC")) {
      const own = subsetOf(character, lang);
      const subset = own ?? subsetOf(MISSING, lang);
      if (!subset) continue;
      const last = runs.at(-1);
      const added = own ? character : MISSING;
      if (last && keyOf(last.subset) === keyOf(subset)) last.text += added;
      else runs.push({ subset, text: added });
    }
    return runs;
  };
  const needed = new Map<string, Subset>();
  for (const lang of ["zh", "en"] as const) {
    for (const { subset } of runsOf([...texts, MISSING].join(""), lang)) needed.set(keyOf(subset), subset);
  }
  const loaded = new Map<string, Fonts>();
  for (const [key, subset] of needed) loaded.set(key, await loadFonts(subset));

  const fontOf = (subset: Subset, weight: Weight): Font => {
    const fonts = loaded.get(keyOf(subset));
    if (!fonts) throw new Error(`the font ${keyOf(subset)} was not read before it was used`);
    return fonts[weight];
  };
  /** Puts the letters of a text one behind the other. */
  const place = (text: string, { size, weight, lang }: TextStyle): { glyphs: Glyph[]; width: number } => {
    const glyphs: Glyph[] = [];
    let [x, before] = [0, ""];
    for (const { subset, text: run } of runsOf(text, lang)) {
      if (isBetweenScripts(before, firstOf(run))) x += size * BETWEEN_SCRIPTS;
      const font = fontOf(subset, weight);
      const scale = size / font.face.upem;
      const letters = new Letters();
      letters.addText(run);
      letters.guessSegmentProperties();
      shape(font, letters);
      for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of letters.getGlyphInfosAndPositions()) {
        glyphs.push({ x: x + xOffset * scale, y: -yOffset * scale, scale, font, id: codepoint });
        x += xAdvance * scale;
      }
      before = lastOf(run);
    }
    return { glyphs, width: x };
  };
  return {
    measure: (text, style) => place(text, style).width,
    outline: (text, style) =>
      place(text, style)
        .glyphs.map(({ x, y, scale, font, id }) => {
          const outline = font.glyphToPath(id);
          return outline && `<path transform="matrix(${scale} 0 0 ${-scale} ${x} ${y})" d="${outline}"/>`;
        })
        .join(""),
  };
}

const firstOf = (text: string): string => Array.from(text)[0] ?? "";
const lastOf = (text: string): string => Array.from(text).at(-1) ?? "";

const isBetweenScripts = (one: string, next: string): boolean =>
  (HAN.test(one) && LATIN.test(next)) || (LATIN.test(one) && HAN.test(next));

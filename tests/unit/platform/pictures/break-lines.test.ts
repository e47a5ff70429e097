import { expect, test } from "vitest";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { fitText } from "@/lib/platform/pictures/break-lines.ts";
import { loadTypesetter } from "@/lib/platform/pictures/typesetter.ts";
import { fc } from "@/tests/support/properties.ts";

const NOT_AT_THE_START = /^[，。、；：！？）》」』】〉”’…]/u;
const NOT_AT_THE_END = /[（《「『【〈“‘]$/u;
const frame = { width: 1056, height: 320, leading: 1.32, sizes: [68, 56, 46, 38, 30] };

async function setIn(text: string, lang: Locale, own: Partial<typeof frame> = {}) {
  const { measure } = await loadTypesetter([text]);
  const set = fitText(text, { frame: { ...frame, ...own }, lang, weight: 600, measure });
  const widths = set.lines.map((line) => measure(line, { size: set.size, weight: 600, lang }));
  return { ...set, widths };
}

/** Everything but blanks. */
const bare = (text: string): string => text.replace(/\s/g, "");

const LONG_ZH =
  "以“解决实际问题、在对话中寻找答案”为主题，广东科技学院马克思主义学院、外国语学院、建设学院六位院长赴哈尔滨石油学院，就《思政课建设》、审核评估与Office 365平台开展分组座谈，并考察四个实践基地（上）";
const LONG_EN =
  "Six-member delegation of deans from the Schools of Marxism, Foreign Languages and Construction visits “Iron Man” for dialogue";

test("a short title is set in the largest size, in one line", async () => {
  expect(await setIn("南北交流", "zh")).toMatchObject({ lines: ["南北交流"], size: 68 });
  expect(await setIn("Deans visit Harbin", "en")).toMatchObject({ lines: ["Deans visit Harbin"], size: 68 });
});

test("a Chinese title breaks between the names of colleges and not inside them", async () => {
  const { lines } = await setIn("广东科技学院代表团到访哈尔滨石油学院", "zh", { width: 900 });
  expect(lines).toEqual(["广东科技学院代表团到访", "哈尔滨石油学院"]);
});

test("a long title becomes smaller, fits its frame, and says all that it said", async () => {
  for (const [text, lang] of [
    [LONG_ZH, "zh"],
    [LONG_EN, "en"],
    [LONG_ZH.repeat(2), "zh"],
  ] as const) {
    const { lines, size, widths } = await setIn(text, lang);
    expect(bare(lines.join(""))).toBe(bare(text));
    expect(lines.length * size * frame.leading).toBeLessThanOrEqual(frame.height);
    for (const width of widths) expect(width).toBeLessThanOrEqual(frame.width * 1.01);
  }
});

test("no Chinese line begins with a mark that ends something, or ends with one that begins something", async () => {
  const words = fc.constantFrom(
    "学院",
    "，",
    "《思政课》",
    "“对话”",
    "（上）",
    "、",
    "交流",
    "Office 365",
    "。",
    "与",
    "座谈",
  );
  const { measure } = await loadTypesetter([LONG_ZH, "Office 365。"]);
  const property = fc.property(fc.array(words, { minLength: 5, maxLength: 40 }), (parts) => {
    const { lines } = fitText(parts.join(""), { frame, lang: "zh", weight: 600, measure });
    // what begins the whole title stands where its writer put it
    for (const line of lines.slice(1)) expect(line).not.toMatch(NOT_AT_THE_START);
    for (const line of lines) expect(line).not.toMatch(NOT_AT_THE_END);
  });
  fc.assert(property, { numRuns: 200 });
});

test("no English word is cut, at any width that it fits", async () => {
  const { measure } = await loadTypesetter([LONG_EN]);
  const words = new Set(LONG_EN.split(/[\s-]+/));
  const property = fc.property(fc.integer({ min: 300, max: 1100 }), (width) => {
    const { lines } = fitText(LONG_EN, { frame: { ...frame, width }, lang: "en", weight: 600, measure });
    for (const word of lines.flatMap((line) => line.split(/[\s-]+/).filter(Boolean))) expect(words).toContain(word);
  });
  fc.assert(property, { numRuns: 50 });
});

test("only a word that is longer than a line of the smallest size is cut", async () => {
  const { lines, widths } = await setIn(`See ${"x".repeat(120)} there`, "en");
  expect(lines.length).toBeGreaterThan(1);
  for (const width of widths) expect(width).toBeLessThanOrEqual(frame.width * 1.01);
});

import { expect, test } from "vitest";
import { loadTypesetter } from "@/lib/platform/pictures/typesetter.ts";

const zh = { size: 100, weight: 400, lang: "zh" } as const;
const en = { ...zh, lang: "en" } as const;

test("Chinese marks are as wide as a character in Chinese, and narrow in English", async () => {
  const { measure } = await loadTypesetter(["“”…"]);
  for (const mark of ["“", "”", "…"]) {
    expect(measure(mark, zh), mark).toBe(100);
    expect(measure(mark, en), mark).not.toBe(measure(mark, zh));
  }
});

test("between Chinese and Latin there is an eighth of a character, unless a blank stands there", async () => {
  const { measure } = await loadTypesetter(["与Office 365"]);
  const apart = measure("与", zh) + measure("Office", zh);
  expect(measure("与Office", zh)).toBeCloseTo(apart + 12.5, 3);
  expect(measure("与 Office", zh)).toBeCloseTo(apart + measure(" ", zh), 3);
});

test("the characters of colleges, places and people are there, the rare ones too", async () => {
  const text = "广东哈尔滨石油学院祎翀喆赟昇犇堃甯";
  const { outline } = await loadTypesetter([text, "〓"]);
  const missing = outline("〓", zh);
  expect(missing).not.toBe("");
  expect(Array.from(text).filter((character) => outline(character, zh) === missing)).toEqual([]);
});

test("what no font has is drawn as the mark that stands for it in print, and nothing fails", async () => {
  const { outline } = await loadTypesetter(["😀"]);
  expect(outline("😀", zh)).toBe(outline("〓", zh));
});

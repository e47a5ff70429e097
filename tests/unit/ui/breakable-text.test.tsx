import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BreakableText } from "@/components/ui/breakable-text.tsx";

const linesOf = (text: string, lang: "zh" | "en" = "zh") =>
  renderToStaticMarkup(<BreakableText text={text} lang={lang} />)
    .replaceAll("<wbr/>", "|")
    .replaceAll(/<\/?span[^>]*>/g, "/");

test.each([
  [
    "the names of colleges stay whole",
    "广东理工学院与哈尔滨石油学院校际交流",
    "广东理工学院|与|哈尔滨石油学院|校际|交流",
  ],
  ["a verb of one character ends a name", "广东理工学院访哈尔滨石油学院", "广东理工学院|访|哈尔滨石油学院"],
  ["so do those of schools", "马克思主义学院与外国语学院座谈", "马克思主义学院|与|外国语学院|座谈"],
  ["a clause begins where it fits", "南北同行：座谈", "/南北|同行：//座谈/"],
  ["a name that is too long for a line breaks at a word", "跨境数字商务现代产业学院", "跨|境|数字|商务现代产业学院"],
])("%s", (_, text, lines) => {
  expect(linesOf(text)).toBe(lines);
});

test("a title in Latin letters breaks as it always does", () => {
  expect(linesOf("A visit to Harbin", "en")).toBe("A visit to Harbin");
});

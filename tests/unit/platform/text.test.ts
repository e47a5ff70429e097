import { describe, expect, test } from "vitest";
import { newPassword } from "@/lib/platform/password-schema.ts";
import { cleanText, isBlank, normalizeLine, normalizeLines, truncated } from "@/lib/platform/text-rules.ts";
import { emailAddress, lineOfText, linesOfText, optionalLine, optionalLines } from "@/lib/platform/text-schema.ts";
import { fc } from "@/tests/support/properties.ts";

const codes = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("a line of text", () => {
  test("is trimmed and composed", () => {
    expect(lineOfText(20).parse("  Cafe\u0301 南北 ")).toBe("Café 南北");
  });

  test.each([
    ["nothing", "", "required"],
    ["blanks", " \u3000 ", "required"],
    ["a soft hyphen and a joiner", "\u00AD\u200D", "required"],
    ["the filler of Korean", "\u3164", "required"],
    ["controls", "\u0000\u0007", "required"],
    ["too much", "x".repeat(21), "too_long"],
  ])("refuses %s", (_, text, code) => {
    expect(codes(lineOfText(20).safeParse(text))).toEqual([code]);
  });

  test.each([
    ["NUL", "a\u0000b", "ab"],
    ["half a surrogate pair", "a\uD800b", "ab"],
    ["a bidi override", "a\u202Eb", "ab"],
    ["a bidi isolate", "a\u2066b\u2069", "ab"],
    ["marks of direction", "\u200Fa\u061Cb\u200E", "ab"],
    ["a blank without width", "a\u200Bb", "ab"],
    ["a mark of the byte order", "\uFEFFab", "ab"],
    ["a line break", "a\nb", "a b"],
    ["a line break of Word", "a\u000Bb", "a b"],
    ["a line separator", "a\u2028b", "a b"],
    ["a tab", "a\tb", "a b"],
    ["no-break blanks", "a\u00A0b\u202Fc", "a b c"],
    ["a joiner at the end", "ab\u200D", "ab"],
  ])("is stored without %s", (_, text, stored) => {
    expect(lineOfText(20).parse(text)).toBe(stored);
  });

  test.each([
    ["a joined emoji", "👩\u200D🔬"],
    ["a joined emoji with its colour", "👩🏽\u200D🔬"],
    ["a joined emoji with its selector", "❤\uFE0F\u200D🔥"],
    ["letters that are kept apart", "می\u200Cخواهم"],
    ["letters that are joined", "क्\u200Dष"],
    ["a soft hyphen", "Dampf\u00ADschiff"],
    ["a rare character", "𠮷田"],
    ["a variant of a character", "葛\u{E0100}"],
  ])("keeps %s", (_, text) => {
    expect(lineOfText(20).parse(text)).toBe(text.normalize("NFC"));
  });

  test.each([{ not: "" }, ["a"], 5, null, undefined])("refuses %j, which is no text", (value) => {
    expect(lineOfText(20).safeParse(value).success).toBe(false);
  });
});

test("a text of several lines keeps its lines, whichever program broke them", () => {
  expect(linesOfText(20).parse("a\r\nb\u000Bc\u2028d\re\u2029f\u0085g")).toBe("a\nb\nc\nd\ne\nf\ng");
});

test.each([null, "", " \u00A0", "\u200B\u2060", "\u202E\u202C", "\uFE0F\u00AD"])(
  "a text that shows nothing is none: %j",
  (text) => {
    expect(optionalLine(20).parse(text)).toBeNull();
    expect(optionalLines(20).parse(text)).toBeNull();
  },
);

test("no text is refused for a character, and what was cleaned is clean", () => {
  const odd = fc.constantFrom(
    ..."\u0000\u0007\u000B\u0085\u00A0\u00AD\u200B\u200C\u200D\u200F\u2028\u202E\u2066\uFEFF\uFE0F\u3000\u1160",
    "\uD83D",
    "\uDC00",
    "👩",
    "🔬",
    "字",
    "a",
    "e\u0301",
    "\n",
    "\r",
    "\t",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 20 }), (parts) => {
      const typed = parts.join("");
      for (const normalize of [normalizeLine, normalizeLines, cleanText]) {
        const text = normalize(typed);
        expect(normalize(text)).toBe(text);
        expect(text.isWellFormed()).toBe(true);
      }
      expect(optionalLine(200).safeParse(typed).success).toBe(true);
      expect(optionalLines(200).safeParse(typed).success).toBe(true);
      expect(isBlank(typed)).toBe(normalizeLines(typed) === "");
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["what fits", 9, "what fits"],
  ["what does not", 6, "what …"],
  ["a 𠮷", 3, "a …"],
  ["a 𠮷!", 4, "a …"],
])("%s is shortened to %i characters and never within one", (text, most, shown) => {
  expect(truncated(text, most)).toBe(shown);
  expect(truncated(text, most).length).toBeLessThanOrEqual(most);
});

test("an e-mail address is case-folded", () => {
  expect(emailAddress().parse(" Recorder@HIP.Example ")).toBe("recorder@hip.example");
  expect(emailAddress().parse("\u200Brecorder@hip.example\u202C")).toBe("recorder@hip.example");
  expect(codes(emailAddress().safeParse("nobody"))).toEqual(["not_an_email"]);
});

test("a password has 12 to 200 characters", () => {
  expect([11, 12, 200, 201].map((length) => newPassword().safeParse("密".repeat(length)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

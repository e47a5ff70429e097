import { describe, expect, test } from "vitest";
import { newPassword } from "@/lib/platform/password-schema.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { emailAddress, lineOfText } from "@/lib/platform/text-schema.ts";

const codes = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? [];

describe("a line of text", () => {
  test("is trimmed and composed", () => {
    expect(lineOfText(20).parse("  Cafe\u0301 南北 ")).toBe("Café 南北");
  });

  test.each([
    ["nothing", "", "required"],
    ["blanks", " \u3000 ", "required"],
    ["too much", "x".repeat(21), "too_long"],
    ["NUL", "a\u0000b", "unusable_characters"],
    ["half a surrogate pair", "a\uD800b", "unusable_characters"],
    ["a bidi override", "a\u202Eb", "unusable_characters"],
    ["a bidi isolate", "a\u2066b", "unusable_characters"],
    ["a line break", "a\nb", "unusable_characters"],
  ])("refuses %s", (_, text, code) => {
    expect(codes(lineOfText(20).safeParse(text))).toContain(code);
  });

  test.each([{ not: "" }, ["a"], 5, null, undefined])("refuses %j, which is no text", (value) => {
    expect(lineOfText(20).safeParse(value).success).toBe(false);
  });
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

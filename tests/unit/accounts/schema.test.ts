import { describe, expect, test } from "vitest";
import { signInInput } from "@/lib/accounts/schema.ts";

const typed = { email: "editor@hip.example", password: "correct horse", locale: "zh" };

describe("after signing in", () => {
  test.each(["/zh/admin", "/en/admin/exchanges/EX-2025-001", "/zh/admin?year=2025&after=x"])(
    "%s may follow",
    (next) => {
      expect(signInInput.safeParse({ ...typed, next }).success).toBe(true);
    },
  );

  test.each([
    "https://evil.example",
    "//evil.example",
    "/zh",
    "/zh/admin//evil.example@x",
    "/zh/administer",
    "/zh/admin\n",
    "javascript:1",
  ])("%j may not", (next) => {
    expect(signInInput.safeParse({ ...typed, next }).success).toBe(false);
  });
});

test.each([{ email: { not: "" } }, { password: ["a"] }, { locale: "fr" }, { admin: "1" }])(
  "%j is no sign-in",
  (change) => {
    expect(signInInput.safeParse({ ...typed, ...change }).success).toBe(false);
  },
);

import { describe, expect, test } from "vitest";
import { signInInput } from "@/lib/accounts/sessions/schema.ts";

const typed = { email: "editor@hip.example", password: "correct horse", locale: "zh" };

describe("after signing in", () => {
  test.each(["/zh/admin", "/en/admin/exchanges/EX-2025-001", "/zh/admin?year=2025&after=x"])(
    "%s may follow",
    (next) => {
      expect(signInInput.parse({ ...typed, next }).next).toBe(next);
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
    "/zh/admin/../../x",
  ])("%j is ignored", (next) => {
    expect(signInInput.parse({ ...typed, next }).next).toBeUndefined();
  });
});

test.each([{ email: { not: "" } }, { password: ["a"] }, { locale: "fr" }, { admin: "1" }])(
  "%j is no sign-in",
  (change) => {
    expect(signInInput.safeParse({ ...typed, ...change }).success).toBe(false);
  },
);

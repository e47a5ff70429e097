import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/platform/password.ts";

describe("a password", () => {
  test("fits its own hash, however its characters were composed, and no other", async () => {
    const hash = await hashPassword("Cafe\u0301 in Harbin");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, "Café in Harbin")).toBe(true);
    expect(await verifyPassword(hash, "Cafe in Harbin")).toBe(false);
  });

  test("never fits an account that has none, not even the one that is hashed in its place", async () => {
    expect(await verifyPassword(null, "nobody's password")).toBe(false);
  });

  // Some forty hashes take several seconds on a machine that is busy.
  test("is refused as busy when a hundred come at once, and checked again afterwards", async () => {
    const hash = await hashPassword("snow on the Songhua");
    const answers = await Promise.allSettled(
      Array.from({ length: 100 }, () => verifyPassword(hash, "snow on the Songhua")),
    );
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(["busy"]));
    expect(answers.filter((answer) => answer.status === "fulfilled").every(({ value }) => value)).toBe(true);
    expect(await verifyPassword(hash, "snow on the Songhua")).toBe(true);
  }, 30_000);
});

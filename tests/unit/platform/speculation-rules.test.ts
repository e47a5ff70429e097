import { expect, test } from "vitest";
import { SPECULATION_RULES } from "@/lib/platform/speculation-rules.ts";
import { classifyAddress } from "@/scripts/serve/addresses.ts";
import { foldersIn } from "../architecture/source-tree.ts";

const ORIGIN = "https://portal.example";

/** Whether the patterns of the rules let a browser prepare what a link leads to. */
function isPrepared(href: string): boolean {
  const [or] = SPECULATION_RULES.prefetch[0].where.and;
  return (
    "or" in or &&
    or.or.some(({ href_matches }) => new URLPattern({ ...href_matches, baseURL: ORIGIN }).test(href, ORIGIN))
  );
}

const isStoredForAll = (url: string): boolean => classifyAddress(url).kind === "public";

test.each([
  "/zh",
  "/en",
  "/zh/exchanges",
  "/en/exchanges/2025",
  "/zh/exchanges/EX-2025-001",
  "/en/exchanges/direction/hip/gtc",
  "/zh/reports/2025-12-05-harbin",
])("%s may be prepared, and is the same for all readers", (url) => {
  expect(isPrepared(url)).toBe(true);
  expect(isStoredForAll(url)).toBe(true);
});

test("every kind of public page may be prepared", () => {
  for (const section of foldersIn("app/(public)/[locale]").filter((folder) => !folder.startsWith("["))) {
    expect(isPrepared(`/zh/${section}`), section).toBe(true);
    expect(isPrepared(`/en/${section}/one`), section).toBe(true);
  }
});

test.each([
  "/",
  "/fr/exchanges",
  "/zh/admin",
  "/zh/admin/exchanges",
  "/zh/exchanges/../admin",
  "/zh/exchanges/%2e%2e/admin",
  "/en/sign-in",
  "/en/sign-in?next=/en/exchanges",
  "/en/sign-in/first?token=secret",
  "/zh/invitation/secret",
  "/api/media/1/1000",
  "/api/health/ready",
  "/zh/exchanges/find?year=2025",
  "/zh?from=wechat",
  "/zh-exchanges",
  "/zh/exchangesx",
  "https://elsewhere.example/zh/exchanges",
])("%s is never prepared", (url) => {
  expect(isPrepared(url)).toBe(false);
});

test("pages are prepared when a reader points at a link, and not before", () => {
  expect(SPECULATION_RULES.prefetch.map(({ eagerness }) => eagerness)).toEqual(["moderate"]);
});

import { expect, test } from "vitest";
import { responseHeaders, staffPolicy } from "@/lib/platform/response-headers.ts";

const cacheRule = (url: string) =>
  responseHeaders(url, { isDevelopment: false }).find(([name]) => name === "Cache-Control")?.[1];

test.each([
  "/zh",
  "/en?from=wechat",
  "/zh/exchanges",
  "/zh/exchanges/2025",
  "/en/exchanges/EX-2025-001",
  "/en/exchanges/find?year=2025&after=2025-12-05_EX-2025-001",
  "/zh/reports/2025-12-05-harbin",
  "/sitemap.xml",
])("%s may be kept by a shared cache for two seconds", (url) => {
  expect(cacheRule(url)).toBe("public, max-age=0, s-maxage=2");
});

test.each([
  "/",
  "/zh/admin",
  "/zh/admin/exchanges",
  "/zh/sign-in",
  "/zh/%61dmin",
  "/zh/exchanges/../admin",
  "/zh/exchanges/%2e%2e/admin",
  "/zh//admin",
  "/zh/exchanges\\..\\admin",
  "/zh/nowhere",
  "/ZH/exchanges",
])("%s may be kept by nobody", (url) => {
  expect(cacheRule(url)).toBe("private, no-store");
});

test.each([
  ["/zh/exchanges", '"/speculation-rules.json"'],
  ["/zh/admin", undefined],
  ["/en/sign-in", undefined],
  ["/zh/invitation/secret", undefined],
  ["/", undefined],
  ["/zh/nowhere", undefined],
  ["/api/health/live", undefined],
])("%s has the speculation rules %s", (url, rules) => {
  expect(Object.fromEntries(responseHeaders(url, { isDevelopment: false }))["Speculation-Rules"]).toBe(rules);
});

test.each(["/_next/static/chunks/a.js", "/api/health/live", "/icon.svg?x", "/speculation-rules.json"])(
  "%s has a cache rule of its own",
  (url) => {
    expect(cacheRule(url)).toBeUndefined();
  },
);

test("no page may be framed, sniffed or fed with scripts from elsewhere", () => {
  const headers = Object.fromEntries(responseHeaders("/zh", { isDevelopment: false }));
  expect(headers).toMatchObject({ "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY" });
  expect(headers["Content-Security-Policy"]?.split("; ")).toEqual([
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]);
});

test("the policy of signed-in pages lets scripts in by nonce only", () => {
  const scripts = staffPolicy("n0nce", false)
    .split("; ")
    .find((directive) => directive.startsWith("script-src"));
  expect(scripts).toBe("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
});

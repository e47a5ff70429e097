import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { APPEARANCE_SCRIPT } from "@/lib/platform/appearance-script.ts";
import { responseHeaders, staffPolicy } from "@/lib/platform/response-headers.ts";

const cacheRule = (url: string, isPublic: boolean) =>
  responseHeaders(url, { isPublic, isDevelopment: false }).find(([name]) => name === "Cache-Control")?.[1];

test("a public page may be stored by everybody, who asks each time whether it is still right; another one by nobody", () => {
  expect(cacheRule("/zh", true)).toBe("public, max-age=0, must-revalidate");
  expect(cacheRule("/zh", false)).toBe("private, no-store");
});

test("a public page names the rules by which a browser may fetch the next one, and no other page does", () => {
  const rules = (isPublic: boolean) =>
    Object.fromEntries(responseHeaders("/zh", { isPublic, isDevelopment: false }))["Speculation-Rules"];
  expect(rules(true)).toBe('"/speculation-rules.json"');
  expect(rules(false)).toBeUndefined();
});

test.each(["/_next/static/chunks/a.js", "/api/health/live", "/icon.svg?x", "/speculation-rules.json"])(
  "%s has a cache rule of its own",
  (url) => {
    expect(cacheRule(url, false)).toBeUndefined();
  },
);

test("a feed may be stored by everybody, who asks each time whether it is still right", () => {
  expect(cacheRule("/api/feeds/zh/reports.atom", true)).toBe("public, max-age=0, must-revalidate");
});

test("a file and an answer for programs load nothing, also when they are opened as a page", () => {
  for (const url of ["/_next/static/chunks/a.js", "/api/health/live", "/icon.svg?x"]) {
    const headers = Object.fromEntries(responseHeaders(url, { isPublic: false, isDevelopment: false }));
    expect(headers["Content-Security-Policy"], url).toContain("default-src 'none'");
  }
});

test("no page may be framed, sniffed or fed with scripts from elsewhere", () => {
  const headers = Object.fromEntries(responseHeaders("/zh", { isPublic: true, isDevelopment: false }));
  expect(headers).toMatchObject({ "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY" });
  expect(headers["Content-Security-Policy"]?.split("; ")).toEqual([
    "default-src 'self'",
    `script-src 'self' 'sha256-${createHash("sha256").update(APPEARANCE_SCRIPT).digest("base64")}'`,
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

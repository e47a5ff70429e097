import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { APPEARANCE_SCRIPT } from "@/lib/platform/appearance-script.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { SPECULATION_RULES } from "@/lib/platform/speculation-rules.ts";
import { december } from "@/tests/support/portal/december.ts";
import { PUBLIC_PAGES } from "@/tests/support/portal/public-pages.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { get } from "./support/get.ts";

const STAFF_PAGES = ["/sign-in", "/sign-in/first"];
const UNKNOWN_PAGES = [
  "/nowhere",
  "/no/such/place",
  "/exchanges/EX-2025-999",
  "/exchanges/nonsense%00",
  "/exchanges/2099",
  "/exchanges/college/nobody",
  "/exchanges/school/hip/nothing",
  "/reports/no-such-report",
  "/institutions/nobody",
  "/bases/nowhere",
  "/tradition/none",
];

const PUBLIC_POLICY = {
  "default-src": "'self'",
  "script-src": `'self' 'sha256-${createHash("sha256").update(APPEARANCE_SCRIPT).digest("base64")}'`,
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
};

/** A Content-Security-Policy by directive. */
const policyOf = (header: string | null): Record<string, string> =>
  Object.fromEntries(
    (header ?? "").split(";").map((directive) => {
      const [name = "", ...values] = directive.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );

test.each(["content-security-policy", "content-security-policy-report-only"])(
  "a reader cannot choose the nonce of a page that is cached for everybody, by %s",
  async (name) => {
    const nonce = "bm9uY2Ugb2YgYSByZWFkZXI";
    const { report } = await aWorld({ zh: "PUBLISHED", en: "PUBLISHED" });
    const policy = `script-src 'nonce-${nonce}'`;
    for (const path of [`/zh/reports/${report.slug}`, `/en/reports/${report.slug}`]) {
      expect(await (await get(path, { headers: { [name]: policy } })).text(), path).not.toContain(nonce);
      expect(await (await get(path)).text(), path).not.toContain(nonce);
    }
  },
);

for (const locale of locales) {
  const t = translatorFor(locale);

  test(`every kind of public page answers 200 with its cache and security headers (${locale})`, async () => {
    for (const path of PUBLIC_PAGES) {
      const answer = await get(`/${locale}${path}`);
      const headers = answer.headers;
      expect(answer.status, path).toBe(200);
      expect(headers.get("content-type"), path).toContain("text/html");
      expect(headers.get("cache-control"), path).toBe("public, max-age=0, must-revalidate");
      expect(policyOf(headers.get("content-security-policy")), path).toMatchObject(PUBLIC_POLICY);
      expect(headers.get("speculation-rules"), path).toBe('"/speculation-rules.json"');
      expect(headers.get("set-cookie"), path).toBeNull();
    }
  });

  test(`every kind of unknown address answers 404 in the reader's language (${locale})`, async () => {
    for (const path of UNKNOWN_PAGES) {
      const answer = await get(`/${locale}${path}`);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain(`>${t("notFound.title")}<`);
      expect(answer.headers.get("set-cookie"), path).toBeNull();
    }
  });

  test(`a filter that no form can send finds nothing, and is not indexed (${locale})`, async () => {
    for (const query of [
      "year=nonsense",
      "after=nonsense",
      "school=/",
      "direction=a/b/c",
      "year=2025&year=2024&base=%00",
    ]) {
      const answer = await get(`/${locale}/exchanges/find?${query}`);
      expect(answer.status, query).toBe(200);
      const text = await answer.text();
      expect(text, query).toContain(`>${t("exchanges.none")}<`);
      expect(text, query).toMatch(/<meta name="robots" content="noindex/);
      expect(text, query).not.toContain(`/exchanges/${december.code}"`);
    }
  });

  test(`staff pages are not cached and run only scripts with their own nonce (${locale})`, async () => {
    for (const path of STAFF_PAGES) {
      const [one, two] = [await get(`/${locale}${path}`), await get(`/${locale}${path}`)];
      expect(one.status, path).toBe(200);
      expect(one.headers.get("cache-control"), path).toMatch(/private|no-store/);
      expect(one.headers.get("cache-control"), path).not.toMatch(/public|s-maxage/);
      expect(one.headers.get("speculation-rules"), path).toBeNull();
      const nonces = [one, two].map((answer) => {
        const policy = policyOf(answer.headers.get("content-security-policy"));
        expect(policy, path).toMatchObject({
          "object-src": "'none'",
          "base-uri": "'none'",
          "frame-ancestors": "'none'",
        });
        const [, nonce] = /^'self' 'nonce-([^']{16,})' 'strict-dynamic'$/.exec(policy["script-src"] ?? "") ?? [];
        expect(policy["style-src"], path).toBe(`'self' 'nonce-${nonce}'`);
        return nonce;
      });
      expect(nonces[0], path).not.toBe(nonces[1]);
      const scripts = [...(await two.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length, path).toBeGreaterThan(0);
      for (const script of scripts) expect(script, path).toContain(`nonce="${nonces[1]}"`);
    }
  });

  test(`a staff page without a session leads to the sign-in (${locale})`, async () => {
    const answer = await get(`/${locale}/admin`);
    expect(answer.status).toBe(307);
    expect(new URL(answer.headers.get("location") ?? "", setting("BASE_URL")).pathname).toBe(`/${locale}/sign-in`);
  });
}

test("browsers find the speculation rules, as the type that they require", async () => {
  const answer = await get("/speculation-rules.json");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/speculationrules+json");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(await answer.json()).toEqual(SPECULATION_RULES);
});

test("an address without a language answers 404 in both", async () => {
  for (const path of ["/nowhere", "/fr/exchanges", "/exchanges", "/admin", "/zh-CN", "/EN"]) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    const text = await answer.text();
    for (const locale of locales) expect(text, path).toContain(translatorFor(locale)("notFound.title"));
  }
});

test("a withdrawn report and one that was never published answer 404 in both languages", async () => {
  const hidden = [
    await aWorld({ zh: "UNPUBLISHED", en: "UNPUBLISHED" }),
    await aWorld({ zh: "DRAFT", en: "DRAFT" }),
    await aWorld({ zh: null, en: null }),
    await aWorld({ exchange: { status: "PLANNED" } }),
  ];
  for (const { report, exchange } of hidden) {
    for (const path of [`reports/${report.slug}`, `exchanges/${exchange.code}`]) {
      for (const locale of locales) expect((await get(`/${locale}/${path}`)).status, path).toBe(404);
    }
  }
  const { report, exchange } = await aWorld();
  for (const path of [`reports/${report.slug}`, `exchanges/${exchange.code}`]) {
    for (const locale of locales) expect((await get(`/${locale}/${path}`)).status, path).toBe(200);
  }
});

test("every answer forbids type guessing and framing, and does not name the server's software", async () => {
  const paths = [
    "/",
    "/zh",
    "/en/nowhere",
    "/nowhere",
    "/en/sign-in",
    "/api/health/live",
    "/sitemap.xml",
    "/sitemap/exchange-1.xml",
    "/llms.txt",
    "/robots.txt",
  ];
  for (const path of paths) {
    const headers = (await get(path)).headers;
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("strict-origin-when-cross-origin");
    expect(headers.get("x-frame-options"), path).toBe("DENY");
    expect(headers.get("x-powered-by"), path).toBeNull();
  }
});

test("a load balancer is told whether the process is alive and whether it is ready", async () => {
  for (const [path, status] of [
    ["live", "live"],
    ["ready", "ready"],
  ]) {
    const answer = await get(`/api/health/${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status });
    expect(answer.headers.get("cache-control")).toBe("no-store");
  }
});

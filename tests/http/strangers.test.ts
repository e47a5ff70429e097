import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { unique } from "@/tests/support/portal/database.ts";
import { december } from "@/tests/support/portal/december.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { get } from "./support/get.ts";
import { rawBytes, rawRequest } from "./support/raw-request.ts";

const FORM = { "content-type": "multipart/form-data; boundary=x" };
const EMPTY_FORM = "--x--\r\n";
const LOGGED = { timeout: 30_000, interval: 10 };

const own = () => new URL(setting("BASE_URL"));
const logLines = () => readFileSync(setting("PORTAL_LOG"), "utf8").split("\n");

/** The lines that the portal has logged since a number of lines, all of them: what is logged last is asked for here. */
async function linesSince(count: number): Promise<string[]> {
  const last = `40${unique()}${unique()}aaaaaaaaaaaaaaaa`.slice(0, 42);
  const headers = { "next-action": last, "content-type": "text/plain" };
  await rawRequest("/en/sign-in", { method: "POST", headers, body: "[]" });
  await vi.waitUntil(() => logLines().some((line) => line.includes(last)), LOGGED);
  const lines = logLines().slice(count - 1);
  return lines.slice(
    0,
    lines.findIndex((line) => line.includes(last)),
  );
}

for (const locale of locales) {
  const t = translatorFor(locale);

  test(`a form of another site is refused in words (${locale})`, async () => {
    for (const origin of ["https://evil.example", "null", "garbage"]) {
      const headers = { ...FORM, origin };
      const answer = await rawRequest(`/${locale}/sign-in`, { method: "POST", headers, body: EMPTY_FORM });
      expect(answer.status, origin).toBe(403);
      expect(answer.body.toString(), origin).toContain(`<h1>${t("serverAnswers.s403.title")}</h1>`);
    }
  });
}

test("a form of the portal's own address passes, also behind a proxy that says which that is", async () => {
  const { origin, host } = own();
  const send = (headers: Record<string, string>) =>
    rawRequest("/en/sign-in", { method: "POST", headers: { ...FORM, origin, ...headers }, body: EMPTY_FORM });
  expect((await send({})).status).not.toBe(403);
  expect((await send({ host: "inner:3000", "x-forwarded-host": host })).status).not.toBe(403);
});

test("a request line that names the whole address is answered as one that names the path", async () => {
  const { host } = own();
  const asked = (target: string) =>
    rawBytes(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`).then((answer) =>
      answer.replace(/\r\nDate: .*/, ""),
    );
  for (const path of ["/en/about", `/en/reports/${december.report}?from=wechat`, "/api/health/live", "/%FF"]) {
    expect(await asked(`http://${host}${path}`), path).toBe(await asked(path));
  }
});

test("whatever a stranger sends is logged in one line at most, and without a stack", async () => {
  const requests: [path: string, method: string, headers: Record<string, string>, body?: string][] = [
    ["/%FF", "GET", {}],
    ["/en/about", "TRACE", {}],
    ["/_next/static/nope.js", "GET", {}],
    ["/en/admin", "GET", { cookie: "nanbei.session=%; NEXT_LOCALE=%E0%A4%A" }],
    ["/en/admin?_rsc=1", "GET", { rsc: "1", "next-router-state-tree": "garbage" }],
    ["/en/sign-in?next=%00", "GET", { "x-matched-path": "/x", "x-forwarded-host": "a b" }],
    ["/en/sign-in", "POST", FORM, "damaged"],
    ["/en/sign-in", "POST", FORM, EMPTY_FORM],
    ["/en/sign-in", "POST", { ...FORM, origin: "https://evil.example" }, EMPTY_FORM],
    ["/en/sign-in", "POST", { ...FORM, origin: "null" }, EMPTY_FORM],
    ["/en/sign-in", "POST", { "next-action": "zz", "content-type": "text/plain" }, "[]"],
    ["/en/sign-in", "POST", { "next-action": `40${"a".repeat(40)}`, "content-type": "text/plain" }, '["$K1"]'],
    ["/en/sign-in", "POST", FORM, '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n'],
    ["/en/sign-in", "POST", FORM, '--x\r\nContent-Disposition: form-data; name="$ACTION_KEY"\r\n\r\nk\r\n--x--\r\n'],
    ["/api/media", "POST", { origin: "null" }, "x"],
  ];
  for (const [path, method, headers, body] of requests) {
    const before = logLines().length;
    const answer = await rawRequest(path, { method, headers, ...(body === undefined ? {} : { body }) });
    const what = `${method} ${path} ${JSON.stringify(headers)} ${body ?? ""}`;
    expect(answer.status, what).toBeLessThan(500);
    const lines = await linesSince(before);
    expect(lines.length, `${what}: ${lines.join("\n")}`).toBeLessThan(2);
    for (const line of lines) expect(JSON.parse(line), what).not.toHaveProperty("err");
  }
});

test("what Next itself does not find is not kept by anybody, and carries the policy", async () => {
  for (const path of [
    "/_next/static/nope.js",
    "/_next/nope",
    "/api/nope",
    "/api/health/nope",
    "/nowhere",
    "/favicon.ico",
  ]) {
    const { status, headers } = await get(path);
    expect([status, headers.get("cache-control")], path).toEqual([404, "private, no-store"]);
    expect(headers.get("content-security-policy"), path).toMatch(/default-src .*frame-ancestors 'none'/);
  }
});

test("files and answers for programs carry a policy that lets nothing be loaded", async () => {
  for (const path of ["/icon.svg", "/api/health/live", "/api/health/ready", "/speculation-rules.json"]) {
    const { status, headers } = await get(path);
    expect(status, path).toBe(200);
    expect(headers.get("content-security-policy"), path).toMatch(/^default-src 'none';.* frame-ancestors 'none'$/);
  }
});

test("an address whose letters differ in case leads to the right one, with its query", async () => {
  for (const [typed, right] of [
    [`/en/exchanges/${december.code.toLowerCase()}`, `/en/exchanges/${december.code}`],
    [`/zh/reports/${december.report.toUpperCase()}?from=wechat`, `/zh/reports/${december.report}?from=wechat`],
    ["/en/institutions/HIP", "/en/institutions/hip"],
  ] as const) {
    const answer = await get(typed);
    expect([answer.status, answer.headers.get("location")], typed).toEqual([308, right]);
    expect((await get(right)).status, right).toBe(200);
  }
});

test("who signs in on the way to a filtered list gets the list with its filters", async () => {
  const path = "/en/admin/exchanges?q=%E5%8D%97%E5%8C%97+2025&role=host";
  const { status, headers } = await get(path);
  const location = new URL(headers.get("location") ?? "", setting("BASE_URL"));
  expect([status, location.pathname, location.searchParams.get("next")]).toEqual([307, "/en/sign-in", path]);
  expect(await (await get(`${location.pathname}${location.search}`)).text()).toContain(
    `name="next" value="${path.replaceAll("&", "&amp;")}"`,
  );
});

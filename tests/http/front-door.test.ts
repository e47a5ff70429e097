import { brotliDecompressSync, gunzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask, untilHeard } from "@/tests/support/portal/database.ts";
import { december } from "@/tests/support/portal/december.ts";
import { PUBLIC_PAGES } from "@/tests/support/portal/public-pages.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { HOSTILE_HEADERS } from "./support/hostile-headers.ts";
import { openRequest, type RawAnswer, rawBytes, rawRequest } from "./support/raw-request.ts";

const LOOKS = { timeout: 30_000, interval: 5 };
const REPORT = `/en/reports/${december.report}`;

let db: pg.Client;
beforeAll(async () => {
  db = new pg.Client({ connectionString: setting("DATABASE_OWNER_URL") });
  await db.connect();
});
afterAll(() => db.end());

/** Makes the portal forget all pages, as any change does. */
async function forgetPages(): Promise<void> {
  await db.query(`UPDATE "InstitutionGroup" SET "updatedAt" = "updatedAt"`);
  await untilHeard();
}

/** Keeps everybody from tables while something is done; `unlock` lets them earlier. */
async function whileLocked<T>(
  tables: readonly string[],
  work: (unlock: () => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const unlock = () => db.query("ROLLBACK");
  await db.query(`BEGIN; LOCK TABLE ${tables.map((name) => `"${name}"`).join(", ")} IN ACCESS EXCLUSIVE MODE`);
  try {
    return await work(unlock);
  } finally {
    await unlock();
  }
}

/** What of an answer must be the same for everybody. */
const sharedPart = ({ status, headers, body }: RawAnswer) => {
  const { date: _date, connection: _connection, "keep-alive": _keep, ...shared } = headers;
  return { status, headers: shared, body: body.toString("utf8") };
};

test("no header of a reader is in what others get, nor does it change what he gets himself, cold and warm", async () => {
  expect(HOSTILE_HEADERS.length).toBeGreaterThanOrEqual(60);
  const { report } = await aWorld({ zh: null, en: "PUBLISHED" });
  for (const path of [REPORT, `/en/reports/${report.slug}`]) {
    const expected = sharedPart(await rawRequest(path));
    expect(expected.status).toBe(200);
    for (const headers of HOSTILE_HEADERS) {
      await forgetPages();
      const name = `${path} ${JSON.stringify(headers)}`;
      expect(sharedPart(await rawRequest(path, { headers })), `cold, ${name}`).toEqual(expected);
      expect(sharedPart(await rawRequest(path, { headers })), `warm, ${name}`).toEqual(expected);
      expect(sharedPart(await rawRequest(path)), `the next reader, ${name}`).toEqual(expected);
    }
  }
});

test("an unknown query changes nothing and reaches no page", async () => {
  const expected = sharedPart(await rawRequest(REPORT));
  for (const query of ["from=wechat", "_rsc=1", "dpl=x", "__nextDefaultLocale=x", "a".repeat(3_000)]) {
    expect(sharedPart(await rawRequest(`${REPORT}?${query}`)), query).toEqual(expected);
  }
});

test("the bytes are the same in each encoding, and brotli is there from the second reader on", async () => {
  await forgetPages();
  const as = (encoding: string) => rawRequest(REPORT, { headers: { "accept-encoding": encoding } });
  const plain = await rawRequest(REPORT);
  const gzipped = await as("gzip");
  expect([plain.headers["content-encoding"], gzipped.headers["content-encoding"]]).toEqual([undefined, "gzip"]);
  expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true);
  await expect.poll(async () => (await as("gzip, br")).headers["content-encoding"]).toBe("br");
  const brotlied = await as("gzip, br");
  expect(brotliDecompressSync(brotlied.body).equals(plain.body)).toBe(true);
  expect(brotlied.body.length).toBeLessThan(gzipped.body.length);
  for (const { headers, body } of [plain, gzipped, brotlied]) {
    expect(headers).toMatchObject({
      vary: "Accept-Encoding",
      etag: plain.headers.etag,
      "content-length": `${body.length}`,
    });
  }
  expect((await as("identity;q=0, zstd")).status).toBe(406);
  await forgetPages();
  const [first, second] = await Promise.all([as("br, *;q=0"), as("br, *;q=0")]);
  expect([first.headers["content-encoding"], second.headers["content-encoding"]]).toEqual(["br", "br"]);
  const redirect = await rawRequest("/zh/exchanges/find", { headers: { "accept-encoding": "gzip, *;q=0" } });
  expect(redirect.status).toBe(307);
  for (const path of ["/zh/about.rsc", "/zh/exchanges/EX-2025-001.segments/_tree.segment.rsc"]) {
    const answer = await rawRequest(path, { headers: { rsc: "1" } });
    expect([answer.status, answer.headers["content-type"]], path).toEqual([404, "text/html; charset=utf-8"]);
  }
});

test("a client that has the page is told so, and gets it again when it changed", async () => {
  const { report } = await aWorld({ zh: null, en: "PUBLISHED" });
  const path = `/en/reports/${report.slug}`;
  const { headers } = await rawRequest(path);
  const etag = String(headers.etag);
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, "*"]) {
    const again = await rawRequest(path, { headers: { "if-none-match": known } });
    expect([again.status, again.headers.etag, again.body.length], known).toEqual([304, etag, 0]);
    expect(again.headers).toMatchObject({ vary: "Accept-Encoding", "cache-control": headers["cache-control"] });
  }
  expect((await rawRequest(path, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
  await db.query(
    `UPDATE "ReportVersion" SET title = title || ' again' WHERE "translationId" IN
    (SELECT id FROM "ReportTranslation" WHERE "reportId" = $1)`,
    [report.id],
  );
  await untilHeard();
  const changed = await rawRequest(path, { headers: { "if-none-match": etag } });
  expect(changed.status).toBe(200);
  expect(changed.body.toString()).toContain(`${report.titles.en} again`);
});

test("HEAD gets the headers of GET and no body", async () => {
  for (const path of [REPORT, "/en/reports/none", "/sitemap.xml"]) {
    const [head, whole] = [await rawRequest(path, { method: "HEAD" }), await rawRequest(path)];
    expect({ ...sharedPart(head), body: "" }, path).toEqual({ ...sharedPart(whole), body: "" });
    expect([head.body.length, whole.body.length > 0], path).toEqual([0, true]);
  }
});

test("public pages take no other method, and odd ones are refused in words everywhere", async () => {
  const t = translatorFor("en");
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"]) {
    const answer = await rawRequest(REPORT, { method });
    expect([answer.status, answer.headers.allow], method).toEqual([405, "GET, HEAD"]);
    expect(answer.body.toString(), method).toContain(t("serverAnswers.s405.title"));
  }
  for (const path of ["/", "/en/admin", "/en/sign-in", "/api/health/live"]) {
    for (const method of ["TRACE", "PROPFIND"]) expect((await rawRequest(path, { method })).status, path).toBe(405);
  }
});

/** How many makings of pages wait for a table that is locked. */
const countWaiting = async (table: string): Promise<number> =>
  (await ask("SELECT FROM pg_locks WHERE NOT granted AND relation = $1::regclass", [`"${table}"`])).length;

/**
 * A hundred readers ask for a cold page, of which 99 begin while its making waits for a table, and then one for a page
 * that reads another table: when that waits, a making that one of the 99 had begun would wait too, or keep it out.
 */
async function askAtOnce() {
  const path = "/en/institutions";
  await forgetPages();
  return whileLocked(["Institution", "ExchangeSeries"], async (unlock) => {
    const first = rawRequest(path);
    await vi.waitUntil(async () => (await countWaiting("Institution")) > 0, LOOKS);
    const others = Array.from({ length: 99 }, () => openRequest(path));
    await Promise.all(others.map(({ begun }) => begun));
    const last = rawRequest("/en/tradition");
    let isOver = false;
    void first.then(() => {
      isOver = true;
    });
    await vi.waitUntil(async () => isOver || (await countWaiting("ExchangeSeries")) > 0, LOOKS);
    const makings = await countWaiting("Institution");
    await unlock();
    await last;
    return { makings, answers: [await first, ...(await Promise.all(others.map(({ answer }) => answer)))] };
  });
}

test("a cold page that a hundred ask for at once is made once", async () => {
  let { makings, answers } = await askAtOnce();
  // a making waits no longer than a second for a table, so that on a busy machine not all may have come in time
  while (answers[0]?.status === 503 && makings <= 1) ({ makings, answers } = await askAtOnce());
  expect(makings).toBe(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
});

for (const locale of ["zh", "en"] as const) {
  const t = translatorFor(locale);

  test(`what is no request is answered in words, in the reader's language where it is known (${locale})`, async () => {
    const language = { "accept-language": locale };
    for (const [path, headers] of [
      [`/${locale}/%E0%A4%A`, {}],
      ["/%", language],
      ["/%FF", { cookie: `NEXT_LOCALE=${locale}` }],
    ] as const) {
      const answer = await rawRequest(path, { headers });
      expect([answer.status, answer.headers["cache-control"]], path).toEqual([400, "private, no-store"]);
      expect(answer.body.toString(), path).toContain(`<h1>${t("serverAnswers.s400.title")}</h1>`);
    }
    for (const bytes of ["no request\r\n\r\n", `GET / HTTP/1.1\r\nhost: x\r\nx: ${"x".repeat(40_000)}\r\n\r\n`]) {
      expect(await rawBytes(bytes), bytes.slice(0, 10)).toContain(t("serverAnswers.s400.title"));
    }
  });

  test(`a form that is damaged or too large is refused in words (${locale})`, async () => {
    const send = (headers: Record<string, string>, body: string) =>
      rawRequest(`/${locale}/sign-in`, { method: "POST", headers, body });
    const form = { "content-type": "multipart/form-data; boundary=x" };
    const large = "x".repeat(1_100_000);
    for (const [answer, status] of [
      [await send(form, "damaged"), 400],
      [await send({ "content-type": "text/plain", "next-action": "none" }, "{"), 400],
      [await send(form, large), 413],
      [await send({ ...form, "transfer-encoding": "chunked" }, large), 413],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.body.toString()).toContain(`<h1>${t(`serverAnswers.s${status}.title`)}</h1>`);
    }
  });

  test(`an unknown address among the pages of staff is said without a script (${locale})`, async () => {
    const answer = await rawRequest(`/${locale}/admin/nowhere`, { headers: { "accept-encoding": "gzip" } });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain(`<h1>${t("staff.notFoundTitle")}</h1>`);
    expect(answer.body.toString()).toContain(`href="/${locale}/admin">${t("staff.home")}<`);
  });

  test(`public pages have no script but our own, and the policy lets no other run (${locale})`, async () => {
    for (const path of [...PUBLIC_PAGES, "/nowhere"]) {
      const answer = await rawRequest(`/${locale}${path}`);
      const html = answer.body.toString();
      // what pages tell programs is data, which no browser runs
      expect(html.match(/<script(?! type="application\/ld\+json")/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(/modulepreload|as="script"|__next_f|<template|id="S:|\$RC/);
      expect(answer.headers["content-security-policy"], path).toMatch(/script-src 'self' 'sha256-[\w+/=]+';/);
    }
  });

  test(`a page that finds the database busy says so in words, and is not kept (${locale})`, async () => {
    const path = `/${locale}/institutions`;
    await forgetPages();
    const busy = await whileLocked(["Institution"], () => rawRequest(path));
    expect([busy.status, busy.headers["retry-after"]]).toEqual([503, "2"]);
    expect(busy.body.toString()).toContain(`<h1>${t("serverAnswers.s503.title")}</h1>`);
    expect((await rawRequest(path)).status).toBe(200);
  });
}

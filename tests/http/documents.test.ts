import { beforeAll, expect, test } from "vitest";
import { languageTag, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import { aRow, inDatabase, insert, unique } from "@/tests/support/portal/database.ts";
import { december } from "@/tests/support/portal/december.ts";
import { PUBLIC_PAGES } from "@/tests/support/portal/public-pages.ts";
import { aSession } from "./support/actors.ts";
import { rawRequest } from "./support/raw-request.ts";

let signedIn: Record<string, string>;
beforeAll(async () => {
  const email = `${unique()}@example.org`;
  const { cookie } = await inDatabase(async (client) => {
    const user = aRow({ name: "Person", email, status: "ACTIVE" });
    await insert(client, "User", user);
    return aSession(client, user.id);
  });
  signedIn = { cookie };
});

/** A text that the home page of staff does not show. */
const ELSEWHERE = { en: en.pasting.hint, zh: zh.pasting.hint };

for (const locale of locales) {
  test(`every document says in which language it is (${locale})`, async () => {
    const root = `<html lang="${languageTag[locale]}"`;
    for (const path of [...PUBLIC_PAGES, "/nowhere", "/exchanges/EX-2025-999", "/sign-in", "/%FF"]) {
      expect((await rawRequest(`/${locale}${path}`)).body.toString(), path).toContain(root);
    }
    for (const path of ["", "/nowhere", "/exchanges/NOPE", `/exchanges/${december.code}/NOPE`, "/people/NOPE"]) {
      const answer = await rawRequest(`/${locale}/admin${path}`, { headers: signedIn });
      expect(answer.status, path).toBe(path === "" ? 200 : 404);
      expect(answer.body.toString(), path).toContain(root);
    }
  });

  test(`an answer that leads elsewhere has no document (${locale})`, async () => {
    const redirects = {
      "/exchanges/find": "/exchanges",
      "/exchanges/find?year=2025": "/exchanges/2025",
      "/about/": "/about",
      "/admin": "/sign-in?next=",
      "/admin/exchanges/NOPE": "/sign-in?next=",
    };
    for (const [path, target] of Object.entries(redirects)) {
      for (const method of ["GET", "HEAD"]) {
        const { status, headers, body } = await rawRequest(`/${locale}${path}`, { method });
        expect([307, 308], path).toContain(status);
        expect(headers.location?.startsWith(`/${locale}${target}`), path).toBe(true);
        expect([headers["content-type"], headers["content-encoding"], headers.link], path).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
        expect(body.toString(), path).toBe("");
      }
    }
  });

  test(`a page of staff carries no texts of others: its language is one file of scripts (${locale})`, async () => {
    const page = (await rawRequest(`/${locale}/admin`, { headers: signedIn })).body.toString();
    const files = [...new Set(page.match(/\/_next\/static\/chunks\/[\w.-]+\.js/g))];
    const scripts = await Promise.all(files.map(async (file) => (await rawRequest(file)).body.toString()));
    const carrying = (text: string) => scripts.filter((script) => script.includes(text)).length;
    expect(page).not.toContain(ELSEWHERE[locale]);
    expect([carrying(ELSEWHERE[locale]), carrying(ELSEWHERE[otherLocale(locale)])]).toEqual([1, 0]);
  });
}

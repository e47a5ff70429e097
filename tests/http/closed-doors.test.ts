import { expect, test } from "vitest";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { rawRequest } from "./support/raw-request.ts";

test("Next makes no images of photos, however its address is written", async () => {
  const { report } = await aWorld({ zh: null, en: "PUBLISHED" });
  const page = (await rawRequest(`/en/reports/${report.slug}`)).body.toString();
  expect(page).not.toContain("/_next/image");
  const query = `url=${encodeURIComponent("/icon.svg")}&w=640&q=75`;
  const photo = `url=${encodeURIComponent("/api/media/00000000-0000-4000-8000-000000000000/640")}&w=640&q=75`;
  for (const path of ["/_next/image", "/_next/image/", "/_next/./image", "/_next/x/../image", "/%5Fnext/image"]) {
    for (const asked of [query, photo, ""]) {
      const answer = await rawRequest(`${path}?${asked}`);
      const { "cache-control": cached = "", "content-type": type = "" } = answer.headers;
      expect([path, asked, answer.status, /image/.test(type)]).toEqual([path, asked, 404, false]);
      expect(cached, path).not.toMatch(/max-age=[1-9]|public/);
    }
  }
  const answer = await rawRequest(`/_next/image?${photo}`, { headers: { "accept-language": "en" } });
  expect(answer.status).toBe(404);
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  expect(answer.body.toString()).toBe(translatorFor("en")("serverAnswers.s404.title"));
});

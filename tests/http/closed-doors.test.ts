import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { setting } from "@/tests/support/portal/settings.ts";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { rawRequest } from "./support/raw-request.ts";

/** The lines of the portal's log that name something, once one does. */
async function linesThatName(mark: string): Promise<string[]> {
  const lines = () => readFileSync(setting("PORTAL_LOG"), "utf8").split("\n");
  await expect.poll(() => lines().some((line) => line.includes(mark)), { timeout: 10_000 }).toBe(true);
  return lines().filter((line) => line.includes(mark));
}

/** How long the ids of actions are. */
const ID_LENGTH = 42;

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

test("an action that is not of this build is refused, and is one line in the log without a stack", async () => {
  const mark = crypto.randomUUID().replaceAll("-", "");
  for (const [id, status] of [
    [`none ${mark}`, 400],
    [`40${mark}`.padEnd(ID_LENGTH, "0"), 409],
  ] as const) {
    const headers = { "content-type": "text/plain;charset=UTF-8", "next-action": id };
    const answer = await rawRequest("/en/sign-in", { method: "POST", headers, body: "[]" });
    expect([answer.status, answer.headers["x-nextjs-action-not-found"]], id).toEqual([status, "1"]);
    const lines = await linesThatName(id);
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([["level", "time", "msg"]]);
  }
  expect(readFileSync(setting("PORTAL_LOG"), "utf8")).not.toMatch(/^\s+at .*app-render/m);
});

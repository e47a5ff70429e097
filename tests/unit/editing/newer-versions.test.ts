import { expect, test } from "vitest";
import { type SaveRequest, SectionStore } from "@/components/editing/section-store.ts";

const stored = { titleEn: null as string | null, place: null as string | null };

test("a section says of a newer page whether more than the version is new, and sends the newest version", async () => {
  const section = new SectionStore({ version: 3, values: stored });
  section.set("place", "哈尔滨");
  const before = section.snapshot();
  expect(section.absorb({ version: 5, values: stored })).toBe(false);
  expect(section.snapshot()).toEqual(before);
  expect(section.absorb({ version: 4, values: { ...stored, titleEn: "older" } })).toBe(false);
  expect(section.absorb({ version: 6, values: { ...stored, titleEn: "Exchange" } })).toBe(true);
  expect(section.absorb({ version: 7, values: { ...stored, titleEn: "Exchange" } })).toBe(false);
  expect(section.snapshot().values).toEqual({ titleEn: "Exchange", place: "哈尔滨" });
  const requests: SaveRequest[] = [];
  const values = { titleEn: "Exchange", place: "哈尔滨" };
  await section.send(
    async (request) => {
      requests.push(request);
      return { status: "done", result: { version: 8, values, conflicts: [] } };
    },
    () => "2025-12-05T02:00:00.000Z",
  );
  expect(requests.map(({ version }) => version)).toEqual([7]);
});

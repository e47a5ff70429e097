import { expect, test } from "vitest";
import { drawPicture } from "@/lib/platform/pictures/draw-picture.ts";
import type { PictureSource } from "@/lib/platform/pictures/picture.ts";

const empty: PictureSource = { width: 8, height: 8, background: "#ffffff", shapes: [] };

test("a picture is drawn once for all who ask for the same", async () => {
  let times = 0;
  const compose = () => {
    times += 1;
    return empty;
  };
  const asked = Array.from({ length: 5 }, () => drawPicture({ key: "once", texts: [], compose }));
  const [first] = await Promise.all(asked);
  expect([times, first?.subarray(1, 4).toString()]).toEqual([1, "PNG"]);
  expect(await drawPicture({ key: "once", texts: [], compose })).toBe(first);
  expect(times).toBe(1);
});

test("of many pictures that are asked for at once one is drawn, thirty wait, and the others are refused as busy", async () => {
  const asked = Array.from({ length: 40 }, (_, at) =>
    drawPicture({ key: `many ${at}`, texts: [], compose: () => empty }),
  );
  const ends = await Promise.allSettled(asked);
  const refused = ends.filter((end) => end.status === "rejected").map(({ reason }) => reason.code);
  expect(refused).toEqual(Array.from({ length: 9 }, () => "busy"));
});

test("a picture that failed is drawn anew for whoever asks next", async () => {
  const fails = () => {
    throw new Error("no such picture");
  };
  await expect(drawPicture({ key: "anew", texts: [], compose: fails })).rejects.toThrow("no such picture");
  expect((await drawPicture({ key: "anew", texts: [], compose: () => empty })).length).toBeGreaterThan(0);
});

import { expect, test } from "vitest";
import { KeptAnswer } from "@/scripts/serve/kept-answer.ts";

const anAnswer = (type: string): KeptAnswer =>
  new KeptAnswer({ status: 200, headers: [["Content-Type", type]], body: Buffer.alloc(5_000, "南北"), isTagged: true });

test("a page is kept in smaller encodings too, and a picture as it is", async () => {
  const answers = ["text/html; charset=utf-8", "image/png"].map(anAnswer);
  const before = answers.map(({ bytes }) => bytes);
  for (const answer of answers) {
    await answer.addGzip();
    await answer.addBrotli();
  }
  expect(answers.map(({ bytes }, at) => bytes > (before[at] ?? 0))).toEqual([true, false]);
  expect(answers.map((answer) => answer.hasBrotliBegun)).toEqual([true, true]);
});

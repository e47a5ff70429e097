import { expect, test } from "vitest";
import { KeptAnswer } from "@/scripts/serve/kept-answer.ts";
import { KeptAnswers } from "@/scripts/serve/kept-answers.ts";

/** A database that tells of changes when the test says so, and a page that is made when the test says so. */
function aWorld({ status = 200, size = 10, maxBytes }: { status?: number; size?: number; maxBytes?: number } = {}) {
  const changes = { generation: 0, isHeard: true, isHearing: () => changes.isHeard, catchUp: async () => undefined };
  const makings: { path: string; finish: () => void; fail: () => void }[] = [];
  const clock = { now: new Date("2025-12-05T10:59:00Z") };
  const make = (path: string) =>
    new Promise<KeptAnswer>((resolve, reject) => {
      const number = makings.length;
      const body = Buffer.from(`${number} ${"x".repeat(size)}`);
      const finish = () =>
        resolve(
          new KeptAnswer({
            status: path.includes("/none") ? 404 : status,
            headers: [["X-Number", `${number}`]],
            body,
            isTagged: true,
          }),
        );
      makings.push({ path, finish, fail: () => reject(new Error("failed")) });
    });
  const max =
    maxBytes === undefined
      ? {}
      : { maxBytes: { pages: maxBytes, pictures: maxBytes, queries: maxBytes, searches: maxBytes, missing: maxBytes } };
  const answers = new KeptAnswers({ changes, make, now: () => clock.now, ...max });
  /** Makes and keeps the answer of an address. */
  const keep = async (key: string) => {
    const asked = answers.findOrMake(key);
    makings.at(-1)?.finish();
    return asked;
  };
  return { answers, changes, makings, clock, keep };
}

test("a hundred who ask at once wait for one making, and later ones get what was kept", async () => {
  const { answers, makings } = aWorld();
  const asked = Array.from({ length: 100 }, () => answers.findOrMake("/zh"));
  expect(makings).toHaveLength(1);
  makings[0]?.finish();
  const [first, ...others] = await Promise.all(asked);
  expect(others.every((each) => each === first)).toBe(true);
  expect(answers.find("/zh")).toBe(first);
  expect(await answers.findOrMake("/zh")).toBe(first);
  expect(makings).toHaveLength(1);
});

test("who asks after a change never joins a making begun before it, and what that makes is not kept", async () => {
  const { answers, changes, makings } = aWorld();
  const before = answers.findOrMake("/zh");
  changes.generation += 1;
  const after = answers.findOrMake("/zh");
  expect(makings).toHaveLength(2);
  makings[1]?.finish();
  const made = await after;
  makings[0]?.finish();
  expect(await before).not.toBe(made);
  expect(answers.find("/zh")).toBe(made);
});

test("a change while the only making is open leaves nothing kept", async () => {
  const { answers, changes, makings } = aWorld();
  const asked = answers.findOrMake("/zh");
  changes.generation += 1;
  makings[0]?.finish();
  await asked;
  expect(answers.find("/zh")).toBeUndefined();
});

test("a change forgets everything", async () => {
  const { answers, changes, keep } = aWorld();
  await keep("/zh");
  changes.generation += 1;
  expect(answers.find("/zh")).toBeUndefined();
});

test("while changes cannot be heard nothing is given twice, and nothing is kept", async () => {
  const { answers, changes, makings, keep } = aWorld();
  const kept = await keep("/zh");
  changes.isHeard = false;
  expect(answers.find("/zh")).toBeUndefined();
  const asked = [answers.findOrMake("/zh"), answers.findOrMake("/zh")];
  await Promise.resolve();
  await expect.poll(() => makings.length).toBe(3);
  for (const { finish } of makings) finish();
  const [one, two] = await Promise.all(asked);
  expect(one).not.toBe(two);
  changes.isHeard = true;
  expect(answers.find("/zh")).toBe(kept);
});

test("what was made in an earlier hour is made anew, without a timer", async () => {
  const { answers, clock, keep } = aWorld();
  await keep("/zh");
  clock.now = new Date("2025-12-05T11:00:00Z");
  expect(answers.find("/zh")).toBeUndefined();
});

test("a making that fails fails for those who waited, and is tried again for the next", async () => {
  const { answers, makings, keep } = aWorld();
  const asked = [answers.findOrMake("/zh"), answers.findOrMake("/zh")];
  makings[0]?.fail();
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(answers.find("/zh")).toBeUndefined();
  expect(await keep("/zh")).toBe(answers.find("/zh"));
});

test.each([500, 503, 308, 307])("an answer of status %i is not kept", async (status) => {
  const { answers, keep } = aWorld({ status });
  await keep("/zh");
  expect(answers.find("/zh")).toBeUndefined();
});

test("neither unknown addresses, pictures nor queries push pages out, and all are bounded by bytes", async () => {
  const pages = aWorld({ size: 4_000, maxBytes: 20_000 });
  await pages.keep("/zh");
  for (let number = 0; number < 50; number += 1) await pages.keep(`/zh/exchanges/find?year=${number}`);
  for (let number = 0; number < 50; number += 1) await pages.keep(`/zh/search?q=${number}`);
  for (let number = 0; number < 50; number += 1) await pages.keep(`/api/pictures/zh/wide/report/${number}.png`);
  expect(pages.answers.find("/zh")).toBeDefined();
  const isKept = Array.from(
    { length: 50 },
    (_, number) => pages.answers.find(`/zh/exchanges/find?year=${number}`) !== undefined,
  );
  expect(isKept.filter(Boolean)).toHaveLength(3);
  for (let number = 0; number < 50; number += 1) await pages.keep(`/zh/reports/none-${number}`);
  expect(pages.answers.find("/zh")).toBeDefined();
  const found = Array.from(
    { length: 50 },
    (_, number) => pages.answers.find(`/zh/reports/none-${number}`) !== undefined,
  );
  expect(found.filter(Boolean)).toHaveLength(3);
});

import { expect, test } from "vitest";
import { printLine, redirectOutput } from "@/scripts/runtime/output.ts";
import { PrintInTurn } from "@/scripts/test/print-in-turn.ts";

/** Runs work, and gives each text that it printed by then. */
async function printed(work: (texts: readonly string[]) => Promise<void>): Promise<string> {
  const texts: string[] = [];
  await redirectOutput(
    (text) => texts.push(`${text}`),
    () => work(texts),
  );
  return texts.join("");
}

/** Work that prints a name at its beginning and at its end, which the test decides. */
function aWork(name: string) {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  const run = async () => {
    printLine(`${name} begins`);
    await promise;
    printLine(`${name} ends`);
  };
  return { run, end };
}

test("works that run at the same time print one after the other, in the order of their places", async () => {
  const [one, two, three] = [aWork("one"), aWork("two"), aWork("three")];
  const all = await printed(async (texts) => {
    const turns = new PrintInTurn();
    const places = [turns.place(), turns.place(), turns.place()] as const;
    const running = [places[0](one.run), places[1](two.run), places[2](three.run)];
    three.end();
    await running[2];
    expect(texts.join(""), "the first prints at once, the others wait").toBe("one begins\n");
    one.end();
    await running[0];
    expect(texts.join(""), "the second goes on at once").toBe("one begins\none ends\ntwo begins\n");
    two.end();
    await running[1];
  });
  expect(all).toBe("one begins\none ends\ntwo begins\ntwo ends\nthree begins\nthree ends\n");
});

test("what failed has had its turn", async () => {
  const all = await printed(async () => {
    const turns = new PrintInTurn();
    const [first, second] = [turns.place(), turns.place()];
    const failing = first(() => Promise.reject(new Error("failed")));
    await second(async () => printLine("second"));
    await expect(failing).rejects.toThrow("failed");
  });
  expect(all).toBe("second\n");
});

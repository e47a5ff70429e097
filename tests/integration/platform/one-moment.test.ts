import { expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { read } from "@/lib/platform/db.ts";
import { readAtOneMoment } from "@/lib/platform/one-moment.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { countStatements } from "@/tests/support/statements.ts";

test("a page that several queries fill shows one moment, whatever is saved between them", async () => {
  const { exchange, host, guest } = await anExchange();
  const themeOf = async () => (await findRecord(host, exchange.code))?.basics.values.themeEn;
  const save = () =>
    saveBasics(guest, { code: exchange.code, version: 1, changes: { themeEn: { from: null, to: "Party building" } } });
  const seen = await readAtOneMoment(host, async () => {
    const before = await themeOf();
    await save();
    return [before, await themeOf()];
  });
  expect(seen).toEqual([null, null]);
  expect(await themeOf()).toBe("Party building");
});

test("its queries share one transaction, and another person's do not", async () => {
  const { exchange, host, guest } = await anExchange();
  const ask = (actor: typeof host) => findRecord(actor, exchange.code);
  const alone = await countStatements(() => ask(host));
  const moment = (actor: typeof host) => countStatements(() => readAtOneMoment(host, () => ask(actor)));
  const nested = await moment(guest);
  expect(nested).toBeGreaterThan(await moment(host));
  expect(nested).toBeGreaterThan(alone);
});

test("what several parts of a page need is read once at one moment, and anew in every other transaction", async () => {
  const { exchange, host, guest } = await anExchange();
  const ask = (actor: typeof host) => read(actor, (tx) => loadSnapshot(tx, exchange.id));
  const once = await countStatements(() => readAtOneMoment(host, () => ask(host)));
  const twice = await countStatements(() =>
    readAtOneMoment(host, async () => {
      expect(await ask(host)).toBe(await ask(host));
    }),
  );
  expect(twice).toBe(once);
  await readAtOneMoment(host, async () => expect(await ask(host)).not.toBe(await ask(guest)));
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActorName, EVERYBODY, OUTSIDE } from "./actors.ts";
import { answersOf, makePrivateAndOpen } from "./ask-everybody.ts";
import { dataOfPage, openedAddress, withSecret } from "./send.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";
import { aStage, Given, type Stage } from "./stage.ts";
import { type Address, type AddressRow, accountOf, dueAnswerOfAddress, titled } from "./table.ts";

const isPage = ({ page }: AddressRow): boolean => page.length > 0;

/**
 * Declares the tests of some addresses: every actor asks for each, and gets the page, the sign-in or "not found".
 * Asking leaves the whole database as it was. What a page tells only to those who may see it is in no other answer, nor
 * in the data that a browser fetches instead of the page.
 */
export function tryAddresses(rows: readonly AddressRow[]): void {
  let stage: Stage;
  let untouched: Snapshot;
  const addresses = new Map<AddressRow, (actor: ActorName) => Address>();
  const cookieOf = (actor: ActorName) => accountOf(stage.accounts, actor).cookie;
  const addressOf = (row: AddressRow, actor: ActorName) => addresses.get(row)?.(actor) as Address;

  beforeAll(async () => {
    stage = await aStage();
    for (const row of rows) addresses.set(row, await makePrivateAndOpen(stage, row.at));
    untouched = await snapshot(stage.db);
  });

  afterAll(() => stage.db.end());

  for (const row of rows) {
    const due = Object.fromEntries(EVERYBODY.map((actor) => [actor, dueAnswerOfAddress(actor, row, OUTSIDE)]));
    const refused = EVERYBODY.filter((actor) => due[actor] !== "page");
    const asked = row.writes ? refused : EVERYBODY;

    test(`${titled(row)} answers everybody by their rights`, async () => {
      const answers = await answersOf(asked, async (actor) => {
        const address = addressOf(row, actor);
        const { answer, text } = await openedAddress(address, cookieOf(actor));
        return withSecret(answer, { text, secret: address.secret });
      });
      expect(answers).toEqual(Object.fromEntries(asked.map((actor) => [actor, due[actor]])));

      const [reader] = isPage(row) ? row.page : [];
      if (!reader || addressOf(row, reader).secret === undefined) return;
      const told = await answersOf([...refused, reader], async (actor) => {
        const address = addressOf(row, actor);
        return (await dataOfPage(address, cookieOf(actor))).includes(address.secret ?? "") ? "told" : "not told";
      });
      const tellers = Object.entries(told).flatMap(([actor, answer]) => (answer === "told" ? [actor] : []));
      expect(tellers, "the data of the page tells the secret to those who get the page").toEqual([reader]);
    });
  }

  test("asking for addresses left the whole database as it was", async () => {
    expect(await snapshot(stage.db)).toEqual(untouched);
  });

  for (const row of rows.filter((each) => each.writes && isPage(each))) {
    test(`${titled(row)} writes for those who may`, async () => {
      const answers: Record<string, string> = {};
      for (const actor of row.page) {
        const own = await row.at(new Given(stage, accountOf(stage.accounts, actor)));
        answers[actor] = (await openedAddress(own, cookieOf(actor))).answer;
      }
      expect(answers).toEqual(Object.fromEntries(row.page.map((actor) => [actor, "page"])));
    });
  }
}

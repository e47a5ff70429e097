import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActorName, EVERYBODY, SIGNED_OUT } from "./actors.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./fixtures.ts";
import { checkSecret, dataOfPage, openAddress } from "./send.ts";
import { makePrivateAndOpen, sendAsActors } from "./send-as-actors.ts";
import { type Snapshot, snapshot } from "./snapshot.ts";
import { type Address, type AddressRow, accountOf, expectedAnswerOfAddress, rowTitle } from "./table.ts";

const isPage = ({ page, door }: AddressRow): boolean => page.length > 0 && door.endsWith("page.tsx");

/**
 * Declares the tests of some addresses: every actor asks for each, and gets the page, the sign-in or "not found".
 * Asking leaves the whole database as it was. What a page tells only to those who may see it is in no other answer, nor
 * in the data that a browser fetches instead of the page.
 */
export function tryAddresses(rows: readonly AddressRow[]): void {
  let world: AuthorizationWorld;
  let untouched: Snapshot;
  const addresses = new Map<AddressRow, (actor: ActorName) => Address>();
  const cookieOf = (actor: ActorName) => accountOf(world.accounts, actor).cookie;
  const addressOf = (row: AddressRow, actor: ActorName) => addresses.get(row)?.(actor) as Address;

  beforeAll(async () => {
    world = await anAuthorizationWorld();
    for (const row of rows) addresses.set(row, await makePrivateAndOpen(world, row.at));
    untouched = await snapshot(world.db);
  });

  afterAll(() => world.db.end());

  for (const row of rows) {
    const expected = Object.fromEntries(
      EVERYBODY.map((actor) => [actor, expectedAnswerOfAddress(actor, row, SIGNED_OUT)]),
    );
    const refused = EVERYBODY.filter((actor) => expected[actor] !== "page");
    const asked = row.writes ? refused : EVERYBODY;

    test(`${rowTitle(row)} answers everybody by their rights`, async () => {
      const answers = await sendAsActors(asked, async (actor) => {
        const address = addressOf(row, actor);
        const { answer, text } = await openAddress(address, cookieOf(actor));
        return checkSecret(answer, { text, secret: address.secret });
      });
      expect(answers).toEqual(Object.fromEntries(asked.map((actor) => [actor, expected[actor]])));

      const [reader] = isPage(row) ? row.page : [];
      if (!reader || addressOf(row, reader).secret === undefined) return;
      const told = await sendAsActors([...refused, reader], async (actor) => {
        const address = addressOf(row, actor);
        return (await dataOfPage(address, cookieOf(actor))).includes(address.secret ?? "") ? "told" : "not told";
      });
      const tellers = Object.entries(told).flatMap(([actor, answer]) => (answer === "told" ? [actor] : []));
      expect(tellers, "the data of the page tells the secret to those who get the page").toEqual([reader]);
    });
  }

  test("asking for addresses left the whole database as it was", async () => {
    expect(await snapshot(world.db)).toEqual(untouched);
  });

  for (const row of rows.filter((each) => each.writes && isPage(each))) {
    test(`${rowTitle(row)} writes for those who may`, async () => {
      const answers: Record<string, string> = {};
      for (const actor of row.page) {
        const own = await row.at(new Fixtures(world, accountOf(world.accounts, actor)));
        answers[actor] = (await openAddress(own, cookieOf(actor))).answer;
      }
      expect(answers).toEqual(Object.fromEntries(row.page.map((actor) => [actor, "page"])));
    });
  }
}

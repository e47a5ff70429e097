import { afterAll, beforeAll, expect, test } from "vitest";
import { recordPageRows } from "./authorization/rows/record-pages.ts";
import { staffPageRows } from "./authorization/rows/staff-pages.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/fixtures.ts";
import { openAddress } from "./support/send.ts";
import { accountOf } from "./support/table.ts";

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await anAuthorizationWorld();
});
afterAll(() => world.db.end());

/** The addresses to which the forms of a page send without its scripts. */
const formAddresses = (html: string): string[] =>
  [...html.matchAll(/<form\b[^>]*?\saction="([^"]*)"/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));

test("every form of a staff page names its page, so that it can be sent before the scripts are there", async () => {
  const found: string[] = [];
  for (const { door, page, at } of [...staffPageRows, ...recordPageRows]) {
    const [reader] = page;
    if (!reader) continue;
    const account = accountOf(world.accounts, reader);
    const address = await at(new Fixtures(world, account));
    const { answer, text } = await openAddress(address, account.cookie);
    expect(answer, door).toBe("page");
    const addresses = formAddresses(text);
    for (const each of addresses) expect(each, door).toMatch(/^\/en\//);
    found.push(...addresses);
  }
  expect(found).toContain("/en/sign-in");
  expect(found).toContain("/en/admin/institutions/new");
});

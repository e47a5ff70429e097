import { expect, type Locator, type Page, test } from "@playwright/test";
import { PUBLIC_PAGES } from "../support/portal/public-pages.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openCompletely } from "./support/open-completely.ts";

/** Texts in the source of the staff tools that a minifier does not change. */
const TOOLS = { editor: "ProseMirror", "list that is sorted": "dnd-kit" } as const;

/**
 * Finds which staff tools are in the scripts that a page loads, at once or later.
 * @param last an element that a late script draws
 */
async function partsOn(
  page: Page,
  address: string,
  signs: Readonly<Record<string, string>>,
  last?: Locator,
): Promise<string[]> {
  const scripts: Promise<string>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script") scripts.push(answer.text());
  });
  await openCompletely(page, address);
  if (last) await expect(last).toBeVisible();
  page.removeAllListeners("response");
  const sources = await Promise.all(scripts);
  expect(sources.length, `${address} loads no script, so nothing was looked at`).toBeGreaterThan(0);
  return Object.entries(signs).flatMap(([part, sign]) =>
    sources.some((source) => source.includes(sign)) ? [part] : [],
  );
}

const toolsOn = (page: Page, address: string): Promise<string[]> => partsOn(page, address, TOOLS);

test("no public page loads a script", async ({ page }) => {
  test.slow();
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") loaded.push(request.url());
  });
  for (const path of [...PUBLIC_PAGES, "/nowhere"]) await openCompletely(page, `/en${path}`);
  expect(loaded).toEqual([]);
});

test("no staff page loads the library of the schemas, which run on the server", async ({ page }) => {
  test.slow();
  const { host, exchange } = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["INSTITUTION_ADMIN"] }));
  const record = `/en/admin/exchanges/${exchange.code}`;
  for (const address of ["/en/admin", "/en/admin/exchanges/new", record, `${record}/report`, "/en/admin/people/new"]) {
    expect(await partsOn(page, address, { schemas: "ZodString" }), address).toEqual([]);
  }
});

test("the staff tools are found where they are loaded", async ({ page }) => {
  const t = translatorFor("en");
  const { host, exchange } = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["INSTITUTION_ADMIN"] }));
  const record = `/en/admin/exchanges/${exchange.code}`;
  const editor = page.locator("#text-en").getByRole("textbox", { name: t("reportEditor.field.body"), exact: true });
  expect(await partsOn(page, `${record}/report`, TOOLS, editor)).toContain("editor");
  expect(await toolsOn(page, record)).toContain("list that is sorted");
});

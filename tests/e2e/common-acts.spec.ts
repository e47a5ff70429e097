import { expect, type Locator, type Page, test } from "@playwright/test";
import { aRow, ask, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World, YEAR_OF_WORLDS } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { InteractionCounter } from "./support/interaction-counter.ts";

const t = translatorFor("en");

/** A member of the host's delegation, and a person of the host without a deanship. */
const [MEMBER, PERSON] = ["Zoe Quill", "Bo Reed"];

/** A draft with a member, a base of the host, a school of each side and a person to appoint. */
const aWorldOfActs = () =>
  aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { mark, exchange, host, guest, hostPartyId }) => {
    const delegation = aRow({ exchangeId: exchange.id, partyId: hostPartyId, takenOverAt: new Date() });
    await insert(client, "Delegation", delegation);
    const member = { nameEn: MEMBER, titleEn: "Lecturer", status: "PRESENT", protocolOrder: 1 };
    await insert(client, "DelegationMember", aRow({ ...member, delegationId: delegation.id, exchangeId: exchange.id }));
    for (const [side, { id }] of Object.entries({ host, guest })) {
      const school = { code: `school-${side}-${mark}`, nameEn: `School of ${side} ${mark}`, isListed: true };
      await insert(client, "Unit", aRow({ institutionId: id, ...school }));
    }
    const base = { code: `B-${mark}`, slug: `base-${mark}`, nameEn: `Ice Workshop ${mark}`, isListed: true };
    await insert(client, "PracticeBase", aRow({ institutionId: host.id, ...base }));
    const person = aRow({ nameEn: `${PERSON} ${mark}`, sortKey: "reed" });
    await insert(client, "Person", { ...person, code: `P${person.id.replaceAll("-", "").slice(-10)}` });
    await insert(
      client,
      "Appointment",
      aRow({ personId: person.id, institutionId: host.id, titleEn: "Lecturer", rank: "TEACHER" }),
    );
  });

type Place = { page: Page; world: World; hand: InteractionCounter };
type Act = { name: string; from: "home" | "record"; first: number; now: number; does: (place: Place) => Promise<void> };

const section = (page: Page, id: string): Locator => page.locator(`#${id}`);
const english = (label: string) => t("saving.labelIn", { label, language: t("saving.language.en") });
const named = (place: Locator | Page, name: string) => place.getByRole("button", { name, exact: true });

/** Opens the page of a college or a person by the search of the desk. */
async function find({ page, hand }: Place, kind: "college" | "person", words: string): Promise<void> {
  await expect(page.getByRole("banner").getByRole("button", { name: t("search.open") })).toBeVisible();
  await hand.press("Control+k");
  await expect(page.getByRole("combobox", { name: t("search.field") })).toBeFocused();
  await hand.type(words);
  const found = page.getByRole("group", { name: t(`search.kind.${kind}`) }).getByRole("option");
  await hand.click(found.filter({ hasText: words }).first());
}

/** Publishes or withdraws the English text, from the page of the record. */
async function decide({ page, hand }: Place, act: "publish" | "withdraw"): Promise<void> {
  await hand.click(page.locator(".record-acts").getByRole("link", { name: t("recordMenu.report"), exact: true }));
  const text = page.locator("#text-en");
  await hand.click(named(text, t(`reportEditor.${act}`)));
  await hand.click(named(page.getByRole("alertdialog"), t(`reportEditor.${act}`)));
  await expect(text.getByText(t(`reportEditor.done.${act}`))).toBeVisible();
}

/**
 * The acts that people do most, with the interactions that each takes. `first` is what it took in the first release of the
 * page on which it is done, counted in the same way.
 */
const acts: readonly Act[] = [
  {
    name: "begin an exchange",
    from: "home",
    first: 5,
    now: 3,
    does: async ({ page, hand }) => {
      await hand.click(page.getByRole("link", { name: t("adminExchanges.new") }).first());
      // the college that was met last is proposed
      await hand.write(page.getByLabel(t("newExchange.firstDay"), { exact: true }), `${YEAR_OF_WORLDS}-03-01`);
      await hand.click(named(page, t("newExchange.create")));
      await page.waitForURL(/\/admin\/exchanges\/EX-\d+-\d+/);
    },
  },
  {
    name: "add a member",
    from: "record",
    first: 2,
    now: 2,
    does: async ({ page, world, hand }) => {
      const delegation = section(page, `delegation-${world.host.slug}`);
      await hand.click(delegation.getByRole("combobox", { name: t("delegations.add"), exact: true }));
      await hand.type("Li Ming");
      await expect(page.getByRole("option", { name: /Li Ming/ }).first()).toBeVisible();
      await hand.press("Enter");
      await expect(delegation.getByText(t("delegations.listedCount", { listed: 2 }))).toBeVisible();
    },
  },
  {
    // the rows of the first release were never closed; a click on the title of a closed one opens it at its field
    name: "change a member's title",
    from: "record",
    first: 1,
    now: 1,
    does: async ({ page, world, hand }) => {
      const delegation = section(page, `delegation-${world.host.slug}`);
      const line = delegation.getByRole("button", { expanded: false }).filter({ hasText: MEMBER });
      await hand.click(line.getByText("Lecturer", { exact: true }));
      const field = delegation.getByRole("textbox", { name: english(t("delegations.field.title")) });
      await expect(field).toBeFocused();
      await field.fill("Dean");
      const titles = () =>
        ask(`SELECT "titleEn" FROM "DelegationMember" WHERE "nameEn" = $1 AND "exchangeId" = $2`, [
          MEMBER,
          world.exchange.id,
        ]);
      await expect.poll(titles).toEqual([{ titleEn: "Dean" }]);
    },
  },
  {
    name: "add a visit",
    from: "record",
    first: 3,
    now: 3,
    does: async ({ page, world, hand }) => {
      const itinerary = section(page, "itinerary");
      await hand.click(itinerary.getByRole("combobox", { name: t("itinerary.bases") }));
      await hand.type(`Ice Workshop ${world.mark}`);
      await hand.press("Enter");
      await hand.click(named(itinerary, t("itinerary.addVisits", { count: 1 })));
      await expect(named(itinerary, t("itinerary.addVisits", { count: 0 }))).toBeVisible();
    },
  },
  {
    name: "add three points of minutes, each with its speaker",
    from: "record",
    first: 12,
    now: 3,
    does: async ({ page, hand }) => {
      const minutes = section(page, "minutes");
      const points = ["Courses are shared.", "Teachers are exchanged.", "The bases are opened."];
      const adder = minutes.locator("details").first().getByLabel(t("minutes.text"), { exact: true }).last();
      await hand.paste(adder, points.map((point) => `${MEMBER}: ${point}`).join("\n"));
      await hand.click(named(page.getByRole("dialog"), t("pastedLines.add", { count: points.length })));
      for (const point of points) await expect(minutes.getByText(point)).toBeVisible();
    },
  },
  {
    name: "note an outcome",
    from: "record",
    first: 2,
    now: 2,
    does: async ({ page, hand }) => {
      const outcomes = section(page, "outcomes");
      await hand.click(outcomes.getByRole("textbox", { name: t("outcomes.line"), exact: true }));
      await hand.type("Resource sharing");
      await hand.press("Enter");
      await expect(outcomes.getByText(/-O1$/)).toBeVisible();
    },
  },
  {
    name: "make a group of two schools",
    from: "record",
    first: 5,
    now: 5,
    does: async ({ page, world, hand }) => {
      const groups = section(page, "groups");
      await hand.click(groups.getByRole("combobox").first());
      await hand.type(`School of guest ${world.mark}`);
      await hand.press("Enter");
      await hand.press("Tab");
      await hand.type(`School of host ${world.mark}`);
      await hand.press("Enter");
      await hand.click(named(groups, t("groups.addGroup")));
      await expect(groups.getByText("G1", { exact: true })).toBeVisible();
    },
  },
  { name: "publish a report", from: "record", first: 3, now: 3, does: (place) => decide(place, "publish") },
  { name: "withdraw a report", from: "record", first: 3, now: 3, does: (place) => decide(place, "withdraw") },
  {
    name: "add a school",
    from: "home",
    first: 5,
    now: 5,
    does: async (place) => {
      const { page, world, hand } = place;
      await find(place, "college", `College host ${world.mark}`);
      const [units, add] = [section(page, "units"), t("directoryInstitution.addUnit")];
      await hand.click(units.locator("summary").filter({ hasText: add }));
      const form = units.locator("form").filter({ has: named(page, add) });
      await hand.write(form.getByLabel(english(t("directory.name")), { exact: true }), `School of Snow ${world.mark}`);
      await hand.click(named(form, add));
      const schools = units.locator("summary").filter({ hasText: `School of Snow ${world.mark}` });
      await expect(schools).toHaveCount(1);
    },
  },
  {
    name: "appoint a dean",
    from: "home",
    first: 9,
    now: 9,
    does: async (place) => {
      const { page, world, hand } = place;
      await find(place, "person", `${PERSON} ${world.mark}`);
      const [titles, add] = [section(page, "titles"), t("people.addAppointment")];
      await hand.click(titles.locator("summary").filter({ hasText: add }));
      const form = titles.locator("form").filter({ has: named(page, add) });
      await hand.write(form.getByLabel(english(t("people.titleHeld")), { exact: true }), "Dean");
      await hand.pick(form.getByLabel(t("people.rank"), { exact: true }), { label: t("directory.rank.UNIT_HEAD") });
      await hand.pick(form.getByLabel(t("people.unit"), { exact: true }), { label: `School of host ${world.mark}` });
      await hand.click(named(form, add));
      await expect(titles.getByRole("listitem")).toHaveCount(2);
    },
  },
  {
    name: "invite a colleague",
    from: "home",
    first: 5,
    now: 5,
    does: async ({ page, world, hand }) => {
      const navigation = page.getByRole("navigation", { name: t("staff.label") });
      await hand.click(navigation.getByRole("link", { name: t("staff.place.users"), exact: true }));
      await hand.click(page.getByRole("link", { name: t("users.inviteTitle"), exact: true }));
      await hand.write(page.getByLabel(t("users.email"), { exact: true }), `new-${world.mark}@example.org`);
      await hand.click(page.getByRole("checkbox", { name: t("roles.RECORDER"), exact: true }));
      await hand.click(named(page, t("users.invite")));
      await expect(page.getByLabel(t("users.linkTitle"), { exact: true })).toBeFocused();
    },
  },
];

test("common acts take no more interactions than they did", async ({ page }) => {
  test.slow();
  const world = await aWorldOfActs();
  const roles = ["RECORDER", "EDITOR", "INSTITUTION_ADMIN"];
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles }));
  const counted: Record<string, { first: number; now: number }> = {};
  for (const { name, from, first, does } of acts) {
    await test.step(name, async () => {
      const hand = new InteractionCounter(page);
      await page.goto(from === "home" ? "/en/admin" : `/en/admin/exchanges/${world.exchange.code}`);
      await does({ page, world, hand });
      counted[name] = { first, now: hand.interactions };
    });
  }
  console.table(counted);
  expect(counted).toEqual(Object.fromEntries(acts.map(({ name, first, now }) => [name, { first, now }])));
});

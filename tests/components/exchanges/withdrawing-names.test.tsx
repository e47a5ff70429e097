import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { ShownName } from "@/lib/revisions/names/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { button, memberLine, openClosedRecord, openPageOf, settle } from "../support/delegation.tsx";
import { FakeDelegation } from "../support/fake-delegation.ts";
import { advanceTime } from "../support/render.tsx";

const words = en.delegations;
/** Longer than a pause in typing after which a row is saved. */
const LONGER_THAN_A_PAUSE_MS = 1_000;

/** What readers see of members. */
const shownNames = (revision: number, ...memberIds: string[]) => ({
  revision,
  names: memberIds.map(
    (memberId): ShownName => ({
      memberId,
      isMember: true,
      college: "north",
      name: { zh: null, en: "Li Ming", provisional: [] },
      isSeen: true,
      mayWithdraw: true,
    }),
  ),
});

const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox", { name: words.namedInPublic });
const ticks = () => boxes().map(({ checked }) => checked);
const box = () => boxes()[0] as HTMLInputElement;
/** What the rows say of their names. */
const notes = () => screen.getAllByRole("status").flatMap(({ textContent }) => textContent || []);

/** Opens a delegation with one member, whom readers see by name, and the row of the member. */
async function openShown() {
  const server = new FakeDelegation();
  const memberId = server.addNamed("Li Ming");
  const page = openPageOf(server, { shown: shownNames(3, memberId) });
  await page.person.click(memberLine("Li Ming"));
  return { server, memberId, ...page };
}

test("on a record that readers see, one click takes a name from them, and says so", async () => {
  const { person, server, memberId, load } = await openShown();
  expect(screen.getByText(words.namesShown)).toBeTruthy();
  await person.click(box());
  await settle();
  expect(server.withdrawals).toEqual(["Li Ming"]);
  expect(ticks()).toEqual([false]);
  expect(notes()).toEqual([words.nameWithdrawn]);
  expect(document.activeElement).toBe(box());
  expect(screen.queryByText(words.namesShown)).toBeNull();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toEqual([]);
  await load({ shown: shownNames(3), passages: { [memberId]: 2 } });
  const stands = within(screen.getByText(words.nameWithdrawn, { exact: false })).getByRole("link");
  expect(stands.getAttribute("href")).toBe("#withdrawn-names");
  expect(notes()).toEqual([
    `${words.nameWithdrawn} The name still appears in 2 passages of the record or its report: see where.`,
  ]);
});

test("a name that was withdrawn can be ticked again, and is saved as before until it is shown again", async () => {
  const { person, server, memberId, load } = await openShown();
  await person.click(box());
  await settle();
  await person.click(box());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toEqual([{ namedInPublic: { from: false, to: true } }]);
  expect(notes()).toEqual([words.nameLater]);
  await person.click(box());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toHaveLength(2);
  await person.click(box());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  await load({ shown: shownNames(4, memberId) });
  await person.click(box());
  await settle();
  expect(server.withdrawals).toEqual(["Li Ming", "Li Ming"]);
  expect(ticks()).toEqual([false]);
});

test("a withdrawal that is not answered leaves the tick, and says why", async () => {
  const { person, server } = await openShown();
  server.isOffline = true;
  await person.click(box());
  await settle();
  expect(ticks()).toEqual([true]);
  expect(screen.getByRole("alert").textContent).toBe(en.saving.notAnswered);
  expect(notes()).toEqual([]);
});

test("a member whom readers do not see by name is saved as before", async () => {
  const server = new FakeDelegation();
  server.addNamed("Li Ming");
  const { person } = openPageOf(server);
  await person.click(memberLine("Li Ming"));
  expect(screen.queryByText(words.namesShown)).toBeNull();
  await person.click(box());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.withdrawals).toEqual([]);
  expect(server.saves).toEqual([{ namedInPublic: { from: true, to: false } }]);
  expect(notes()).toEqual([]);
});

test("the tick of a title goes with the title, and can be set again", async () => {
  const server = new FakeDelegation();
  server.addNamed(null);
  const { person } = openPageOf(server);
  await person.click(memberLine("Dean"));
  const tick = () => screen.getByRole<HTMLInputElement>("checkbox", { name: words.titleInPublic });
  expect(tick().checked).toBe(true);
  await person.type(screen.getByDisplayValue("Dean"), " of Studies");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toEqual([{ titleEn: { from: "Dean", to: "Dean of Studies" } }]);
  expect(tick().checked).toBe(false);
  await person.click(tick());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.roster.members.map(({ values }) => values.namedInPublic)).toEqual([true]);
});

test("showing all by title only takes all names from readers at once, and says so where they had one", async () => {
  const server = new FakeDelegation();
  const shown = [server.addNamed("Li Ming"), server.addNamed("Wang Min")];
  server.addNamed("Zhao Lei");
  const { person } = openPageOf(server, { shown: shownNames(1, ...shown) });
  await person.click(button(en.list.openAll));
  server.isOffline = true;
  await person.click(button(words.nameNobody));
  await settle();
  expect(ticks()).toEqual([true, true, true]);
  expect(screen.getByRole("alert").textContent).toBe(en.saving.notAnswered);
  server.isOffline = false;
  await person.click(button(words.nameNobody));
  await settle();
  expect([server.withdrawalsOfAll, server.withdrawals]).toEqual([1, []]);
  expect(server.roster.members.map(({ values }) => values.namedInPublic)).toEqual([false, false, false]);
  expect(ticks()).toEqual([false, false, false]);
  expect(notes()).toEqual([words.nameWithdrawn, words.nameWithdrawn]);
});

test("where readers see none of the names, showing all by title only is a save", async () => {
  const server = new FakeDelegation();
  server.addNamed("Li Ming");
  const { person } = openPageOf(server);
  await person.click(memberLine("Li Ming"));
  await person.click(button(words.nameNobody));
  await settle();
  expect(server.withdrawalsOfAll).toBe(0);
  expect(ticks()).toEqual([false]);
});

test("a name that readers see of somebody who is no longer in the record can be withdrawn", async () => {
  const { load } = openClosedRecord({ shown: shownNames(1, "removed") });
  expect(button(en.naming.withdrawNamed.replace("{name}", "Li Ming"))).toBeTruthy();
  await load({ shown: shownNames(1) });
  expect(screen.queryByText(en.naming.leftToReaders)).toBeNull();
});

test("a name that readers see can be withdrawn where the record is closed, and no other one", async () => {
  const server = new FakeDelegation();
  const shown = server.addNamed("Li Ming");
  server.addNamed("Wang Min");
  const { person } = openClosedRecord({ shown: shownNames(1, shown) }, server);
  const withdraw = screen.getAllByRole("button");
  expect(withdraw.map((each) => each.getAttribute("aria-label"))).toEqual(["Withdraw the name of Li Ming"]);
  await person.click(withdraw[0] as HTMLElement);
  await settle();
  expect(server.withdrawals).toEqual(["Li Ming"]);
});

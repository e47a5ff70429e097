import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Versioned } from "@/components/editing/sections-context.ts";
import { ReadersBar } from "@/components/revisions/readers-bar.tsx";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { ReadersState } from "@/lib/revisions/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";
import { aSection, city, LONGER_THAN_A_RETRY_MS, Section } from "../support/section.tsx";
import { titleChange, toldDifferences } from "../support/told-differences.ts";

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/en/admin" }));
beforeEach(() => void router.refresh.mockClear());
afterEach(() => void vi.unstubAllEnvs());

type Shown = SaveState<{ number: number }>;
/** Longer than the page waits after a save before it is loaded again. */
const LONGER_THAN_A_REFRESH_MS = 2_000;
/** Longer than a dialog takes to close. */
const LONGER_THAN_A_CLOSING_MS = 100;
const DONE: Shown = { status: "done", result: { number: 4 } };
const words = en.readers;

const shownState: ReadersState = {
  number: 3,
  shownAt: "2026-03-01T02:00:00Z",
  changes: null,
  mayShow: true,
  whoMay: [],
};
const CHANGES = { people: ["Wang Min"], since: "2026-03-02T00:30:00Z", differences: [titleChange], changedBy: {} };
const waitingState: ReadersState = { ...shownState, changes: CHANGES };
const NEWER_CHANGE = toldDifferences[1] as (typeof toldDifferences)[number];
/** What the bar says of the change. */
const WHAT_CHANGED = "Lu Min (Sample College), title (Chinese): from “院长” to “书记”";

/** Opens a record with the bar above a section. */
function openBar(state: ReadersState, answer: () => Promise<Shown> = async () => DONE) {
  const show = vi.fn(answer);
  const section = aSection();
  const portal = { state, version: 1, readings: 0 };
  const versions = () => ({ BASICS: portal.version });
  const loadSection = async <Data,>(name: string): Promise<Versioned<Data>> => {
    if (name === "readers") portal.readings += 1;
    return { versions: versions(), data: (name === "readers" ? portal.state : null) as Data };
  };
  section.onSave = () => {
    portal.version += 1;
    return versions();
  };
  const page = (initial: ReadersState) => (
    <>
      <ReadersBar initial={initial} show={show} />
      <Section server={section} />
    </>
  );
  const now = () => ({ sections: { versions: versions(), loadSection } });
  const { person, show: render } = renderPage(page(state), now());
  /** A newer page arrives. */
  const load = async (next: ReadersState) => {
    portal.state = next;
    render(page(next), now());
    await advanceTime(0);
  };
  return { person, show, section, portal, load };
}

const bar = () => screen.getByRole("region", { name: words.label });
const button = () => within(bar()).queryByRole("button");
const question = () => screen.queryByRole("alertdialog", { name: words.askTitle });
type Person = ReturnType<typeof openBar>["person"];
const press = async (person: Person) => {
  await person.click(within(bar()).getByRole("button", { name: words.show }));
  await advanceTime(0);
};
/** Answers the question, and waits until it has gone. */
const answer = async (person: Person, name: string) => {
  await person.click(within(question() as HTMLElement).getByRole("button", { name }));
  await advanceTime(LONGER_THAN_A_CLOSING_MS);
};
const pressAndConfirm = async (person: Person) => {
  await press(person);
  await answer(person, words.show);
};

test("where readers see everything, the bar says which revision they see, and asks for nothing", () => {
  openBar(shownState);
  expect(bar().textContent).toBe("Readers see revision 3, published 1 March 2026 10:00. It is up to date.");
  expect(button()).toBeNull();
});

test("changes that readers do not see are told with their people and since when, and shown by one button", async () => {
  const { person, show } = openBar(waitingState);
  expect(bar().textContent).toContain("Not published yet: changes by Wang Min since 2 March 2026 08:30.");
  await pressAndConfirm(person);
  expect(show).toHaveBeenCalledExactlyOnceWith({ code: "EX-2026-001", seen: { BASICS: 1 } });
});

test("times are those of the page's clock, whatever the clock of the browser is, in the bar and beside the save", async () => {
  vi.stubEnv("TZ", "Europe/Berlin");
  const { person } = openBar(waitingState);
  expect(bar().textContent).toContain("since 2 March 2026 08:30.");
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(0);
  expect(screen.getByText("Saved at 09:00")).toBeTruthy();
});

test("changes of nobody who is known are told without a name", () => {
  openBar({ ...shownState, changes: { ...CHANGES, people: [], differences: [] } });
  expect(bar().textContent).toContain("Not published yet: changes since 2 March 2026 08:30.");
});

test("once the changes are shown, the bar announces it, has the focus, and waits for the next change", async () => {
  const { person, load } = openBar(waitingState);
  const told = within(bar()).getByRole("status");
  await pressAndConfirm(person);
  expect(told.textContent).toBe(words.shown);
  expect(button()).toBeNull();
  expect(document.activeElement).toBe(bar());
  await load({ ...shownState, number: 4 });
  expect(told.textContent).toBe(words.shown);
  await load({ ...waitingState, number: 4 });
  expect(told.textContent).toMatch(/changes by Wang Min/);
  expect(button()).not.toBeNull();
});

test.each([
  [["Li Ming"], "Li Ming can publish them. They are on their desk."],
  [["Li Ming", "Zhao Lei"], "Li Ming and Zhao Lei can publish them. They are on their desk."],
  [["Li Ming", "Zhao Lei", "Sun Yu"], "Li Ming, Zhao Lei and Sun Yu can publish them. They are on their desk."],
  [
    ["Li Ming", "Zhao Lei", "Sun Yu", "Wu Hao"],
    "Li Ming, Zhao Lei and 2 others can publish them. They are on their desk.",
  ],
  [[], words.nobodyMay],
])("who may not show the changes reads who can: %j", (whoMay, text) => {
  openBar({ ...waitingState, mayShow: false, whoMay });
  expect(bar().textContent).toContain(text);
  expect(button()).toBeNull();
});

test("a second press before the answer sends nothing", async () => {
  let answer: (state: Shown) => void = () => undefined;
  const { person, show } = openBar(waitingState, () => new Promise((resolve) => (answer = resolve)));
  await pressAndConfirm(person);
  expect(button()?.textContent).toBe(words.showing);
  expect(button()?.getAttribute("aria-disabled")).toBe("true");
  await person.click(button() as HTMLElement);
  await act(async () => answer(DONE));
  expect(show).toHaveBeenCalledOnce();
  expect(button()).toBeNull();
});

test.each([
  ["a refusal says why", async () => refused("conflict", "record_closed"), en.refusals.record_closed],
  ["a lost connection is told", () => Promise.reject(new TypeError("fetch failed")), en.saving.notAnswered],
] as const)("%s, and the button keeps the focus", async (_what, answer, text) => {
  const { person } = openBar(waitingState, answer);
  await pressAndConfirm(person);
  expect(within(bar()).getByRole("alert").textContent).toBe(text);
  expect(document.activeElement).toBe(button());
  expect(button()?.textContent).toBe(words.show);
});

test("what is typed on the page is saved before the changes are shown", async () => {
  const order: string[] = [];
  const { person, section } = openBar(waitingState, async () => {
    order.push(`shown with ${section.values.city}`);
    return DONE;
  });
  await person.type(city(), "Harbin");
  await pressAndConfirm(person);
  expect(order).toEqual(["shown with Harbin"]);
});

test("nothing is shown while something on the page cannot be saved", async () => {
  const { person, show, section } = openBar(waitingState);
  section.isOffline = true;
  await person.type(city(), "Harbin");
  await press(person);
  expect(question()).toBeNull();
  expect(show).not.toHaveBeenCalled();
  expect(within(bar()).getByRole("alert").textContent).toBe(words.unsent);
  section.isOffline = false;
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(within(bar()).queryByRole("alert")).toBeNull();
  await pressAndConfirm(person);
  expect(show).toHaveBeenCalledOnce();
});

test("a save is told in the bar a moment later, and the page is not loaded again for it", async () => {
  const { person, portal } = openBar(shownState);
  portal.state = waitingState;
  await advanceTime(LONGER_THAN_A_REFRESH_MS);
  expect([portal.readings, button()]).toEqual([0, null]);
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(LONGER_THAN_A_REFRESH_MS);
  expect(portal.readings).toBe(1);
  expect(button()?.textContent).toBe(words.show);
  expect(router.refresh).not.toHaveBeenCalled();
});

test("the page is loaded again after the changes were shown", async () => {
  const { person } = openBar(waitingState);
  await pressAndConfirm(person);
  await advanceTime(LONGER_THAN_A_REFRESH_MS);
  expect(router.refresh).toHaveBeenCalledOnce();
});

test("what changed can be opened in the bar, and is asked about before it is shown", async () => {
  const { person, show } = openBar(waitingState);
  const details = within(bar()).getByText("1 change").closest("details");
  expect(details?.open).toBe(false);
  expect(details?.textContent).toContain(
    "1 change not shown to readers yetNot published yet: changes by Wang Min since",
  );
  await press(person);
  expect(question()?.textContent).toContain(words.askText);
  expect(question()?.textContent).toContain(WHAT_CHANGED);
  await answer(person, en.choosing.cancel);
  expect([question(), show.mock.calls]).toEqual([null, []]);
  await pressAndConfirm(person);
  expect(show).toHaveBeenCalledOnce();
});

test("the question waits for what was typed, and then asks with what readers do not see by now", async () => {
  const { person, portal, show } = openBar(waitingState);
  await person.type(city(), "Harbin");
  portal.state = { ...waitingState, changes: { ...CHANGES, differences: [NEWER_CHANGE[1]] } };
  await press(person);
  expect(question()?.textContent).toContain(NEWER_CHANGE[3]);
  await answer(person, words.show);
  expect(show).toHaveBeenCalledExactlyOnceWith({ code: "EX-2026-001", seen: { BASICS: 2 } });
});

test("a question about changes that somebody else has shown meanwhile goes away, and does not come back", async () => {
  const { person, load } = openBar(waitingState);
  await press(person);
  expect(question()).not.toBeNull();
  await load({ ...shownState, number: 4 });
  await advanceTime(LONGER_THAN_A_CLOSING_MS);
  await load({ ...waitingState, number: 4 });
  await advanceTime(LONGER_THAN_A_CLOSING_MS);
  expect(question()).toBeNull();
});

import { act, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { PagePart } from "@/components/editing/page-part.tsx";
import type { Versioned } from "@/components/editing/sections-context.ts";
import type { PartNews } from "@/components/exchanges/rail/part-facts.ts";
import { RecordRail } from "@/components/exchanges/rail/record-rail.tsx";
import type { ChecklistFacts } from "@/lib/exchanges/checklist/rules.ts";
import type { ReadersState } from "@/lib/revisions/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";
import { aSection, city, hall, LONGER_THAN_A_PAUSE_MS, LONGER_THAN_A_RETRY_MS, Section } from "../support/section.tsx";
import { titleChange } from "../support/told-differences.ts";

/** What the browser tells of the sections in view. */
type Watcher = { margin: string; tell: (entries: { target: Element; isIntersecting: boolean }[]) => void };
const watchers: Watcher[] = [];

class FakeObserver {
  constructor(tell: Watcher["tell"], { rootMargin }: { rootMargin: string }) {
    watchers.push({ margin: rootMargin, tell });
  }
  observe = () => undefined;
  disconnect = () => undefined;
}
beforeEach(() => {
  watchers.length = 0;
  vi.stubGlobal("IntersectionObserver", FakeObserver);
});

const FACTS: ChecklistFacts = {
  code: "EX-2026-001",
  status: "HELD",
  titleZh: "交流",
  titleEn: "Exchange",
  hasPlace: true,
  isDateInferred: false,
  delegations: [],
  items: 1,
  agreementsOfAbsent: 0,
  visitsWithoutBase: 0,
  overlaps: 0,
  groups: [{ code: "G1", pairings: 1 }],
  minuteItems: 1,
  outcomes: 1,
  outcomesInOneLanguage: 0,
  signings: 0,
  agreements: 0,
  agreementsWithoutDay: 0,
  agreementsWithoutSignatory: 0,
  publicNotes: 0,
  report: null,
};
const READERS: ReadersState = {
  number: 1,
  shownAt: "2026-03-01T02:00:00Z",
  changes: { people: [], since: "2026-03-02T00:30:00Z", differences: [titleChange], changedBy: {} },
  mayShow: true,
  whoMay: [],
};

type RailOptions = {
  facts?: Partial<ChecklistFacts> | null;
  readers?: ReadersState | null;
  news?: readonly PartNews[];
};

/** Opens a record with the rail beside two of its sections. */
function openRail({ facts = {}, readers = null, news = [] }: RailOptions = {}) {
  const portal = { facts: facts && { ...FACTS, ...facts }, version: 1 };
  const section = aSection();
  const versions = () => ({ BASICS: portal.version });
  const loadSection = async <Data,>(name: string): Promise<Versioned<Data>> => ({
    versions: versions(),
    data: (name === "checklist" ? portal.facts : readers) as Data,
  });
  section.onSave = () => {
    portal.version += 1;
    return versions();
  };
  const page = (told: readonly PartNews[]) => (
    <>
      <RecordRail checklist={portal.facts} readers={readers} news={told} institutions={[]} />
      <section id="basics" tabIndex={-1}>
        <input name="titleZh" aria-label="Chinese title" />
        <PagePart name="basics">
          <Section server={section} />
        </PagePart>
      </section>
      <section id="minutes" tabIndex={-1}>
        <input aria-label="What was said" />
      </section>
    </>
  );
  const options = () => ({ sections: { versions: versions(), loadSection } });
  const { person, show } = renderPage(page(news), options());
  return { person, portal, section, load: (told: readonly PartNews[]) => show(page(told), options()) };
}

const rail = () => screen.getByRole("navigation", { name: en.record.parts });
const part = (name: keyof typeof en.record.part) =>
  within(rail())
    .getAllByRole("listitem")
    .find((item) => item.textContent?.startsWith(en.record.part[name])) as HTMLElement;
const told = () => within(rail()).getByRole("status").textContent;
const current = () =>
  within(rail())
    .getAllByRole("link")
    .filter((link) => link.hasAttribute("aria-current"))
    .map((link) => link.getAttribute("href"));

test("the parts are a list of links with names, and one that lacks nothing says so", () => {
  openRail();
  const links = within(rail()).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual(Object.keys(en.record.part).map((name) => `#${name}`));
  expect(part("basics").textContent).toBe(`Basics${en.rail.complete}`);
});

test("whoever may not edit is not told what is missing, nor that nothing is", () => {
  openRail({ facts: null });
  expect(part("basics").textContent).toBe("Basics");
});

test("a part says what it lacks in words, and leads to the field of the first", async () => {
  const { person } = openRail({ facts: { titleZh: null, hasPlace: false, minuteItems: 0 } });
  expect(part("minutes").textContent).toBe("MinutesNo minutes");
  expect(part("basics").textContent).toBe("BasicsNo Chinese title, and 1 more missing");
  await person.click(within(part("basics")).getByRole("link", { name: /No Chinese title/ }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Chinese title" }));
  await person.click(within(part("minutes")).getByRole("link", { name: "No minutes" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What was said" }));
});

test("what is missing follows what is saved", async () => {
  const { person, portal } = openRail({ facts: { hasPlace: false } });
  portal.facts = FACTS;
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(2 * LONGER_THAN_A_PAUSE_MS);
  expect(part("basics").textContent).toBe(`Basics${en.rail.complete}Saved at 09:00`);
});

test("a save that goes well is told at its part, and announced to nobody", async () => {
  const { person, section } = openRail();
  section.delayAnswers();
  await person.type(city(), "Harbin");
  await person.tab();
  expect(part("basics").textContent).toContain(en.saving.saving);
  section.releaseAnswers();
  await advanceTime(0);
  expect(part("basics").textContent).toContain("Saved at 09:00");
  expect(told()).toBe("");
  expect(document.querySelectorAll("#basics [aria-live]")).toHaveLength(0);
});

test("what is not saved is told at its part with the reason and announced, and so is that it is saved then", async () => {
  const { person, section } = openRail();
  section.isOffline = true;
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(0);
  expect(within(part("basics")).getByRole("link", { name: en.saving.offline })).toBeTruthy();
  expect(told()).toBe(`Basics: ${en.saving.offline}`);
  expect(within(rail()).getByRole("button").textContent).toContain(en.saving.offline);
  section.isOffline = false;
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(told()).toBe(en.rail.safeAgain);
  expect(part("basics").textContent).toContain("Saved at");
});

test("a refusal is told in its words", async () => {
  const { person, section } = openRail();
  section.refusal = refused("forbidden", "record_closed");
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(0);
  expect(told()).toContain(en.refusals.record_closed);
});

test("a conflict is told at its part, and its link leads to the answers", async () => {
  const { person, section } = openRail();
  section.saveByColleague({ hall: "Room 1" });
  await person.type(hall(), "Room 2");
  await person.tab();
  await advanceTime(0);
  await person.click(within(part("basics")).getByRole("link", { name: en.saving.conflict }));
  expect(document.activeElement?.textContent).toBe(en.saving.takeTheirs);
});

test("what others changed stays told while the page is open", () => {
  const { load } = openRail({ news: [{ part: "minutes", by: "Wang Min" }] });
  expect(part("minutes").textContent).toContain("Changed by Wang Min");
  load([]);
  expect(part("minutes").textContent).toContain("Changed by Wang Min");
  load([{ part: "minutes", by: null }]);
  expect(part("minutes").textContent).toContain(en.rail.changed);
});

test("what readers do not see is told at its part only", () => {
  openRail({ readers: READERS });
  expect(part("delegations").textContent).toContain(en.rail.unshown);
  expect(part("basics").textContent).not.toContain(en.rail.unshown);
});

test("the part in view is the current one, and one that has the focus is while it is in view", async () => {
  const { person } = openRail();
  expect(current()).toEqual(["#basics"]);
  const [inView, onLine] = watchers as [Watcher, Watcher];
  const minutes = document.getElementById("minutes") as HTMLElement;
  await act(async () => onLine.tell([{ target: minutes, isIntersecting: true }]));
  expect(current()).toEqual(["#minutes"]);
  await person.click(city());
  expect(current()).toEqual(["#basics"]);
  const basics = document.getElementById("basics") as HTMLElement;
  // it is perhaps still to be scrolled to
  await act(async () => inView.tell([{ target: basics, isIntersecting: false }]));
  expect(current()).toEqual(["#basics"]);
  await act(async () => inView.tell([{ target: basics, isIntersecting: true }]));
  await act(async () => inView.tell([{ target: basics, isIntersecting: false }]));
  expect(current()).toEqual(["#minutes"]);
});

test("Escape closes the list of the bar and returns the focus; a click elsewhere and a link close it too", async () => {
  const { person } = openRail();
  const button = within(rail()).getByRole("button");
  const isOpen = () => button.getAttribute("aria-expanded");
  expect(button.textContent).toBe(`${en.rail.open}Basics`);
  await person.click(button);
  expect(isOpen()).toBe("true");
  await person.tab();
  await person.keyboard("{Escape}");
  expect([isOpen(), document.activeElement]).toEqual(["false", button]);
  await person.click(button);
  await person.click(screen.getByRole("textbox", { name: "What was said" }));
  expect(isOpen()).toBe("false");
  await person.click(button);
  await person.click(within(part("minutes")).getByRole("link", { name: /^Minutes/ }));
  expect(isOpen()).toBe("false");
});

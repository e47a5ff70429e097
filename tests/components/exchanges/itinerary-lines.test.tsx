import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { ItinerarySection } from "@/components/exchanges/itinerary/itinerary-section.tsx";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import en from "@/messages/en.json" with { type: "json" };
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

/** What the portal was asked to add, and to take back. */
const sent = vi.hoisted(() => ({
  added: [] as { key: string; items: object[] }[],
  undone: [] as string[],
  isOffline: false,
}));

vi.mock("@/lib/exchanges/itinerary/actions.ts", () => {
  const answer = async () => ({ status: "done", result: { items: [], removed: 0, remaining: 0 } });
  const none = async () => null;
  return {
    addItemsAction: async ({ key, items }: { key: string; items: object[] }) => {
      if (sent.isOffline) throw new TypeError("fetch failed");
      sent.added.push({ key, items });
      return answer();
    },
    undoAddItemsAction: async ({ key }: { key: string }) => {
      sent.undone.push(key);
      return answer();
    },
    ...{ addItemAction: none, addVisitsAction: none, copyDayAction: none, moveDaysAction: none, moveItemAction: none },
    ...{ removeItemAction: none, restoreItemAction: none, saveItemAction: none, undoMoveItemAction: none },
  };
});

// the section reads what groups there are, and changes none
vi.mock("@/lib/exchanges/groups/actions.ts", () => ({}));
vi.mock("@/lib/exchanges/pairings/actions.ts", () => ({}));

beforeEach(() => {
  sent.added = [];
  sent.undone = [];
  sent.isOffline = false;
  sessionStorage.clear();
});

const words = en.itinerary;
const DAY = calendarDay("2025-12-05");

const EMPTY: ItemValues = {
  ...{ kind: "OTHER", titleZh: null, titleEn: null, startTime: null, endTime: null, partOfDay: null },
  ...{ placeZh: null, placeEn: null, status: "HELD", stopId: null, chairIds: [], audienceCount: null },
  ...{ audienceIsApproximate: false, audienceZh: null, audienceEn: null, baseId: null },
  ...{ observationsZh: null, observationsEn: null, unitIds: [] },
};
const anItem = (id: string, values: Partial<ItemValues>): ItemEntry => ({
  ...{ id, day: DAY, version: 1, base: null },
  values: { ...EMPTY, ...values },
});

const member = { institutionId: "north", unitId: null, nameZh: null, titleZh: null, titleEn: null };
const groups: GroupsOfRecord = {
  ...{ parties: [], units: [], topics: [], meetings: [], groups: [] },
  members: [{ ...member, id: "wang", nameEn: "Wang Min", unitNameZh: null, unitNameEn: null }],
};

function openItinerary(...items: ItemEntry[]) {
  const itinerary: ItineraryOfRecord = {
    ...{ firstDay: DAY, lastDay: calendarDay("2025-12-06"), precision: "DAY", bases: [] },
    items,
  };
  return renderPage(<ItinerarySection initial={itinerary} groups={groups} />);
}

const line = () => screen.getByRole<HTMLInputElement>("textbox", { name: words.typeLabel });
const rowOf = (title: string) =>
  screen.getByRole("rowheader", { name: title }).closest<HTMLElement>('[role="row"]') as HTMLElement;
const openerOf = (title: string) => within(rowOf(title)).getByRole("button", { expanded: false });
const THREE = [
  anItem("one", { titleEn: "Opening", startTime: "09:00", placeEn: "Hall" }),
  anItem("two", { titleEn: "Talk", startTime: "10:00", chairIds: ["wang"] }),
  anItem("three", { titleEn: "Lunch", startTime: "12:00" }),
];

test("an item is a row of a table with its hours, title, place and people, and one stop of the Tab key in all", () => {
  openItinerary(...THREE);
  const heads = screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
  const { hours, item, place, people, edit } = words.column;
  expect(heads).toEqual([edit, hours, item, place, people, edit]);
  const cells = [...rowOf("Opening").querySelectorAll('[role="cell"], [role="rowheader"]')].map(
    (cell) => cell.textContent,
  );
  expect(cells.slice(1, 5)).toEqual(["09:00", "Opening ", "Hall", ""]);
  expect(rowOf("Talk").textContent).toContain("Wang Min");
  const stops = [...screen.getByRole("table").querySelectorAll<HTMLElement>("button, input, select, a")];
  expect(stops.filter(({ tabIndex }) => tabIndex >= 0)).toEqual([openerOf("Opening")]);
});

test("arrows move between rows, and Enter goes on to the same field of the next row and then to the line", async () => {
  const { person } = openItinerary(...THREE);
  openerOf("Opening").focus();
  await person.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(openerOf("Lunch"));
  await person.click(openerOf("Talk"));
  const fieldOf = (title: string) => {
    const label = en.saving.labelIn.replace("{label}", words.place).replace("{language}", en.saving.language.en);
    return within(screen.getByRole("group", { name: title })).getByLabelText<HTMLInputElement>(label);
  };
  await person.click(fieldOf("Talk"));
  await person.keyboard("{Enter}");
  expect(document.activeElement).toBe(fieldOf("Lunch"));
  expect(screen.queryByRole("group", { name: "Talk" })).toBeNull();
  await person.keyboard("{Enter}");
  expect(document.activeElement).toBe(line());
});

test.each(COMPOSING_KEYS)(
  "Enter that ends an input method's word, told by %s, adds nothing and goes nowhere",
  async (_, composing) => {
    const { person } = openItinerary(...THREE);
    await person.type(line(), "9:00 Plenary");
    fireEvent.keyDown(line(), { key: "Enter", ...composing });
    await advanceTime(100);
    expect([sent.added, line().value]).toEqual([[], "9:00 Plenary"]);
    await person.click(openerOf("Talk"));
    const field = screen.getByRole("group", { name: "Talk" }).querySelector<HTMLInputElement>('[name="placeEn"]');
    field?.focus();
    fireEvent.keyDown(field as HTMLInputElement, { key: "Enter", ...composing });
    expect(document.activeElement).toBe(field);
  },
);

test("a typed line is shown as it was read, added by Enter, and taken back by one press", async () => {
  const { person } = openItinerary();
  await person.type(line(), "09:00 Plenary, Room 412");
  expect(screen.getByText(/Read as: .*09:00 · Plenary · Room 412/)).toBeTruthy();
  await person.keyboard("{Enter}");
  await advanceTime(100);
  expect(sent.added).toMatchObject([
    { items: [{ day: DAY, kind: "PLENARY", startTime: "09:00", placeEn: "Room 412" }] },
  ]);
  expect(line().value).toBe("");
  await person.click(screen.getByRole("button", { name: en.list.undo }));
  expect(sent.undone).toEqual(sent.added.map(({ key }) => key));
});

test("a line that was not added comes back, and a day alone is the day of the next lines", async () => {
  const { person } = openItinerary();
  sent.isOffline = true;
  await person.type(line(), "12:00 Lunch{Enter}");
  await advanceTime(100);
  expect(line().value).toBe("12:00 Lunch");
  sent.isOffline = false;
  await person.clear(line());
  await person.type(line(), "6 December{Enter}");
  expect(sent.added).toEqual([]);
  await person.type(line(), "12:00 Lunch{Enter}");
  await advanceTime(100);
  expect(sent.added).toMatchObject([{ items: [{ day: "2025-12-06", kind: "MEAL" }] }]);
});

test("pasted lines are shown before they are added, and an unticked one stays as text", async () => {
  const { person } = openItinerary();
  await person.click(line());
  await person.paste("6 December\n09:00 Plenary\n12:00 Lunch");
  const dialog = screen.getByRole("dialog");
  await person.click(within(dialog).getByRole("checkbox", { name: /Lunch/ }));
  await person.click(within(dialog).getByRole("button", { name: "Add 1 item" }));
  await advanceTime(100);
  expect(sent.added).toMatchObject([{ items: [{ day: "2025-12-06", kind: "PLENARY", startTime: "09:00" }] }]);
  expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox", { name: words.pasteField }).value).toBe(
    "12:00 Lunch",
  );
});

test("two items of one person or one room at one time say so, both of them", () => {
  openItinerary(
    anItem("one", { titleEn: "Opening", startTime: "09:00", endTime: "10:00", chairIds: ["wang"], placeEn: "Hall" }),
    anItem("two", { titleEn: "Talk", startTime: "09:30", chairIds: ["wang"], placeEn: "hall" }),
    anItem("three", { titleEn: "Lunch", startTime: "12:00", chairIds: ["wang"] }),
  );
  const said = (title: string) => rowOf(title).querySelector(".overlap-note")?.textContent;
  expect(said("Opening")).toContain("At the same time and place as 09:30 Talk: Wang Min");
  expect(said("Talk")).toContain("At the same time and place as 09:00 Opening: Wang Min");
  expect(rowOf("Lunch").querySelector(".overlap-note")).toBeNull();
});

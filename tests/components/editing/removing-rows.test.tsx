import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import {
  button,
  opener,
  openOutcomes,
  removeButton,
  rows,
  settle,
  typeIntoRow,
  undoButton,
} from "../support/outcomes.tsx";
import { advanceTime, asksBeforeLeaving } from "../support/render.tsx";

// Tried with the outcomes of a record.

test("a double click removes one row and not the next one", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  await person.click(removeButton("First"));
  await settle();
  // the second click comes when the next row is where the first one was
  await act(
    async () => void removeButton("Second").dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 })),
  );
  await settle();
  expect(server.titles).toEqual(["Second", "Third"]);
  await person.click(removeButton("Third"));
  await settle();
  expect(server.titles).toEqual(["Second"]);
});

test("a removal is undone by its notice, which stays for ten seconds, and for ten more after a second removal", async () => {
  const { person, server } = openOutcomes("First", "Second");
  await person.click(removeButton("First"));
  await settle();
  expect(undoButton()).not.toBeNull();
  await advanceTime(8_000);
  await person.click(removeButton("Second"));
  await settle();
  await advanceTime(8_000);
  expect(undoButton()).not.toBeNull();
  await person.click(undoButton() as HTMLElement);
  await settle();
  expect(server.titles).toEqual(["Second"]);
  await person.click(removeButton("Second"));
  await settle();
  await advanceTime(11_000);
  expect(undoButton()).toBeNull();
});

test("an undo that got no answer can be repeated", async () => {
  const { person, server } = openOutcomes("First");
  await person.click(removeButton("First"));
  await settle();
  server.isOffline = true;
  await person.click(undoButton() as HTMLElement);
  await settle();
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  server.isOffline = false;
  await person.click(undoButton() as HTMLElement);
  await settle();
  expect(server.titles).toEqual(["First"]);
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

test("the keyboard focus stays in the list after a removal, and moves to a restored row", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  (opener("Second") as HTMLElement).focus();
  await person.keyboard("{Delete}");
  await settle();
  expect(document.activeElement).toBe(opener("Third"));
  (undoButton() as HTMLElement).focus();
  await person.keyboard("{Enter}");
  await settle();
  expect(document.activeElement).toBe(opener("Second"));
  await person.keyboard("{Alt>}{End}{/Alt}");
  await settle();
  expect(server.titles).toEqual(["First", "Third", "Second"]);
  expect(document.activeElement).toBe(opener("Second"));
  for (const [removed, next] of [
    ["Second", "Third"],
    ["Third", "First"],
  ] as const) {
    removeButton(removed).focus();
    await person.keyboard("{Enter}");
    await settle();
    expect(document.activeElement).toBe(opener(next));
  }
  await person.keyboard("{Delete}");
  await settle();
  expect(rows()).toHaveLength(0);
  expect(document.getElementById("outcomes")?.contains(document.activeElement)).toBe(true);
  await person.tab();
  expect(document.activeElement).toBe(screen.getByLabelText(en.outcomes.standing));
});

test("a list is one stop of the tab key, from which the arrow keys go on, and its open row has its own buttons", async () => {
  const { person } = openOutcomes("First", "Second", "Third");
  (opener("First") as HTMLElement).focus();
  await person.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(opener("Third"));
  await person.keyboard("{ArrowUp}");
  const stops = () =>
    rows().flatMap((row) =>
      within(row)
        .getAllByRole("button")
        .filter(({ tabIndex }) => tabIndex >= 0),
    );
  expect(stops()).toEqual([opener("Second")]);
  await person.tab();
  expect(document.activeElement).toBe(screen.getByLabelText(en.outcomes.standing));
  await person.tab({ shift: true });
  expect(document.activeElement).toBe(opener("Second"));
  await person.keyboard("{Enter}");
  expect(stops()).toContain(removeButton("Second"));
  expect(stops()).toContain(button(en.list.up.replace("{label}", "Second")));
});

test("text that is typed into a line that a colleague removed is shown, and saved after the line is restored", async () => {
  const { person, server, refresh } = openOutcomes("Shared courses");
  server.removeByColleague("Shared courses");
  await typeIntoRow(person, " in geology");
  refresh();
  await settle();
  expect(rows()).toHaveLength(0);
  expect(document.querySelector("blockquote")?.textContent).toBe("Shared courses in geology");
  await person.click(button(en.list.bringBackNamed.replace("{label}", "Shared courses")));
  await advanceTime(1_000);
  expect(server.titles).toEqual(["Shared courses in geology"]);
  expect(rows()).toHaveLength(1);
  expect(document.querySelector("blockquote")).toBeNull();
});

test("text that is typed into a line that a colleague removed can be discarded", async () => {
  const { person, server, refresh } = openOutcomes("Shared courses");
  server.removeByColleague("Shared courses");
  await typeIntoRow(person, " in geology");
  refresh();
  await settle();
  await person.click(button(en.list.forgetNamed.replace("{line}", "Shared courses")));
  await settle();
  expect(document.querySelector("blockquote")).toBeNull();
  expect(server.titles).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

test("a removed row with a wrong field does not keep anybody from leaving the page", async () => {
  const { person, server } = openOutcomes("First");
  server.refuseSaves({ titleEn: "too_long" });
  await typeIntoRow(person, "!");
  expect(screen.getByText(en.saving.invalid)).toBeTruthy();
  expect(asksBeforeLeaving()).toBe(true);
  await person.click(removeButton("First"));
  await settle();
  expect(server.titles).toEqual([]);
  expect(asksBeforeLeaving()).toBe(false);
});

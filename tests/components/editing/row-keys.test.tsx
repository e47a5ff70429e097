import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { opener, openOutcomes, rows, settle, undoButton } from "../support/outcomes.tsx";

// Tried with the outcomes of a record.

const focusRow = (label: string) => (opener(label) as HTMLElement).focus();
const reachedByTab = () =>
  rows().flatMap((row) => [...row.querySelectorAll("button")].filter(({ tabIndex }) => tabIndex === 0));

test("Tab reaches one row of a list, the one that had the focus last, and the arrow keys reach the others", async () => {
  const { person } = openOutcomes("First", "Second", "Third");
  expect(reachedByTab()).toEqual([opener("First")]);
  focusRow("First");
  await person.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(opener("Second"));
  expect(reachedByTab()).toEqual([opener("Second")]);
  await person.keyboard("{End}");
  expect(document.activeElement).toBe(opener("Third"));
  await person.tab();
  expect(document.activeElement).toBe(screen.getByLabelText(en.outcomes.standing));
  await person.tab({ shift: true });
  expect(document.activeElement).toBe(opener("Third"));
});

test("the row that Tab reaches says which keys there are", () => {
  openOutcomes("First", "Second");
  expect(opener("First")?.getAttribute("aria-describedby")).not.toBeNull();
  expect(document.getElementById(opener("First")?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    en.list.keys,
  );
  expect(opener("Second")?.hasAttribute("aria-describedby")).toBe(false);
});

test("Alt with an arrow key moves a row, and the focus goes with it", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  focusRow("Third");
  await person.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await settle();
  expect(server.titles).toEqual(["First", "Third", "Second"]);
  expect(document.activeElement).toBe(opener("Third"));
});

test("Delete removes the row in focus, and Tab reaches the list again", async () => {
  const { person, server } = openOutcomes("First", "Second");
  focusRow("First");
  await person.keyboard("{Delete}");
  await settle();
  expect(server.titles).toEqual(["Second"]);
  expect(undoButton()).not.toBeNull();
  expect(document.activeElement).toBe(opener("Second"));
  expect(reachedByTab()).toEqual([opener("Second")]);
});

test("the buttons of an open row are reached by Tab", async () => {
  const { person } = openOutcomes("First", "Second");
  focusRow("First");
  await person.keyboard("{Enter}");
  await person.tab();
  expect(rows()[0]?.contains(document.activeElement)).toBe(true);
});

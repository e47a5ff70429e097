import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import {
  line,
  moveHandle,
  openOutcomes,
  removeButton,
  retryButton,
  rows,
  settle,
  typeIntoRow,
  undoButton,
} from "../support/outcomes.tsx";
import { advanceTime } from "../support/render.tsx";

// Tried with the outcomes of a record.

/** Longer than a section waits after a change before it is read again. */
const LONGER_THAN_A_PAUSE_MS = 1_100;
/** Longer than a reading is tried again. */
const LONGER_THAN_ALL_ATTEMPTS_MS = 30_000;
const comeBack = () => act(async () => void window.dispatchEvent(new Event("visibilitychange")));
const undo = async (person: ReturnType<typeof openOutcomes>["person"]) => {
  await person.click(undoButton() as HTMLElement);
  await settle();
};

test("a row that was just added is not hidden by a page that was made before", async () => {
  const { person, refresh, server } = openOutcomes("First");
  const pageBefore = refresh;
  const { versions, entries } = server;
  await person.type(line(), "Second{Enter}");
  await settle();
  expect(rows()).toHaveLength(2);
  // the page arrives late, with what the portal had before
  Object.defineProperties(server, { versions: { value: versions }, entries: { value: entries } });
  pageBefore();
  await settle();
  expect(rows()).toHaveLength(2);
});

test("a list whose answers contain everything is not read again after its own changes", async () => {
  const { person, server } = openOutcomes("First", "Second");
  await person.type(line(), "Third{Enter}");
  await person.click(removeButton("First"));
  await typeIntoRow(person, "!").catch(() => undefined);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.readings).toBe(0);
});

test("what a colleague added is shown after the next own save of a row, although its answer does not contain it", async () => {
  const { person, server } = openOutcomes("First");
  server.addByColleague("Second");
  await typeIntoRow(person, "!");
  expect(rows()).toHaveLength(1);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(rows()).toHaveLength(2);
  expect(server.readings).toBe(1);
  expect(server.titles).toEqual(["First!", "Second"]);
});

test("what a colleague changed is shown to a person who comes back to the tab, and nothing is read where nothing changed", async () => {
  const { server } = openOutcomes("First");
  await comeBack();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.readings).toBe(0);
  server.addByColleague("Second");
  await comeBack();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(rows()).toHaveLength(2);
  expect(server.readings).toBe(1);
});

test("a section that could not be read because the connection was lost is read once it is back", async () => {
  const { server } = openOutcomes("First");
  server.addByColleague("Second");
  await comeBack();
  server.isOffline = true;
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(rows()).toHaveLength(1);
  server.isOffline = false;
  await advanceTime(10_000);
  expect(rows()).toHaveLength(2);
});

test("a section that could not be read for long is read when the person comes back, although nothing is newer", async () => {
  const { server } = openOutcomes("First");
  server.addByColleague("Second");
  await comeBack();
  server.isOffline = true;
  await advanceTime(LONGER_THAN_ALL_ATTEMPTS_MS);
  server.isOffline = false;
  await advanceTime(LONGER_THAN_ALL_ATTEMPTS_MS);
  expect(rows()).toHaveLength(1);
  await comeBack();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(rows()).toHaveLength(2);
  expect(server.readings).toBe(1);
});

test("an answer that comes after a newer reading does not take away what a colleague added", async () => {
  const { person, server } = openOutcomes("First", "Second");
  server.holdUpAnswers();
  await person.click(removeButton("First"));
  await settle();
  server.addByColleague("Third");
  await comeBack();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(rows()).toHaveLength(2);
  await act(async () => server.releaseAnswers());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.titles).toEqual(["Second", "Third"]);
  expect(rows()).toHaveLength(2);
  await undo(person);
  expect(rows()).toHaveLength(3);
});

test("a line that is sent again after a lost answer is told anew, with what a colleague added meanwhile", async () => {
  const { person, server } = openOutcomes();
  server.lostAnswers = 1;
  await person.type(line(), "First{Enter}");
  await settle();
  server.addByColleague("Second");
  // what was added before is answered as it was then, without versions
  server.isAnsweringWithoutVersions = true;
  await person.click(retryButton("First"));
  await settle();
  server.addByColleague("Third");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.titles).toEqual(["First", "Second", "Third"]);
  expect(rows()).toHaveLength(3);
  expect(server.questions).toBe(1);
});

test("what the portal refuses to tell is asked for once, and not again and again", async () => {
  const { server } = openOutcomes("First");
  server.isRefusing = true;
  await comeBack();
  await advanceTime(LONGER_THAN_ALL_ATTEMPTS_MS);
  expect(server.questions).toBe(1);
});

test("several removals in a row are undone one after the other, the last one first", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  for (const title of ["First", "Second"]) {
    await person.click(removeButton(title));
    await settle();
  }
  expect(screen.getByText(/One earlier change can be undone too/)).toBeTruthy();
  await undo(person);
  expect(server.titles).toEqual(["Second", "Third"]);
  await undo(person);
  expect(server.titles).toEqual(["First", "Second", "Third"]);
  expect(undoButton()).toBeNull();
});

test("a move is undone by its notice, and a removal before it after that", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  await person.click(removeButton("Third"));
  await settle();
  moveHandle("Second").focus();
  await person.keyboard("{Home}");
  await settle();
  expect(server.titles).toEqual(["Second", "First"]);
  await undo(person);
  expect(server.titles).toEqual(["First", "Second"]);
  expect(rows()).toHaveLength(2);
  await undo(person);
  expect(server.titles).toEqual(["First", "Second", "Third"]);
});

test("an undo that did not work stays, and is tried before the ones before it", async () => {
  const { person, server } = openOutcomes("First", "Second");
  for (const title of ["First", "Second"]) {
    await person.click(removeButton(title));
    await settle();
  }
  server.isOffline = true;
  await undo(person);
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  server.isOffline = false;
  await undo(person);
  expect(server.titles).toEqual(["Second"]);
});

test("a removal that a colleague took back meanwhile does not stand before the ones that came before it", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  for (const title of ["First", "Second"]) {
    await person.click(removeButton(title));
    await settle();
  }
  server.restoreByColleague("Second");
  await undo(person);
  expect(screen.getByText(en.refusals.changed_meanwhile)).toBeTruthy();
  await undo(person);
  expect(server.titles).toEqual(["First", "Second", "Third"]);
  expect(undoButton()).toBeNull();
});

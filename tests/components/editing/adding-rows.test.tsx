import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { line, openOutcomes, retryButton, rows, settle } from "../support/outcomes.tsx";
import { advanceTime } from "../support/render.tsx";

// Tried with the outcomes of a record.

test("lines that are typed faster than the portal answers are all added, in their order", async () => {
  const { person, server } = openOutcomes();
  server.delayAnswers();
  for (const word of ["First", "Second", "Third"]) {
    await person.type(line(), `${word}{Enter}`);
    expect(line().value).toBe("");
  }
  await act(async () => server.releaseAnswers());
  await settle();
  expect(server.titles).toEqual(["First", "Second", "Third"]);
  expect(rows()).toHaveLength(3);
});

test("a line that could not be added stays visible, and can be added again or discarded", async () => {
  const { person, server } = openOutcomes();
  server.isOffline = true;
  await person.type(line(), "First{Enter}");
  await settle();
  expect(line().value).toBe("");
  const unsent = screen.getByRole("list", { name: en.list.unsent });
  expect(within(unsent).getByText("First")).toBeTruthy();
  expect(within(unsent).getByText(en.saving.notAnswered)).toBeTruthy();
  server.isOffline = false;
  await person.click(retryButton("First"));
  await settle();
  expect(server.titles).toEqual(["First"]);
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

test("a line that could not be added while the next one was typed stands beside it, and is added on its own", async () => {
  const { person, server } = openOutcomes();
  server.delayAnswers();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second");
  server.lostAnswers = 1;
  await act(async () => server.releaseAnswers());
  await settle();
  expect(line().value).toBe("Second");
  await person.type(line(), "{Enter}");
  await settle();
  await person.click(retryButton("First"));
  await settle();
  // the first answer was lost, and the line was added by it
  expect(server.titles).toEqual(["First", "Second"]);
  expect(screen.queryByRole("list", { name: en.list.unsent })).toBeNull();
});

test("a line shows at once where its row will stand, says that it is on its way, and leaves the field empty", async () => {
  const { person, server } = openOutcomes();
  server.delayAnswers();
  await person.type(line(), "First{Enter}");
  const sending = screen.getByRole("list", { name: en.list.adding });
  expect(within(sending).getByText("First")).toBeTruthy();
  expect(document.activeElement).toBe(line());
  await act(async () => server.releaseAnswers());
  await settle();
  expect(screen.queryByRole("list", { name: en.list.adding })).toBeNull();
  expect(within(rows()[0] as HTMLElement).getByText("First")).toBeTruthy();
});

test("added lines stay lines, and the button that adds gives the focus back to the field", async () => {
  const { person } = openOutcomes();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second");
  await person.click(screen.getByRole("button", { name: en.outcomes.add }));
  await settle();
  expect(rows()).toHaveLength(2);
  expect(screen.queryByRole("button", { expanded: true })).toBeNull();
  expect(document.activeElement).toBe(line());
});

test("a half-typed line survives a reload", async () => {
  const { person, reload } = openOutcomes();
  await person.type(line(), "Half a th");
  reload();
  expect(line().value).toBe("Half a th");
});

test("a line that waits for its turn is added before a link is followed", async () => {
  const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
  const { person, server } = openOutcomes();
  server.delayAnswers();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second{Enter}");
  await person.click(screen.getByRole("link", { name: "People" }));
  expect(assign).not.toHaveBeenCalled();
  await act(async () => server.releaseAnswers());
  await settle();
  expect(server.titles).toEqual(["First", "Second"]);
  expect(assign).toHaveBeenCalledOnce();
});

test.each(COMPOSING_KEYS)(
  "half-typed pinyin in a line, known by %s, is not added by the keys that choose a candidate",
  async (_how, by) => {
    const { person, server } = openOutcomes();
    const field = line();
    await person.type(field, "校际");
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: "校际ziyuan" } });
    for (const key of ["ArrowDown", "ArrowUp", "Enter", "Escape"]) fireEvent.keyDown(field, { key, ...by });
    await advanceTime(1_000);
    expect(server.titles).toEqual([]);
    expect(field.value).toBe("校际ziyuan");
    fireEvent.input(field, { target: { value: "校际资源共享" } });
    fireEvent.compositionEnd(field);
    fireEvent.keyDown(field, { key: "Enter" });
    await advanceTime(1_000);
    expect(server.titles).toEqual(["校际资源共享"]);
    expect(within(rows()[0] as HTMLElement).getByText("校际资源共享")).toBeTruthy();
  },
);

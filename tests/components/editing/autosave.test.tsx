import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { notifyOtherTabs } from "@/components/editing/session-guard.ts";
import en from "@/messages/en.json" with { type: "json" };
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";
import {
  aSection,
  button,
  city,
  Entry,
  hall,
  LONGER_THAN_A_PAUSE_MS,
  LONGER_THAN_A_RETRY_MS,
  openSection,
  Section,
  text,
} from "../support/section.tsx";

test("a section saves by itself after a pause in typing, once, and says when", async () => {
  const { person, server } = openSection();
  await person.type(city(), "Harbin");
  expect(server.saves).toEqual([]);
  expect(text(en.saving.waiting)).not.toBeNull();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toEqual([{ version: 1, changes: { city: { from: null, to: "Harbin" } } }]);
  expect(text(/^Saved at \d\d:\d\d$/)).not.toBeNull();
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toHaveLength(1);
});

test("leaving a field saves at once", async () => {
  const { person, server } = openSection();
  await person.type(city(), "Harbin");
  await person.tab();
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("two people in different fields both keep their text, and see each other's", async () => {
  const { person, server } = openSection();
  server.saveByColleague({ hall: "Room 412" });
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.values).toEqual({ city: "Harbin", hall: "Room 412" });
  expect(hall().value).toBe("Room 412");
});

test("two people in one field see both texts, and nothing is overwritten before one of them chooses", async () => {
  const { person, server } = openSection();
  server.saveByColleague({ city: "Daqing" });
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  const conflict = screen.getByRole("alert");
  expect(conflict.textContent).toContain("Daqing");
  expect(conflict.textContent).toContain("Harbin");
  expect(server.values.city).toBe("Daqing");
  await person.click(button(en.saving.keepMine));
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.values.city).toBe("Harbin");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the other person's text can be taken instead", async () => {
  const { person, server } = openSection();
  server.saveByColleague({ city: "Daqing" });
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  await person.click(button(en.saving.takeTheirs));
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(city().value).toBe("Daqing");
  expect(server.values.city).toBe("Daqing");
  expect(server.saves).toHaveLength(1);
});

test("what is typed while a save is on its way is sent after it, and no two saves are on their way at once", async () => {
  const { person, server } = openSection();
  server.delayAnswers();
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  await person.type(city(), " in snow");
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toHaveLength(1);
  await act(async () => server.releaseAnswers());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves.map(({ changes }) => changes.city)).toEqual([
    { from: null, to: "Harbin" },
    { from: "Harbin", to: "Harbin in snow" },
  ]);
  expect(city().value).toBe("Harbin in snow");
});

test("a lost connection loses nothing: the section says so, and tries again by itself", async () => {
  const { person, server } = openSection();
  server.isOffline = true;
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(text(en.saving.offline)).not.toBeNull();
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(text(en.saving.offline)).not.toBeNull();
  server.isOffline = false;
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.values.city).toBe("Harbin");
  expect(text(/^Saved at/)).not.toBeNull();
});

test.each(["online", "focus"] as const)("a section that could not be sent is sent at the event %s", async (event) => {
  const { person, server } = openSection();
  server.isOffline = true;
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  server.isOffline = false;
  await act(async () => void window.dispatchEvent(new Event(event)));
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("what could not be sent can be sent by a button", async () => {
  const { person, server } = openSection();
  server.refusal = refused("conflict", "record_closed");
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toHaveLength(1);
  expect(text(en.saving.refused.replace("{reason}", en.refusals.record_closed))).not.toBeNull();
  server.refusal = null;
  await person.click(button(en.saving.retry));
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("what is unsaved survives a reload of the page, and is saved then", async () => {
  const { person, server, unmount } = openSection();
  server.isOffline = true;
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  unmount();
  server.isOffline = false;
  renderPage(<Section server={server} />);
  expect(city().value).toBe("Harbin");
  expect(text(en.saving.restored)).not.toBeNull();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.values.city).toBe("Harbin");
  expect(sessionStorage.length).toBe(0);
});

test("a section whose session ended keeps the text, and saves itself after the person signed in again", async () => {
  const { person, server } = openSection();
  server.refusal = refused("unauthenticated", "sign_in_needed");
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toHaveLength(1);
  expect(text(en.saving["signed-out"])).not.toBeNull();
  expect(screen.getByRole("link", { name: en.saving.signIn })).toBeTruthy();
  server.refusal = null;
  await act(async () => void window.dispatchEvent(new Event("focus")));
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("nothing is sent in the name of another person who signed in later in another tab, until the first is back", async () => {
  const { person, server } = openSection();
  notifyOtherTabs("first person");
  localStorage.setItem("nanbei.person", "second person");
  await person.type(city(), "Harbin");
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toEqual([]);
  expect(text(en.saving.refused.replace("{reason}", en.refusals.another_account))).not.toBeNull();
  localStorage.setItem("nanbei.person", "first person");
  await act(async () => void window.dispatchEvent(new Event("storage")));
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("a field that is wrong says why and is not sent again, and the others are saved", async () => {
  const { person, server } = openSection();
  server.wrong = { city: "too_long" };
  await person.type(city(), "Harbin");
  await person.type(hall(), "Room 412");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(text(en.fieldErrors.too_long)).not.toBeNull();
  expect(city().getAttribute("aria-invalid")).toBe("true");
  expect(server.values).toEqual({ city: null, hall: "Room 412" });
  server.wrong = {};
  await person.type(city(), "!");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.values.city).toBe("Harbin!");
});

test("an entry that readers see at once waits for its button", async () => {
  const server = aSection();
  const { person } = renderPage(<Entry server={server} />);
  await person.type(city(), "Harbin");
  await person.tab();
  await act(async () => void window.dispatchEvent(new Event("focus")));
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toEqual([]);
  expect(text(en.saving.unsaved)).not.toBeNull();
  await person.click(button(en.saving.save));
  await advanceTime(0);
  expect(server.saves).toEqual([{ version: 1, changes: { city: { from: null, to: "Harbin" } } }]);
});

test.each([
  ["a line", city, "city"],
  ["several lines", hall, "hall"],
] as const)("half-typed pinyin in %s is not saved, and the chosen word is", async (_kind, field, name) => {
  const { server } = openSection();
  const box = field();
  await act(async () => box.focus());
  fireEvent.compositionStart(box);
  fireEvent.input(box, { target: { value: "haerbin" } });
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(server.saves).toEqual([]);
  expect(box.value).toBe("haerbin");
  fireEvent.input(box, { target: { value: "哈尔滨" } });
  fireEvent.compositionEnd(box);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.values[name]).toBe("哈尔滨");
  expect(server.saves).toHaveLength(1);
});

import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SearchEntry } from "@/components/search/search-entry.tsx";
import type { Entry } from "@/lib/search/rules.ts";
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

vi.mock("@/lib/accounts/sessions/actions.ts", () => ({ signOutAction: vi.fn() }));

const asked: string[] = [];
const stopped: string[] = [];
let answer: (q: string) => Promise<Response>;

const anEntry = (title: string, facts: Partial<Entry> = {}): Entry => ({
  kind: "act",
  id: "showKeys",
  address: null,
  title: { text: title, lang: "en", marks: [] },
  details: [],
  isSample: false,
  ...facts,
});

const found = (q: string, entries: Entry[]) =>
  Response.json({
    status: "done",
    result: { words: q.split(" "), groups: entries.length ? [{ kind: "act", entries }] : [] },
  });

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  stopped.length = 0;
  answer = async (q) => found(q, [anEntry(`Found ${q}`)]);
  vi.stubGlobal("fetch", (address: string, { signal }: RequestInit) => {
    const q = new URL(address, "http://portal").searchParams.get("q") ?? "";
    asked.push(q);
    signal?.addEventListener("abort", () => stopped.push(q));
    return answer(q);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = async (facts: Partial<Parameters<typeof SearchEntry>[0]> = {}) => {
  const page = renderPage(
    <>
      <SearchEntry hasSingleKeys mayBegin {...facts} />
      <input aria-label="Elsewhere" />
    </>,
  );
  await advanceTime(0);
  return page;
};

const press = (key: string, init: KeyboardEventInit & { keyCode?: number } = {}, on: Element = document.body) =>
  fireEvent.keyDown(on, { key, ...init });

const settle = async () => {
  for (let at = 0; at < 8; at++) await advanceTime(50);
};

const openSearch = async () => {
  press("k", { ctrlKey: true });
  await vi.dynamicImportSettled();
  await settle();
  return screen.getByRole("combobox");
};

test("Ctrl-K opens the search, also from a field, and asks for what was open lately", async () => {
  await open();
  press("k", { metaKey: true }, screen.getByLabelText("Elsewhere"));
  await vi.dynamicImportSettled();
  await settle();
  expect(screen.getByRole("combobox")).toBeTruthy();
  expect(asked).toEqual([""]);
});

test("nothing is asked while an input method composes, and its Enter does nothing", async () => {
  await open();
  const field = await openSearch();
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: "shi" } });
  await settle();
  expect(asked).toEqual([""]);
  for (const [, key] of COMPOSING_KEYS) press("Enter", key, field);
  expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull();
  fireEvent.change(field, { target: { value: "石" } });
  fireEvent.compositionEnd(field);
  await settle();
  expect(asked).toEqual(["", "石"]);
});

test("a pause is awaited, and a text that was typed meanwhile ends the request before", async () => {
  await open();
  const field = await openSearch();
  const late: (() => void)[] = [];
  answer = (q) => new Promise((done) => late.push(() => done(found(q, [anEntry(`Found ${q}`)]))));
  fireEvent.change(field, { target: { value: "a" } });
  fireEvent.change(field, { target: { value: "ab" } });
  await settle();
  expect(asked).toEqual(["", "ab"]);
  fireEvent.change(field, { target: { value: "abc" } });
  await settle();
  expect(stopped).toContain("ab");
  for (const finish of late) finish();
  await settle();
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Found abc"]);
});

test("a wait is told, a failure is told in words and can be tried again", async () => {
  await open();
  const field = await openSearch();
  answer = () => Promise.reject(new TypeError("offline"));
  fireEvent.change(field, { target: { value: "a" } });
  await settle();
  expect(screen.getByRole("alert").textContent).toContain("cannot be reached");
  answer = async (q) => found(q, [anEntry("Found again")]);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await settle();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByRole("option").textContent).toBe("Found again");
});

test("a session that ended leads to the sign-in", async () => {
  answer = async () => Response.json({ status: "refused", kind: "unauthenticated" }, { status: 401 });
  await open();
  await openSearch();
  expect(screen.getByRole("link", { name: "Sign in and come back here" }).getAttribute("href")).toContain(
    "/en/sign-in?next=",
  );
});

test("single keys do nothing in a field, in a composition, with another key, or where they are turned off", async () => {
  const page = await open();
  press("?", {}, screen.getByLabelText("Elsewhere"));
  for (const [, key] of COMPOSING_KEYS) press("?", key);
  press("?", { ctrlKey: true });
  await vi.dynamicImportSettled();
  await settle();
  expect(screen.queryByRole("dialog")).toBeNull();
  page.show(
    <>
      <SearchEntry hasSingleKeys={false} mayBegin />
      <input aria-label="Elsewhere" />
    </>,
  );
  press("?");
  await settle();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("? lists the keys, without those of acts that the person may not do", async () => {
  await open({ mayBegin: false });
  press("?");
  await vi.dynamicImportSettled();
  await settle();
  const list = screen.getByRole("dialog", { name: "Keyboard shortcuts" });
  expect(list.textContent).toContain("Go to the exchanges");
  expect(list.textContent).not.toContain("New exchange");
});

import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSectionData } from "@/components/editing/section-data.ts";
import { notifyOtherTabs } from "@/components/editing/session-guard.ts";
import { LastingNews } from "@/components/revisions/news/lasting-news.tsx";
import { SeenReport } from "@/components/revisions/news/seen-report.tsx";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

/** Longer than the page waits after a change of what it shows before it tells the portal. */
const LONGER_THAN_A_PAUSE_MS = 6_000;
const CODE = "EX-2026-001";
const first: Versions = { BASICS: 1, NOTES: 1 };

let visibility: DocumentVisibilityState;
beforeEach(() => {
  visibility = "visible";
  Object.defineProperty(document, "visibilityState", { get: () => visibility, configurable: true });
});
afterEach(() => void Reflect.deleteProperty(document, "visibilityState"));

/** Shows or hides the tab. */
const become = (state: DocumentVisibilityState) =>
  act(async () => {
    visibility = state;
    document.dispatchEvent(new Event("visibilitychange"));
  });

type Seen = { code: string; versions: Versions };
type Store = (seen: Seen) => Promise<SaveState<null>>;
const done: Store = async () => ({ status: "done", result: null });

/** A section with the notes of a record, and the answer to an own save of them. */
let saveNotes: (version: number) => void;
function Notes() {
  const { patch } = useSectionData("notes", "Notes", { own: ["NOTES"] });
  saveNotes = (version) => act(() => patch({ NOTES: version }, (notes) => notes));
  return null;
}

function openPage(answer: Store = done) {
  const store = vi.fn(answer);
  const page = (
    <>
      <Notes />
      <SeenReport code={CODE} store={store} />
    </>
  );
  const { show, unmount } = renderPage(page, { sections: { versions: first } });
  const told = () => store.mock.calls.map(([{ versions }]) => versions);
  return { store, told, unmount, load: (versions: Versions) => show(page, { sections: { versions } }) };
}

test("a page that is visible tells at once what it shows, and not again while it shows the same", async () => {
  const { store, load } = openPage();
  expect(store.mock.calls).toEqual([[{ code: CODE, versions: first }]]);
  load({ ...first });
  await become("hidden");
  await become("visible");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(store).toHaveBeenCalledTimes(1);
});

test("a page that is loaded again tells what is new on it", async () => {
  const { told, load } = openPage();
  load({ ...first, BASICS: 2 });
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(told()).toEqual([first, { BASICS: 2, NOTES: 1 }]);
});

test("a page that was fetched ahead, or stands in a tab behind, tells nothing until it is visible", async () => {
  visibility = "hidden";
  const { told, load } = openPage();
  load({ ...first, BASICS: 2 });
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(told()).toEqual([]);
  await become("visible");
  expect(told()).toEqual([{ BASICS: 2, NOTES: 1 }]);
});

test("own saves are told once, a while after the last of them", async () => {
  const { told } = openPage();
  saveNotes(2);
  await advanceTime(LONGER_THAN_A_PAUSE_MS / 2);
  saveNotes(3);
  await advanceTime(LONGER_THAN_A_PAUSE_MS / 2);
  expect(told()).toEqual([first]);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(told()).toEqual([first, { BASICS: 1, NOTES: 3 }]);
});

test("own saves are told at once when the tab is hidden, and not a second time", async () => {
  const { told } = openPage();
  saveNotes(2);
  await become("hidden");
  expect(told()).toEqual([first, { BASICS: 1, NOTES: 2 }]);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  await become("visible");
  expect(told()).toHaveLength(2);
});

test("a page that was left tells nothing more", async () => {
  const { told, unmount } = openPage();
  saveNotes(2);
  unmount();
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(told()).toEqual([first]);
});

test("without a connection nothing happens", async () => {
  const { told } = openPage(async () => Promise.reject(new TypeError("Failed to fetch")));
  await advanceTime(0);
  saveNotes(2);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(told()).toHaveLength(2);
});

test("a page of another account tells nothing", () => {
  notifyOtherTabs("one");
  localStorage.setItem("nanbei.person", "another");
  const { store } = openPage();
  expect(store).not.toHaveBeenCalled();
});

test("what was news when the page was opened stays on it, and what is newer stands above it", () => {
  const news = (since: string | null, text: string) => (
    <LastingNews label="New to you" since={since}>
      {since && <p>{text}</p>}
    </LastingNews>
  );
  const { show } = renderPage(news(null, ""));
  const told = () => screen.queryByRole("region", { name: "New to you" })?.textContent ?? null;
  expect(told()).toBeNull();
  show(news("2026-03-01T00:00:00Z", "The theme. "));
  show(news(null, ""));
  expect(told()).toBe("The theme. ");
  show(news("2026-03-02T00:00:00Z", "A note. "));
  expect(told()).toBe("A note. The theme. ");
  show(news("2026-03-02T00:00:00Z", "Two notes. "));
  expect(told()).toBe("Two notes. The theme. ");
});

import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Runs in each worker ahead of its test files: every test has an empty page, an empty browser and a clock of its own.

// A failure says what was looked for, and not the whole page.
configure({ getElementError: (message) => new Error(message ?? "no such element") });

// @testing-library/react drives fake timers only when it finds those of Jest under this name.
vi.stubGlobal("jest", { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) });

// The pages of the portal stand in a router; refreshing one is asking the portal anew, which a test does by `show`.
vi.mock("next/navigation", () => ({
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => "/en/admin",
  useSearchParams: () => new URLSearchParams(),
}));

// Nothing is laid out here, so that nothing lies under a point.
document.elementsFromPoint = () => [];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-02T09:00:00+08:00") });
  vi.spyOn(console, "error");
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
  vi.useRealTimers();
  expect(console.error, "React and the texts complain of nothing").not.toHaveBeenCalled();
});

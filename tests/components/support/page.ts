import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Runs in each worker ahead of its test files: every test has an empty page, an empty browser and a clock of its own.

// @testing-library/react drives fake timers only when it finds those of Jest under this name.
vi.stubGlobal("jest", { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) });

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

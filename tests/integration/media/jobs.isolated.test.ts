import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as commands from "@/lib/media/commands/delete-unused-files.ts";
import { scheduleStorageCleanup } from "@/lib/media/jobs.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { log } from "@/lib/platform/log.ts";

vi.mock("@/lib/media/commands/delete-unused-files.ts", () => ({ deleteUnusedFiles: vi.fn() }));
const deleteUnusedFiles = vi.mocked(commands.deleteUnusedFiles);
const begunAfter = () => deleteUnusedFiles.mock.calls.map(([, { after }]) => after);

beforeEach(() => {
  vi.useFakeTimers();
  deleteUnusedFiles.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

test("unused files are deleted from the first minute on, each run continues where the last one ended, and each is logged", async () => {
  const info = vi.spyOn(log, "info");
  deleteUnusedFiles.mockResolvedValueOnce({ removed: ["ab/c/480.webp"], next: "ab/c/480.webp" });
  deleteUnusedFiles.mockResolvedValue({ removed: [], next: null });
  scheduleStorageCleanup();
  expect(deleteUnusedFiles).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(minutes(1));
  await vi.advanceTimersByTimeAsync(minutes(20));
  expect(begunAfter()).toEqual([expect.stringMatching(/^[0-9a-f]{2}$/), "ab/c/480.webp", null]);
  expect(info.mock.calls.map(([what]) => what)).toEqual([{ removed: ["ab/c/480.webp"] }]);
});

test("a failed run is logged, and the next one starts elsewhere", async () => {
  const warn = vi.spyOn(log, "warn");
  deleteUnusedFiles.mockRejectedValueOnce(new Error("the disk does not answer"));
  deleteUnusedFiles.mockResolvedValue({ removed: [], next: null });
  scheduleStorageCleanup();
  await vi.advanceTimersByTimeAsync(minutes(11));
  expect(begunAfter()).toEqual([expect.stringMatching(/^[0-9a-f]{2}$/), expect.stringMatching(/^[0-9a-f]{2}$/)]);
  expect(warn).toHaveBeenCalledOnce();
});

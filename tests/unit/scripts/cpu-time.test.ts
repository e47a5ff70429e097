import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { cpuSeconds } from "@/scripts/test/cpu-time.ts";

test.runIf(process.platform === "linux")("the processor time of ended programs is counted", () => {
  const before = cpuSeconds() ?? 0;
  const busy = "const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);";
  spawnSync(process.execPath, ["-e", busy]);
  expect((cpuSeconds() ?? 0) - before).toBeGreaterThanOrEqual(0.25);
});

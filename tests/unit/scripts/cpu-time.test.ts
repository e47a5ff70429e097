import { expect, test } from "vitest";
import { busyCpuSeconds } from "@/scripts/test/cpu-time.ts";

test("counts the work of processors", () => {
  const before = busyCpuSeconds();
  const until = process.cpuUsage().user + 300_000;
  while (process.cpuUsage().user < until);
  // the kernel counts in ticks, and not all of them
  expect(busyCpuSeconds() - before).toBeGreaterThan(0.1);
});

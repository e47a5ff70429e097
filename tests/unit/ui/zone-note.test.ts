import { afterEach, expect, test, vi } from "vitest";
import { zoneNote } from "@/components/ui/zone-note.ts";

afterEach(() => void vi.unstubAllEnvs());

const winter = new Date("2026-01-05T02:00:00Z");

test.each([
  ["Asia/Shanghai", "Asia/Shanghai", "", ""],
  ["Asia/Shanghai", "Asia/Singapore", "", ""],
  ["Asia/Shanghai", "Europe/Berlin", "（中国标准时间）", " (China Standard Time)"],
  ["Europe/Berlin", "Asia/Shanghai", "（中欧标准时间）", " (Central European Standard Time)"],
])("a time in %s is named to a reader in %s where his clock shows another", (timezone, own, zh, en) => {
  vi.stubEnv("TZ", own);
  expect(zoneNote(winter, { timezone, locale: "zh" })).toBe(zh);
  expect(zoneNote(winter, { timezone, locale: "en" })).toBe(en);
});

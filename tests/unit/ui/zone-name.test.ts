import { afterEach, expect, test, vi } from "vitest";
import { zoneName } from "@/components/ui/zone-name.ts";

afterEach(() => void vi.unstubAllEnvs());

test.each([
  ["Asia/Shanghai", "北京时间", "Beijing time"],
  ["Asia/Urumqi", "北京时间", "Beijing time"],
  ["Europe/London", "英国时间", "United Kingdom Time"],
  ["Asia/Tokyo", "日本标准时间", "Japan Standard Time"],
])("the clock of %s has its name, wherever the portal runs", (timezone, zh, en) => {
  for (const own of ["UTC", "America/New_York"]) {
    vi.stubEnv("TZ", own);
    expect(zoneName(timezone, "zh")).toBe(zh);
    expect(zoneName(timezone, "en")).toBe(en);
  }
});

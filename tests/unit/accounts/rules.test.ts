import { describe, expect, test } from "vitest";
import { isDoneToOwn, linkExpiry, linkStateOf, sortRoles } from "@/lib/accounts/rules.ts";
import { deviceOf } from "@/lib/accounts/sessions/rules.ts";
import { endOfDay, isDoneToUser } from "@/lib/accounts/users/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { after, hours } from "@/lib/platform/clock.ts";

const made = new Date("2026-11-24T08:00:00Z");
const link = {
  kind: "PASSWORD_RESET" as const,
  createdAt: made,
  expiresAt: linkExpiry("PASSWORD_RESET", made),
  usedAt: null,
};

test.each([
  ["OPEN", link, hours(23)],
  ["EXPIRED", link, hours(24)],
  ["WITHDRAWN", { ...link, expiresAt: after(made, hours(2)) }, hours(2)],
  ["USED", { ...link, usedAt: after(made, hours(1)) }, hours(2)],
  ["USED", { ...link, usedAt: after(made, hours(1)) }, hours(30)],
] as const)("a link is %s", (state, one, later) => {
  expect(linkStateOf(one, after(made, later))).toBe(state);
});

test.each([
  ["2026-12-31", "Asia/Shanghai", "2026-12-31T16:00:00.000Z"],
  ["2026-12-31", "UTC", "2027-01-01T00:00:00.000Z"],
  ["2026-03-28", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
  ["2026-07-01", "America/New_York", "2026-07-02T04:00:00.000Z"],
  ["2026-07-01", "Asia/Kolkata", "2026-07-01T18:30:00.000Z"],
])("%s ends in %s at %s", (day, timezone, end) => {
  expect(endOfDay(calendarDay(day), timezone).toISOString()).toBe(end);
});

test("roles are sorted from reading to administering, each once", () => {
  expect(sortRoles(["EDITOR", "VIEWER", "EDITOR"])).toEqual(["VIEWER", "EDITOR"]);
});

test("the address of a page reports only actions that can have happened", () => {
  expect([isDoneToUser("suspended"), isDoneToUser("toString"), isDoneToUser(undefined)]).toEqual([true, false, false]);
  expect([isDoneToOwn("saved"), isDoneToOwn(["saved"])]).toEqual([true, false]);
});

describe("a device is called by", () => {
  const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
  const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15";
  test.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}`, "CHROME", "WINDOWS"],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0.0.0`, "EDGE", "WINDOWS"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "FIREFOX", "LINUX"],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605", "SAFARI", "MAC"],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.50 NetType/WIFI`, "WECHAT", "IPHONE"],
    [`Mozilla/5.0 (Windows NT 10.0) ${CHROME} wxwork/4.1 MicroMessenger/7.0.1`, "WECOM", "WINDOWS"],
    [`Mozilla/5.0 (Linux; Android 14; V2366A) ${CHROME} MQQBrowser/15`, "QQ", "ANDROID"],
    ["Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537 ArkWeb/4.1 HuaweiBrowser/5.0", "HUAWEI", "HARMONY"],
    ["curl/8.0", "OTHER", "OTHER"],
    [null, "OTHER", "OTHER"],
  ])("%s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

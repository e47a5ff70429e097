import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";
import { type CalendarEvent, calendarText, type EventWords, itemEvents } from "@/lib/revisions/calendars/rules.ts";
import { NO_PERMISSIONS } from "@/lib/revisions/mentions/rules.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { fc } from "@/tests/support/properties.ts";
import { aFullSnapshot } from "../a-full-snapshot.ts";

const CHANGED = new Date("2025-12-09T02:00:00Z");

const anEvent = (own: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "c1c6cf0e-3f83-5c0b-9b0c-7a4de2a1f5d3",
  title: "两校冬季交流",
  place: "哈尔滨",
  path: "/zh/exchanges/EX-2025-001",
  changedAt: CHANGED,
  when: { firstDay: calendarDay("2025-12-05"), lastDay: calendarDay("2025-12-06") },
  ...own,
});

const calendarOf = (...events: CalendarEvent[]): string =>
  calendarText({
    locale: "zh",
    name: "南北：交流",
    origin: "https://exchange.example",
    page: "/zh/exchanges",
    timezone: "Asia/Shanghai",
    events,
  });

const read = (text: string) => {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};

test("an exchange is an event of whole days, which ends the day after its last", () => {
  const [event] = read(calendarOf(anEvent()));
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(["2025-12-05", "2025-12-07"]);
  expect([event?.summary, event?.location]).toEqual(["两校冬季交流", "哈尔滨"]);
  expect(event?.component.getFirstPropertyValue("url")).toBe("https://exchange.example/zh/exchanges/EX-2025-001");
});

test("hours are on the clock of the place, which the calendar describes", () => {
  const at = (timezone: string) => ({ start: "2025-07-05T09:30", end: "2025-07-05T11:00", timezone });
  const events = read(calendarOf(anEvent({ when: at("Asia/Shanghai") }), anEvent({ when: at("Europe/Berlin") })));
  const instants = events.map(({ startDate }) => startDate.toJSDate().toISOString());
  expect(instants).toEqual(["2025-07-05T01:30:00.000Z", "2025-07-05T07:30:00.000Z"]);
});

test("a changed event keeps its identifier, and its number grows", () => {
  const events = [CHANGED, new Date(CHANGED.getTime() + 1000)].map(
    (changedAt) => read(calendarOf(anEvent({ changedAt })))[0],
  );
  const [before, after] = events.map((event) => ({ uid: event?.uid, number: event?.sequence ?? 0 }));
  expect(after?.uid).toBe(before?.uid);
  expect(after?.number).toBeGreaterThan(before?.number ?? Number.POSITIVE_INFINITY);
});

test("a calendar without events is whole all the same", () => {
  expect(read(calendarOf())).toEqual([]);
  expect(calendarOf()).toContain("BEGIN:VTIMEZONE");
});

test("no line is longer than 75 bytes, and whatever stands in 1,000 titles comes back as it was", () => {
  const signs = fc.constantFrom(";", ",", "\\", "\\n", '"', ":", "\r\n", "\n", "BEGIN:VEVENT", "曾", "😀", " ", "a");
  const property = fc.property(fc.array(signs, { minLength: 1, maxLength: 80 }), (parts) => {
    const title = parts.join("");
    const text = calendarOf(anEvent({ title }));
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(text).map(({ summary }) => summary)).toEqual([title.replaceAll("\r\n", "\n")]);
  });
  fc.assert(property, { numRuns: 1000 });
});

const aHeldSnapshot = () => {
  const snapshot = aFullSnapshot();
  const items = snapshot.items.map((item, at) => ({
    ...item,
    startAt: `2025-12-05T0${at + 1}:30:00.000Z`,
    endAt: null,
  }));
  return { ...snapshot, status: "HELD" as const, timezone: "Asia/Shanghai", items };
};

const words: EventWords = {
  locale: "zh",
  sample: (title) => `示例：${title}`,
  kind: (kind) => kind,
  visit: (kind, base) => `${kind}：${base}`,
};

test("an item is an event where its day and its hour are known, with an identifier that its order does not change", () => {
  const snapshot = aHeldSnapshot();
  const view = toView(snapshot, NO_PERMISSIONS);
  const record = { uid: "x", changedAt: CHANGED };
  const events = itemEvents(view, record, words);
  const timed = view.itinerary.flatMap(({ day, items }) => items.filter((item) => day && item.startTime));
  expect(events.map(({ title }) => title)).toHaveLength(timed.length);
  expect(timed.length).toBeGreaterThan(0);
  const moved = { ...snapshot, items: snapshot.items.map((item) => ({ ...item, position: 50 - item.position })) };
  const uids = (own: CalendarEvent[]) => own.map(({ uid }) => uid).sort();
  expect(uids(itemEvents(toView(moved, NO_PERMISSIONS), record, words))).toEqual(uids(events));
  expect(JSON.stringify(events)).not.toContain(snapshot.items[0]?.id);
});

test("an item that ends after midnight ends on the next day", () => {
  const view = toView(aHeldSnapshot(), NO_PERMISSIONS);
  const [first] = view.itinerary.flatMap(({ items }) => items);
  const day: CalendarDay = calendarDay("2025-12-05");
  if (!first) throw new Error("the snapshot has no item");
  const item = { ...first, startTime: "23:30", endTime: "01:00" };
  const [event] = itemEvents({ ...view, itinerary: [{ day, items: [item] }] }, { uid: "x", changedAt: CHANGED }, words);
  expect(event?.when).toEqual({ start: "2025-12-05T23:30", end: "2025-12-06T01:00", timezone: view.timezone });
});

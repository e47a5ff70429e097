import { expect, test } from "vitest";
import { parseTime } from "@/components/ui/parse-time.ts";

test.each([
  ["09:30", "09:30"],
  ["9:30", "09:30"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["9：30", "09:30"],
  ["１４：０５", "14:05"],
  ["14.05", "14:05"],
  ["14点05分", "14:05"],
  [" 00:00 ", "00:00"],
  ["23:59", "23:59"],
  ["24:00", null],
  ["12:60", null],
  ["9", null],
  ["93", null],
  ["12345", null],
  ["half past nine", null],
  ["", null],
])("%j is %j", (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

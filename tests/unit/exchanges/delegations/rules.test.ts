import { expect, test } from "vitest";
import { isSameEntry, statusWhenEntered } from "@/lib/exchanges/delegations/rules.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { fc } from "@/tests/support/properties.ts";

test.each([
  ["c", "a", ["c", "a", "b"]],
  ["a", "c", ["b", "a", "c"]],
  ["a", null, ["b", "c", "a"]],
  ["b", "b", ["a", "b", "c"]],
  ["b", "c", ["a", "b", "c"]],
  ["x", "a", null],
  ["a", "x", null],
] as const)("%s before %s", (moved, before, order) => {
  expect(movedBefore(["a", "b", "c"], moved, before)).toEqual(order);
});

test("a move loses nobody and keeps the order of the others", () => {
  const orders = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(orders, fc.nat(), fc.nat(), (order, from, to) => {
      const moved = order[from % order.length] ?? "";
      const before = order[to % (order.length + 1)] ?? null;
      const after = movedBefore(order, moved, before) ?? [];
      const others = (list: readonly string[]) => list.filter((id) => id !== moved);
      expect(others(after)).toEqual(others(order));
      expect(after.toSorted()).toEqual(order.toSorted());
      if (moved !== before) expect(after[after.indexOf(moved) + 1] ?? null).toBe(before);
    }),
  );
});

test.each([
  ["DRAFT", "2025-12-05", "2025-12-04", "PROPOSED"],
  ["DRAFT", "2025-12-05", "2025-12-05", "PRESENT"],
  ["HELD", "2025-12-05", "2025-12-01", "PRESENT"],
  ["PLANNED", "2025-12-05", "2025-11-30", "PROPOSED"],
] as const)("a member added to a %s exchange of %s on %s is %s", (status, firstDay, today, wanted) => {
  expect(statusWhenEntered({ status, firstDay }, today)).toBe(wanted);
});

const entry = {
  personId: null,
  nameZh: null,
  nameEn: null,
  titleZh: null,
  titleEn: null,
  unitNameZh: null,
  unitNameEn: null,
};

test.each([
  ["the same person of the directory", { personId: "p", nameZh: "张三" }, { personId: "p", nameZh: "张叁" }, true],
  [
    "two people of the directory with one name",
    { personId: "p", nameZh: "张三" },
    { personId: "q", nameZh: "张三" },
    false,
  ],
  ["word by word alike", { nameZh: "张三", titleZh: "院长" }, { nameZh: "张三", titleZh: "院长" }, true],
  ["another title", { nameZh: "张三", titleZh: "院长" }, { nameZh: "张三", titleZh: "教授" }, false],
  ["two by title alone", { titleZh: "院长" }, { titleZh: "院长" }, false],
])("%s", (_, one, other, wanted) => {
  expect(isSameEntry({ ...entry, ...one }, { ...entry, ...other })).toBe(wanted);
});

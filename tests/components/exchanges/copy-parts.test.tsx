import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CopyPartsFields } from "@/components/exchanges/admin/copy-parts-fields.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { renderPage } from "../support/render.tsx";

const nothingMore = () => screen.queryByText(en.newExchange.nothingToCopy);

function offeredOf(counts: { items: number; groups: number }, members: number): string[] {
  const source = { counts, content: { members: Array.from({ length: members }) } };
  const parts = { itinerary: true, groups: true, members: false };
  renderPage(<CopyPartsFields source={source} parts={parts} onChange={() => undefined} isWithoutDays={false} />);
  return screen.queryAllByRole("checkbox").map((box) => box.getAttribute("name") ?? "");
}

test("a copy asks only about parts of which there is something", () => {
  expect(offeredOf({ items: 2, groups: 0 }, 1)).toEqual(["itinerary", "members"]);
  expect(nothingMore()).toBeNull();
});

test("a copy of a record without such parts says that there is nothing more to copy", () => {
  expect(offeredOf({ items: 0, groups: 0 }, 0)).toEqual([]);
  expect(nothingMore()).not.toBeNull();
});

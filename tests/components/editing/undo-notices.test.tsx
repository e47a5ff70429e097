import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { coveredBy } from "@/components/editing/uncovered-focus.ts";
import { UndoNotice } from "@/components/editing/undo-notice.tsx";
import { renderPage } from "../support/render.tsx";

const HEIGHT = 60;
const GAP = 8;
const placeOf = (text: string) => screen.getByText(text).closest("section")?.style.translate;

test("two notices of what was removed never cover each other: the newer one pushes the older one up", () => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(HEIGHT);
  const notice = (text: string) => <UndoNotice key={text} text={text} onUndo={vi.fn()} onClose={vi.fn()} />;
  const { show } = renderPage(<div>{[notice("Zhao was removed.")]}</div>);
  expect(placeOf("Zhao was removed.")).toBe("0 -0px");
  show(<div>{[notice("Zhao was removed."), notice("The tour was removed.")]}</div>);
  expect(placeOf("The tour was removed.")).toBe("0 -0px");
  expect(placeOf("Zhao was removed.")).toBe(`0 -${HEIGHT + GAP}px`);
  show(<div>{[notice("Zhao was removed.")]}</div>);
  expect(placeOf("Zhao was removed.")).toBe("0 -0px");
});

const box = (top: number, bottom: number, left = 0, right = 300) => new DOMRect(left, top, right - left, bottom - top);

test("a notice says how far the page has to scroll until it does not cover the field with the focus", () => {
  const atFoot = box(700, 760);
  expect(coveredBy(atFoot, box(690, 730))).toBe(42);
  expect(coveredBy(atFoot, box(600, 640)), "above it").toBe(0);
  expect(coveredBy(atFoot, box(800, 840)), "below the page").toBe(0);
  expect(coveredBy(atFoot, box(690, 730, 400, 500)), "beside it").toBe(0);
});

import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { FoldedFacts } from "@/components/editing/folded-facts.tsx";
import { otherWords } from "@/components/editing/other-words.ts";
import { renderPage } from "../support/render.tsx";

test("a closed row holds what its line does not show, as text that the search of the browser opens", () => {
  const onFound = vi.fn();
  const facts = [
    { name: "Title", words: ["院长"] },
    { name: "Rank", words: [null, undefined, ""] },
    { name: "Observations", words: ["甲", "A"] },
  ];
  renderPage(<FoldedFacts facts={facts} onFound={onFound} />);
  const text = screen.getByText("Title: 院长; Observations: 甲 / A");
  expect(text.getAttribute("hidden")).toBe("until-found");
  act(() => void text.dispatchEvent(new Event("beforematch")));
  expect(onFound).toHaveBeenCalledOnce();
});

test("a row without other facts holds no text", () => {
  renderPage(<FoldedFacts facts={[{ name: "Title", words: [null] }]} onFound={vi.fn()} />);
  expect(document.querySelector(".folded-facts")).toBeNull();
});

test("the other words are those of the language that the line does not show", () => {
  expect(otherWords("zh", "院长", "Dean")).toBe("Dean");
  expect(otherWords("en", "院长", "Dean")).toBe("院长");
  expect(otherWords("zh", null, "Dean")).toBeNull();
  expect(otherWords("zh", "院长", "")).toBeNull();
});

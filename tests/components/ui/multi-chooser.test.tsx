import { screen } from "@testing-library/react";
import { type ComponentProps, useState } from "react";
import { expect, test, vi } from "vitest";
import type { Choice } from "@/components/ui/choices.ts";
import { MultiChooser } from "@/components/ui/multi-chooser.tsx";
import {
  chooser,
  createLabel,
  GEOLOGY,
  highlighted,
  isOpen,
  LAW,
  optionTexts,
  pressComposing,
  SCHOOLS,
} from "../support/choosers.tsx";
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

type Props = Partial<ComponentProps<typeof MultiChooser>> & { onPick: (values: string[]) => void };

function SchoolsField({ onPick, values: initial = [], ...props }: Props) {
  const [values, setValues] = useState(initial);
  const pick = (next: string[]) => {
    onPick(next);
    setValues(next);
  };
  return (
    <>
      <MultiChooser label="Schools" items={SCHOOLS} emptyText="None" {...props} values={values} onChange={pick} />
      <button type="button">Send</button>
    </>
  );
}

/** Opens a page with the field. @returns also `offer`, which offers other choices, as an answer to a search does */
function openField(props: Partial<Props> = {}) {
  const onPick = vi.fn<Props["onPick"]>();
  const { person, show } = renderPage(<SchoolsField onPick={onPick} {...props} />);
  const offer = (...items: Choice[]) => show(<SchoolsField onPick={onPick} {...props} items={items} />);
  return { person, onPick, offer };
}

const option = (name: string) => screen.getByRole("option", { name });
const removeButton = (label: string) => screen.getByRole("button", { name: `Remove ${label}` });
/** The labels of the choices. Screen readers do not get them while the list is open. */
const chosen = () =>
  screen
    .queryAllByRole("button", { name: /^Remove /, hidden: true })
    .map((button) => button.getAttribute("aria-label")?.replace("Remove ", ""));

test("the list stays open after each choice, so that several are picked one after the other", async () => {
  const { person, onPick } = openField();
  await person.click(chooser());
  await person.click(option("Geology"));
  expect(isOpen()).toBe(true);
  await person.click(option("Languages"));
  expect(isOpen()).toBe(true);
  expect(onPick.mock.calls).toEqual([[["geology"]], [["geology", "languages"]]]);
  expect(chosen()).toEqual(["Geology", "Languages"]);
});

test("a choice is taken back by its row in the open list", async () => {
  const { person, onPick } = openField({ values: ["geology", "law"] });
  await person.click(chooser());
  expect(option("Geology").getAttribute("aria-selected")).toBe("true");
  await person.click(option("Geology"));
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["law"]);
});

test("each choice can be removed by its button", async () => {
  const { person, onPick } = openField({ values: ["geology", "law", "languages"] });
  await person.click(removeButton("Law"));
  expect(onPick).toHaveBeenLastCalledWith(["geology", "languages"]);
  await person.click(removeButton("Geology"));
  await person.click(removeButton("Languages"));
  expect(onPick).toHaveBeenLastCalledWith([]);
  expect(chosen()).toEqual([]);
});

test("what is typed finds a choice, Enter adds it to the others, and the field is empty for the next one", async () => {
  const onSearch = vi.fn();
  const { person, onPick } = openField({ values: ["geology"], onSearch, items: SCHOOLS });
  await person.type(chooser(), "law");
  expect(onSearch.mock.calls).toEqual([["l"], ["la"], ["law"]]);
  await person.keyboard("{ArrowDown}{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["geology", "law"]);
  expect(chooser().value).toBe("");
  expect(onSearch).toHaveBeenLastCalledWith("");
  expect(document.activeElement).toBe(chooser());
});

test("the arrows move through the choices, and Enter picks the one where they stopped", async () => {
  const { person, onPick } = openField();
  await person.type(chooser(), "l");
  expect(highlighted()).toBe("Law");
  await person.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(highlighted()).toBe("Languages");
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["languages"]);
});

test("Escape closes the list, then resets what was typed, and removes no choice however often it is pressed", async () => {
  const { person, onPick } = openField({ values: ["geology", "law"] });
  await person.type(chooser(), "lang");
  for (const shown of ["lang", "", "", ""]) {
    await person.keyboard("{Escape}");
    await advanceTime(1_000);
    expect(isOpen()).toBe(false);
    expect(chooser().value).toBe(shown);
  }
  expect(onPick).not.toHaveBeenCalled();
  expect(chosen()).toEqual(["Geology", "Law"]);
});

test("emptying the field removes no choice", async () => {
  const { person, onPick } = openField({ values: ["geology", "law"] });
  await person.type(chooser(), "lang");
  await person.clear(chooser());
  await person.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Send" }));
  expect(onPick).not.toHaveBeenCalled();
});

test("Backspace in the empty field removes the last choice", async () => {
  const { person, onPick } = openField({ values: ["geology", "law"] });
  await person.type(chooser(), "x{Backspace}");
  expect(onPick).not.toHaveBeenCalled();
  await person.keyboard("{Backspace}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["geology"]);
});

test.each(COMPOSING_KEYS)(
  "a key of a composition, known by %s, does not pick, remove, move or close",
  async (_how, by) => {
    const { person, onPick } = openField({ values: ["geology"] });
    await person.type(chooser(), "l");
    for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "Escape", "Enter"]) {
      const mayBrowserAct = pressComposing(key, by);
      expect(mayBrowserAct, key).toBe(key !== "Enter");
      expect(highlighted(), key).toBe("Law");
      expect(chooser().value, key).toBe("l");
    }
    expect(isOpen()).toBe(true);
    await person.clear(chooser());
    pressComposing("Backspace", by);
    expect(onPick).not.toHaveBeenCalled();
  },
);

test("a text that no choice has as its label is created by the last row, and picks nothing", async () => {
  const onCreate = vi.fn();
  const { person, onPick } = openField({ values: ["law"], onCreate, createLabel });
  await person.type(chooser(), " Geo ");
  expect(optionTexts()).toEqual(["Geology", "Add Geo"]);
  await person.keyboard("{ArrowDown}{Enter}");
  expect(onCreate).toHaveBeenCalledExactlyOnceWith("Geo");
  expect(onPick).not.toHaveBeenCalled();
  expect(chooser().value).toBe("");
});

test.each(["Geology", "gEOLOGY", "ＧＥＯＬＯＧＹ"])("“%s” picks the school and creates none", async (typed) => {
  const onCreate = vi.fn();
  const { person, onPick } = openField({ onCreate, createLabel });
  await person.type(chooser(), typed);
  expect(optionTexts()).toEqual(["Geology"]);
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["geology"]);
  expect(onCreate).not.toHaveBeenCalled();
});

test("the choices keep their labels while others are searched for, and are kept when one is added", async () => {
  const { person, onPick, offer } = openField({ values: ["law"], onSearch: () => undefined });
  await person.type(chooser(), "ge");
  offer(GEOLOGY);
  expect(chosen()).toEqual([LAW.label]);
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith(["law", "geology"]);
});

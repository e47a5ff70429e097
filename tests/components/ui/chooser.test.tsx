import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import {
  chooser,
  compose,
  convert,
  createLabel,
  GEOLOGY,
  highlighted,
  isOpen,
  LANGUAGES,
  LAW,
  optionTexts,
  pressComposing,
} from "../support/choosers.tsx";
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { advanceTime } from "../support/render.tsx";
import { openForm } from "../support/school-form.tsx";

test("the arrows move through the choices, and Enter picks the one where they stopped", async () => {
  const { person, onPick, onSend } = openForm();
  await person.type(chooser(), "l");
  expect(optionTexts()).toEqual(["Law", "Languages", "Geology"]);
  expect(highlighted()).toBe("Law");
  await person.keyboard("{ArrowDown}{ArrowDown}");
  expect(highlighted()).toBe("Geology");
  await person.keyboard("{ArrowUp}");
  expect(highlighted()).toBe("Languages");
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith("languages");
  expect(chooser().value).toBe("Languages");
  expect(isOpen()).toBe(false);
  expect(onSend).not.toHaveBeenCalled();
});

test("a choice is picked by a click", async () => {
  const { person, onPick } = openForm();
  await person.click(chooser());
  await person.click(screen.getByRole("option", { name: "Geology" }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith("geology");
  expect(chooser().value).toBe("Geology");
});

test("Enter picks the first choice although no row is highlighted yet", async () => {
  const { person, onPick, onSend, offer } = openForm({ items: [], onSearch: () => undefined });
  await person.type(chooser(), "la");
  offer(LAW);
  offer();
  offer(LANGUAGES, LAW);
  expect(highlighted()).toBeNull();
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledExactlyOnceWith("languages");
  expect(onSend).not.toHaveBeenCalled();
});

test("Enter picks nothing in a field with blanks only", async () => {
  const { person, onPick } = openForm();
  await person.type(chooser(), "  ");
  expect(highlighted()).toBeNull();
  await person.keyboard("{Enter}");
  expect(onPick).not.toHaveBeenCalled();
});

test("Escape resets what was typed and does not clear the choice, however often it is pressed", async () => {
  const { person, onPick } = openForm({ value: "law" });
  await person.clear(chooser());
  await person.type(chooser(), "geo");
  await person.keyboard("{Escape}");
  expect(chooser().value).toBe("Law");
  for (const again of ["second", "third"]) {
    await advanceTime(1_000);
    await person.keyboard("{Escape}");
    expect(chooser().value, again).toBe("Law");
  }
  await person.tab();
  expect(onPick).not.toHaveBeenCalled();
});

test("leaving an empty field clears the choice", async () => {
  const { person, onPick } = openForm({ value: "law" });
  await person.clear(chooser());
  expect(onPick, "another name may be typed yet").not.toHaveBeenCalled();
  await person.tab();
  expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
  expect(chooser().value).toBe("");
});

test("leaving an empty field without a choice changes nothing", async () => {
  const { person, onPick } = openForm();
  await person.type(chooser(), "geo");
  await person.clear(chooser());
  await person.tab();
  expect(onPick).not.toHaveBeenCalled();
});

test("Tab moves on without picking, and other text than the choice is reset", async () => {
  const { person, onPick } = openForm({ value: "law" });
  await person.clear(chooser());
  await person.type(chooser(), "geo");
  expect(highlighted()).toBe("Geology");
  await person.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Send" }));
  expect(chooser().value).toBe("Law");
  expect(onPick).not.toHaveBeenCalled();
  expect(isOpen()).toBe(false);
});

test("the choice is cleared by its button", async () => {
  const { person, onPick } = openForm({ value: "law" });
  await person.click(screen.getByRole("button", { name: "Clear School" }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
  expect(chooser().value).toBe("");
});

test.each(COMPOSING_KEYS)(
  "a key of a composition, known by %s, does not pick, add, move or close",
  async (_how, by) => {
    const onCreate = vi.fn();
    const { person, onPick, onSend } = openForm({ onCreate, createLabel });
    await person.type(chooser(), "l");
    for (const key of ["ArrowDown", "ArrowUp", "Escape", "Enter"]) {
      const mayBrowserAct = pressComposing(key, by);
      expect(mayBrowserAct, "Enter does not send the form, and the input method gets the other keys").toBe(
        key !== "Enter",
      );
      expect(highlighted(), key).toBe("Law");
      expect(chooser().value, key).toBe("l");
    }
    expect(optionTexts()).toEqual(["Law", "Languages", "Geology", "Add l"]);
    expect(onPick).not.toHaveBeenCalled();
    expect(onCreate).not.toHaveBeenCalled();
    await person.keyboard("{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith("law");
    expect(onSend).not.toHaveBeenCalled();
  },
);

test.each(COMPOSING_KEYS)(
  "Enter of a composition, known by %s, picks no row that is not highlighted yet",
  async (_how, by) => {
    const { person, onPick, offer } = openForm({ items: [], onSearch: () => undefined });
    await person.click(chooser());
    compose("la");
    offer(LAW);
    expect(highlighted()).toBeNull();
    pressComposing("Enter", by);
    expect(onPick).not.toHaveBeenCalled();
    expect(chooser().value).toBe("la");
    convert("Law");
    await person.keyboard("{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith("law");
  },
);

test("a text that no choice has as its label is created by the last row", async () => {
  const onCreate = vi.fn();
  const { person, onPick } = openForm({ onCreate, createLabel });
  await person.type(chooser(), " Geo ");
  expect(optionTexts()).toEqual(["Geology", "Add Geo"]);
  await person.keyboard("{ArrowDown}{Enter}");
  expect(onCreate).toHaveBeenCalledExactlyOnceWith("Geo");
  expect(onPick).not.toHaveBeenCalled();
  expect(chooser().value).toBe("");
});

test.each(["Geology", "gEOLOGY", "ＧＥＯＬＯＧＹ", " geology "])(
  "“%s” picks the school and creates none",
  async (typed) => {
    const onCreate = vi.fn();
    const { person, onPick } = openForm({ onCreate, createLabel });
    await person.type(chooser(), typed);
    expect(optionTexts()).toEqual(["Geology"]);
    await person.keyboard("{Enter}");
    expect(onPick).toHaveBeenCalledExactlyOnceWith("geology");
    expect(onCreate).not.toHaveBeenCalled();
  },
);

test("the choice keeps its label while others are searched for", async () => {
  const onSearch = vi.fn();
  const { person, offer } = openForm({ value: "law", onSearch });
  await person.clear(chooser());
  await person.type(chooser(), "ge");
  expect(onSearch.mock.calls).toEqual([[""], ["g"], ["ge"]]);
  offer(GEOLOGY);
  expect(optionTexts()).toEqual(["Geology"]);
  await person.keyboard("{Escape}");
  expect(chooser().value).toBe("Law");
});

test("a field that adds passes each choice on, empties itself and keeps the focus", async () => {
  const onSearch = vi.fn();
  const { person, onPick, onSend } = openForm({ isAdding: true, onSearch });
  await person.type(chooser(), "geo{Enter}");
  expect(chooser().value).toBe("");
  expect(onSearch).toHaveBeenLastCalledWith("");
  await person.type(chooser(), "x{Enter}");
  expect(onPick.mock.calls).toEqual([["geology"], ["geology"]]);
  expect(document.activeElement).toBe(chooser());
  await person.keyboard("{Enter}");
  expect(onPick).toHaveBeenCalledTimes(2);
  expect(onSend, "Enter does not send the form around the field").not.toHaveBeenCalled();
});

test("a field that adds keeps its text when it is left, and when Escape closes the list", async () => {
  const { person, onPick } = openForm({ isAdding: true });
  await person.type(chooser(), "geo");
  await person.keyboard("{Escape}");
  expect(isOpen()).toBe(false);
  expect(chooser().value).toBe("geo");
  await person.tab();
  expect(chooser().value).toBe("geo");
  expect(onPick).not.toHaveBeenCalled();
});

test("a list without a fitting choice says so", async () => {
  const { person } = openForm();
  await person.type(chooser(), "zzz");
  expect(screen.getByText("None")).toBeTruthy();
});

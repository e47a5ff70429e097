import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { useAutosave } from "@/components/editing/autosave.ts";
import { CollapsibleRow } from "@/components/editing/collapsible-row.tsx";
import { SavedField } from "@/components/editing/saved-field.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { type FakeSection, refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";
import { aSection, city, hall, LONGER_THAN_A_PAUSE_MS, openSection, type Place, text } from "../support/section.tsx";

const saved = () => advanceTime(LONGER_THAN_A_PAUSE_MS);
const OUT_OF_ORDER = { code: "times_out_of_order", details: {} } as const;

/** What is said of a field, where its reader hears it. */
const saidOf = (field: HTMLElement) =>
  (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

test("a wrong field is marked with words where it stands, and the other one is saved with the same save", async () => {
  const { person, server } = openSection();
  server.wrong = { hall: "too_long" };
  fireEvent.input(city(), { target: { value: "Harbin" } });
  fireEvent.input(hall(), { target: { value: "far too long" } });
  await saved();
  expect(server.values).toEqual({ city: "Harbin", hall: null });
  expect(server.saves).toHaveLength(1);
  expect(hall().getAttribute("aria-invalid")).toBe("true");
  expect(saidOf(hall())).toContain(en.fieldErrors.too_long);
  expect(city().getAttribute("aria-invalid")).not.toBe("true");
  expect(hall().value).toBe("far too long");
  await person.clear(hall());
  await saved();
  expect(hall().getAttribute("aria-invalid")).not.toBe("true");
});

test("a field that is wrong beside another is marked in the words of the refusal, until the other one is right", async () => {
  const { person, server } = openSection();
  server.wrong = { hall: OUT_OF_ORDER };
  await person.type(hall(), "09:00");
  await saved();
  expect(saidOf(hall())).toContain(en.refusals.times_out_of_order);
  server.wrong = {};
  await person.type(city(), "08:00");
  expect(saidOf(hall())).toContain(en.refusals.times_out_of_order);
  await saved();
  expect(server.values).toEqual({ city: "08:00", hall: "09:00" });
  expect(hall().getAttribute("aria-invalid")).not.toBe("true");
});

test.each([
  ["a wrong field", en.fieldErrors.too_long],
  ["a field that somebody else changed", en.saving.conflict],
])("beside %s, the refusal of another is told, and it is not sent again by itself", async (what, said) => {
  const { server } = openSection();
  if (what === "a wrong field") server.wrong = { hall: "too_long" };
  else server.saveByColleague({ hall: "theirs" });
  fireEvent.input(hall(), { target: { value: "mine" } });
  await saved();
  expect(screen.getAllByText(said)).not.toHaveLength(0);
  server.refusal = refused("conflict", "record_closed");
  const before = server.saves.length;
  fireEvent.input(city(), { target: { value: "Harbin" } });
  for (let pause = 0; pause < 10; pause += 1) await saved();
  expect(server.saves).toHaveLength(before + 1);
  expect(text(en.saving.refused.replace("{reason}", en.refusals.record_closed))).not.toBeNull();
  server.refusal = null;
  fireEvent.input(city(), { target: { value: "Harbin!" } });
  await saved();
  expect(server.values.city).toBe("Harbin!");
});

/** A row of a list, with a field of its own in the row and another one beside it. */
function Row({ server }: { server: FakeSection<Place> }) {
  const [initial] = useState(() => ({ version: server.version, values: server.values }));
  const [isOpen, setOpen] = useState(false);
  const section = useAutosave({ id: "person.EX-2026-001.row", initial, save: server.save });
  return (
    <>
      <SavedField section={section} field="city" label="City" />
      <button type="button" onClick={() => setOpen(false)}>
        Close all
      </button>
      <CollapsibleRow
        label="Row"
        controls={{ id: "row", handle: null, arrows: null }}
        line="Row"
        section={section}
        isOpen={isOpen}
        onOpen={setOpen}
        removeLabel={() => "Remove"}
        onRemove={() => undefined}
      >
        <SavedField section={section} field="hall" label="Hall" />
      </CollapsibleRow>
    </>
  );
}

test("a closed row with a wrong field opens, comes into view once, and leaves the focus where one types", async () => {
  const server = aSection({ hall: "09:00" });
  const scrolled = vi.spyOn(HTMLElement.prototype, "scrollIntoView").mockImplementation(() => undefined);
  const { person } = renderPage(<Row server={server} />);
  expect(screen.queryByRole("textbox", { name: "Hall" })).toBeNull();
  server.wrong = { city: OUT_OF_ORDER };
  await person.type(city(), "10:00");
  await saved();
  expect(hall()).toBeTruthy();
  expect(document.activeElement).toBe(city());
  await person.type(city(), "1");
  await saved();
  expect(scrolled).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(city());
  scrolled.mockRestore();
});

test("a row with a wrong field that is closed with all others stays open while its field is put right", async () => {
  const server = aSection({ hall: "09:00" });
  const { person } = renderPage(<Row server={server} />);
  await person.click(screen.getByRole("button", { name: "Row" }));
  server.wrong = { hall: OUT_OF_ORDER };
  await person.type(hall(), "!");
  await saved();
  await person.click(screen.getByRole("button", { name: "Close all" }));
  server.wrong = {};
  await person.type(hall(), "{Backspace}");
  await saved();
  expect(document.activeElement).toBe(hall());
});

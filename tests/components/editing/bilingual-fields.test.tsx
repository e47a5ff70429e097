import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { useAutosave } from "@/components/editing/autosave.ts";
import { MoreFields } from "@/components/editing/more-fields.tsx";
import { SavedBilingual } from "@/components/editing/saved-bilingual.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { FakeSection, refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

type Names = { nameZh: string | null; nameEn: string | null };

// what one test leaves unsaved must not come back in the next one
beforeEach(() => sessionStorage.clear());

const LONGER_THAN_A_PAUSE_MS = 1_000;

function Fields({ server, isFolded = false }: { server: FakeSection<Names>; isFolded?: boolean }) {
  const [initial] = useState(() => ({ version: server.version, values: server.values }));
  const section = useAutosave({ id: "person.EX-2026-001.names", initial, save: server.save });
  const children = <SavedBilingual section={section} zh="nameZh" en="nameEn" label="Theme" />;
  if (!isFolded) return children;
  const isUsed = Boolean(section.values.nameZh ?? section.values.nameEn);
  return <MoreFields section={section} parts={[{ fields: ["nameZh", "nameEn"], name: "Theme", isUsed, children }]} />;
}

const open = (values: Partial<Names> = {}, isFolded = false) => {
  const server = new FakeSection<Names>({ nameZh: null, nameEn: null, ...values });
  return { server, ...renderPage(<Fields server={server} isFolded={isFolded} />) };
};
const field = (language: string) =>
  screen.getByRole<HTMLTextAreaElement>("textbox", {
    name: en.saving.labelIn.replace("{label}", "Theme").replace("{language}", language),
    hidden: true,
  });
const frameOf = (language: string) => field(language).closest("[data-of]");
const note = (words: string, language: string) => screen.queryByText(words.replace("{language}", language));

test("each field of a bilingual text has its language as a name, as an attribute, and as a mark that stays", async () => {
  const { person } = open();
  await person.type(field("English"), "Water");
  expect(field("English").lang).toBe("en");
  expect(field("Chinese").lang).toBe("zh-Hans");
  expect(frameOf("English")?.querySelector(".field-mark")?.textContent).toBe(en.saving.mark.en);
  expect(frameOf("Chinese")?.querySelector(".field-mark")?.textContent).toBe(en.saving.mark.zh);
});

test("where one language is shown, the other one is told to be filled or empty, and is drawn when that is pressed", async () => {
  const { person } = open({ nameZh: "水" });
  expect(note(en.saving.languageFilled, "Chinese")).not.toBeNull();
  expect(note(en.saving.languageEmpty, "English")).not.toBeNull();
  expect(frameOf("Chinese")?.hasAttribute("data-shown")).toBe(false);
  await person.click(note(en.saving.languageFilled, "Chinese") as HTMLElement);
  expect(frameOf("Chinese")?.hasAttribute("data-shown")).toBe(true);
});

test("a field with an error is drawn whichever language is shown", async () => {
  const { person, server } = open();
  server.refusal = refused("invalid", "invalid", { nameEn: "too_long" });
  await person.type(field("English"), "Water");
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(frameOf("English")?.hasAttribute("data-shown")).toBe(true);
  expect(frameOf("Chinese")?.hasAttribute("data-shown")).toBe(false);
});

test("Enter breaks no line in a title, and a pasted break becomes a blank", async () => {
  const { person } = open();
  await person.type(field("English"), "Water{Enter}");
  expect(field("English").value).toBe("Water");
  fireEvent.change(field("English"), { target: { value: "Water and\nland" } });
  expect(field("English").value).toBe("Water and land");
});

test("a part that is empty is folded away under its name, stays there while it is filled, and opens at an error", async () => {
  const { person, server } = open({}, true);
  const fold = screen.getByText(en.list.more.replace("{names}", "Theme")).closest("details") as HTMLDetailsElement;
  expect(fold.open).toBe(false);
  server.refusal = refused("invalid", "invalid", { nameEn: "too_long" });
  await person.type(field("English"), "Water");
  expect(fold.contains(field("English"))).toBe(true);
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(fold.open).toBe(true);
});

test("a part that holds something stands among the fields", () => {
  open({ nameEn: "Water" }, true);
  expect(field("English").closest("details")).toBeNull();
});

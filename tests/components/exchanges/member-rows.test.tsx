import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser } from "../support/choosers.tsx";
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { button, memberLine, openPageOf, settle } from "../support/delegation.tsx";
import { FakeDelegation } from "../support/fake-delegation.ts";
import { advanceTime } from "../support/render.tsx";

const LONGER_THAN_A_PAUSE_MS = 2000;
const english = (label: string) =>
  en.saving.labelIn.replace("{label}", label).replace("{language}", en.saving.language.en);
const nameField = (of: string) =>
  within(screen.getByRole("group", { name: of })).getByLabelText<HTMLInputElement>(english(en.delegations.field.name));

/** Opens a delegation of three. */
function openThree() {
  const server = new FakeDelegation();
  for (const name of ["Li Ming", "Wang Min", "Zhao Lei"]) server.addNamed(name);
  return { server, ...openPageOf(server) };
}

test("a member is a line with name, title and what readers see, and opens to its fields", async () => {
  const { person } = openThree();
  expect(memberLine("Li Ming").textContent).toContain("Dean");
  expect(memberLine("Li Ming").textContent).toContain(en.delegations.named);
  expect(screen.queryByRole("group", { name: "Li Ming" })).toBeNull();
  await person.click(memberLine("Li Ming"));
  expect(nameField("Li Ming").value).toBe("Li Ming");
  await person.click(memberLine("Li Ming"));
  expect(screen.queryByRole("group", { name: "Li Ming" })).toBeNull();
});

test("Enter in a text goes on to the same text of the next member, and from the last one to the field that adds", async () => {
  const { person, server } = openThree();
  await person.click(memberLine("Wang Min"));
  await person.type(nameField("Wang Min"), "g{Enter}");
  expect(document.activeElement).toBe(nameField("Zhao Lei"));
  expect(screen.queryByRole("group", { name: "Wang Ming" })).toBeNull();
  await person.keyboard("{Enter}");
  expect(document.activeElement).toBe(chooser());
  await advanceTime(LONGER_THAN_A_PAUSE_MS);
  expect(server.saves).toEqual([{ nameEn: { from: "Wang Min", to: "Wang Ming" } }]);
  expect(memberLine("Wang Ming")).toBeTruthy();
});

test.each(COMPOSING_KEYS)("Enter that ends an input method's word, told by %s, goes nowhere", async (_, composing) => {
  const { person } = openThree();
  await person.click(memberLine("Wang Min"));
  await person.click(nameField("Wang Min"));
  fireEvent.keyDown(nameField("Wang Min"), { key: "Enter", ...composing });
  expect(document.activeElement).toBe(nameField("Wang Min"));
  expect(screen.queryByRole("group", { name: "Zhao Lei" })).toBeNull();
});

test("the arrow keys move between the lines, and stop at both ends", async () => {
  const { person } = openThree();
  memberLine("Li Ming").focus();
  await person.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(memberLine("Wang Min"));
  await person.keyboard("{End}{ArrowDown}");
  expect(document.activeElement).toBe(memberLine("Zhao Lei"));
  await person.keyboard("{ArrowUp}{Home}{ArrowUp}");
  expect(document.activeElement).toBe(memberLine("Li Ming"));
});

test("a row that is opened has the buttons that move it", async () => {
  const { person } = openThree();
  const up = en.list.up.replace("{label}", "Wang Min");
  expect(screen.queryByRole("button", { name: up })).toBeNull();
  await person.click(memberLine("Wang Min"));
  await settle();
  expect(button(up)).toBeTruthy();
});

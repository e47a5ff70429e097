import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser, optionTexts } from "../support/choosers.tsx";
import {
  addTypedRow,
  afterThePause,
  againButton,
  button,
  memberLine,
  openDelegation,
  openDelegationBeforeScripts,
  option,
  readRow,
  settle,
  unsentLines,
} from "../support/delegation.tsx";
import { aPerson, chosen } from "../support/fake-delegation.ts";
import { asksBeforeLeaving } from "../support/render.tsx";

// Lines of the field that adds members: what was not added stays, and what is a list is pasted as one.

const ADA = aPerson("ada", { nameEn: "Ada Example" }, "Dean");

test("a person who was picked while the portal does not answer is put back into the field, and found again", async () => {
  const { person, server } = openDelegation(ADA);
  await person.type(chooser(), "Ada");
  await afterThePause();
  server.isOffline = true;
  await person.click(option("Ada Example Dean"));
  await settle();
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  expect(chooser().value).toBe("Ada");
  server.isOffline = false;
  await afterThePause();
  expect(server.searches).toEqual(["Ada", "Ada"]);
  await person.keyboard("{ArrowDown}");
  await person.click(option("Ada Example Dean"));
  await settle();
  expect(server.additions).toEqual([chosen("ada", "ada-1")]);
  expect(chooser().value).toBe("");
  expect(memberLine("Ada Example")).toBeTruthy();
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
  expect(unsentLines()).toBeNull();
});

test("a person who was picked and not added stands beside the field when the next one is typed already", async () => {
  const { person, server, releaseAdditions } = openDelegation(ADA);
  await person.type(chooser(), "Ada");
  await afterThePause();
  server.delayAdditions();
  await person.click(option("Ada Example Dean"));
  await person.type(chooser(), "Bo");
  server.isOffline = true;
  await releaseAdditions();
  await settle();
  expect(chooser().value).toBe("Bo");
  expect(unsentLines()?.textContent).toContain("Ada");
});

test("a person who was added although the answer was lost is not added twice", async () => {
  const { person, server } = openDelegation(ADA);
  server.lostAnswers = 1;
  await person.type(chooser(), "Ada");
  await afterThePause();
  await person.keyboard("{Enter}");
  await settle();
  expect(chooser().value).toBe("Ada");
  await person.keyboard("{ArrowDown}");
  await person.click(option("Ada Example Dean"));
  await settle();
  expect(server.additions).toHaveLength(2);
  expect(server.names).toEqual(["Ada Example"]);
});

test("a typed person who was not added stands beside the field, and is added again by a button", async () => {
  const { person, server } = openDelegation();
  server.isOffline = true;
  await person.type(chooser(), "Ada Example, Dean{Enter}");
  await settle();
  expect(chooser().value).toBe("");
  expect(asksBeforeLeaving()).toBe(true);
  server.isOffline = false;
  await person.click(againButton("Ada Example, Dean"));
  await settle();
  expect(server.names).toEqual(["Ada Example"]);
  expect(unsentLines()).toBeNull();
  expect(asksBeforeLeaving()).toBe(false);
});

test("a typed person who was not added and still is not stays beside the field until it is discarded", async () => {
  const { person, server } = openDelegation();
  server.isOffline = true;
  await person.type(chooser(), "Ada Example{Enter}");
  await settle();
  await person.click(againButton("Ada Example"));
  await settle();
  expect(unsentLines()?.children).toHaveLength(1);
  await person.click(button(en.list.forgetNamed.replace("{line}", "Ada Example")));
  expect(unsentLines()).toBeNull();
  expect(server.additions).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

test("a line that was twice not added stands beside the field once", async () => {
  const { person, server } = openDelegation();
  server.isOffline = true;
  for (const attempt of ["first", "second"]) {
    await person.type(chooser(), "Ada Example, Dean{Enter}");
    await settle();
    expect(unsentLines()?.children, attempt).toHaveLength(1);
  }
});

test("a message about a person who was not added goes when the next one is typed", async () => {
  const { person, server } = openDelegation();
  server.isOffline = true;
  await person.type(chooser(), "Ada Example, Dean{Enter}");
  await settle();
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  await person.type(chooser(), "B");
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

test("a half-typed name of a person survives a reload, and is then added by Enter and not put back", async () => {
  const { person, server, reload } = openDelegation();
  await person.type(chooser(), "Li Ming, Dean");
  expect(asksBeforeLeaving()).toBe(true);
  reload();
  expect(chooser().value).toBe("Li Ming, Dean");
  await person.click(chooser());
  await afterThePause();
  expect(server.searches.at(-1), "what was typed before is searched for").toBe("Li Ming");
  expect(optionTexts()).toEqual([readRow("Li Ming", "title “Dean”")]);
  await person.keyboard("{Enter}");
  await settle();
  expect(memberLine("Li Ming")).toBeTruthy();
  expect(chooser().value).toBe("");
  reload();
  expect(chooser().value).toBe("");
  expect(asksBeforeLeaving()).toBe(false);
});

test("a name that is typed before the scripts of the page have loaded is searched for afterwards", async () => {
  const { person, server, noteInput, loadScripts } = openDelegationBeforeScripts();
  const field = chooser();
  await person.type(field, "Anna Quill");
  noteInput(field);
  loadScripts();
  await afterThePause();
  expect(chooser()).toBe(field);
  expect(field.value).toBe("Anna Quill");
  expect(server.searches).toEqual(["Anna Quill"]);
  await person.keyboard("{ArrowDown}");
  expect(optionTexts()).toEqual([addTypedRow("Anna Quill")]);
});

test.each([
  ["with tabs", "Li Ming\tDean", ["Li Ming"]],
  ["with a heading", "Name\nLi Ming", ["Li Ming"]],
  ["on several lines", "Li Ming\nWang Fang", ["Li Ming", "Wang Fang"]],
  ["in one line", "成员：李明、王芳", ["李明", "王芳"]],
])(
  "a pasted list %s opens the paste dialog with its people, and does not come into the field",
  async (_how, text, names) => {
    const { person } = openDelegation();
    await person.click(chooser());
    await person.paste(text);
    expect(screen.getByRole("dialog")).toBeTruthy();
    for (const name of names) expect(screen.getByDisplayValue(name)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(en.delegations.add).value).toBe("");
  },
);

test.each(["Li Ming", "Li Ming, Library, Director", "Li Ming "])("“%s” is pasted into the field", async (text) => {
  const { person, server } = openDelegation();
  await person.click(chooser());
  await person.paste(text);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(chooser().value).toBe(text);
  await afterThePause();
  expect(server.searches).toEqual(["Li Ming"]);
});

test("a single name that ends with a line break opens no dialog", async () => {
  const { person } = openDelegation();
  await person.click(chooser());
  await person.paste("Li Ming\n");
  expect(screen.queryByRole("dialog")).toBeNull();
});

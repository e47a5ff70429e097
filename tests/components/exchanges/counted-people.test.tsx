import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser, optionTexts } from "../support/choosers.tsx";
import { button, openDelegation, settle } from "../support/delegation.tsx";

// People without names whom the field for members, or a pasted list, understands are offered as lines of their own.

const words = en.delegations;
const offer = (people: string) => words.addCounted.replace("{words}", people);
const linesOf = ({ roster }: ReturnType<typeof openDelegation>["server"]) =>
  roster.others.map(({ values: { labelZh, labelEn, unitNameZh, unitNameEn, count } }) =>
    [unitNameZh ?? unitNameEn, labelZh ?? labelEn, count].filter((each) => each !== null),
  );

test("a line that only counts people says so, and Enter adds it as a line of people without names", async () => {
  const { person, server } = openDelegation();
  await person.type(chooser(), "法学院学生8人");
  await settle();
  expect(optionTexts()).toEqual([offer("法学院 学生8人")]);
  await person.keyboard("{Enter}");
  await settle();
  expect(linesOf(server)).toEqual([["法学院", "学生", 8]]);
  expect(server.additions).toEqual([]);
  await person.click(button(en.list.undo));
  await settle();
  expect(linesOf(server)).toEqual([]);
});

test("people who are counted beside somebody are offered once somebody is added, and added by the keyboard", async () => {
  const { person, server } = openDelegation();
  await person.type(chooser(), "院长李明，学生8人{Enter}");
  await settle();
  expect([server.names, linesOf(server)]).toEqual([["李明"], []]);
  button(offer("学生8人")).focus();
  await person.keyboard("{Enter}");
  await settle();
  expect(linesOf(server)).toEqual([["学生", 8]]);
  expect(screen.queryByRole("button", { name: offer("学生8人") })).toBeNull();
});

test("an offer that somebody puts away adds nothing", async () => {
  const { person, server } = openDelegation();
  await person.type(chooser(), "院长李明，学生8人{Enter}");
  await settle();
  await person.click(button(words.countedDismiss.replace("{words}", "学生8人")));
  expect(screen.queryByRole("button", { name: offer("学生8人") })).toBeNull();
  expect(linesOf(server)).toEqual([]);
});

test("of a pasted list, people without names are added where they are ticked, and not unasked", async () => {
  const { person, server } = openDelegation();
  await person.click(button(words.paste));
  await person.click(screen.getByLabelText(en.pasting.field));
  await person.paste("李明 院长\n学生8人\n教师代表5人");
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "学生8人" });
  expect(box.checked).toBe(false);
  await person.click(box);
  await person.click(screen.getByRole("button", { name: "Add 1 person and 1 line without names" }));
  await settle();
  expect([server.names, linesOf(server)]).toEqual([["李明"], [["学生", 8]]]);
  expect(screen.queryByRole("row", { name: /学生8人/ }), "nobody of that line is left").toBeNull();
  expect(
    screen.getByText(en.pasting.left.replace(/^.*$/, "1 row was not added. Correct and add it, or close.")),
  ).toBeDefined();
});

import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser, highlighted, optionTexts, pressComposing } from "../support/choosers.tsx";
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import {
  addTypedRow,
  afterThePause,
  memberLine,
  openDelegation,
  option,
  readRow,
  settle,
} from "../support/delegation.tsx";
import { aPerson, chosen, typed } from "../support/fake-delegation.ts";

const LI_MING = aPerson("li-ming", { nameEn: "Li Ming" }, "Dean");
const LI_HUA = aPerson("li-hua", { nameEn: "Li Hua", nameZh: "李华" }, "Librarian", "Lecturer");
const WANG_FANG = aPerson("wang-fang", { nameEn: "Wang Fang" });

test("the field offers the people of the college before anything is typed, each with the titles of that day", async () => {
  const { person, server } = openDelegation(LI_HUA, WANG_FANG);
  await person.click(chooser());
  await afterThePause();
  expect(server.searches).toEqual([""]);
  expect(optionTexts()).toEqual([
    "Li Hua · 李华Librarian",
    "Li Hua · 李华Lecturer",
    `Wang Fang${en.delegations.noTitle}`,
  ]);
});

test("letters that are typed without a pause are searched for once", async () => {
  const { person, server } = openDelegation(LI_MING);
  await person.type(chooser(), "Li M");
  expect(server.searches).toEqual([]);
  await afterThePause();
  expect(server.searches).toEqual(["Li M"]);
  expect(optionTexts()).toEqual(["Li MingDean", addTypedRow("Li M")]);
});

test("only the name in a line is searched for", async () => {
  const { person, server } = openDelegation(LI_MING);
  await person.type(chooser(), "Li Ming, Library, Director");
  await afterThePause();
  expect(server.searches).toEqual(["Li Ming"]);
  expect(optionTexts()).toEqual(["Li MingDean", readRow("Li Ming", "title “Director”, unit “Library”")]);
});

test("people whom the portal finds by initials are offered, although their names do not hold what was typed", async () => {
  const { person } = openDelegation(LI_MING, WANG_FANG);
  await person.type(chooser(), "lm");
  await afterThePause();
  expect(optionTexts()).toEqual(["Li MingDean", addTypedRow("lm")]);
});

test("a person is added with the title that was picked, and the field is empty for the next one", async () => {
  const { person, server } = openDelegation(LI_HUA, WANG_FANG);
  await person.type(chooser(), "Li");
  await afterThePause();
  await person.click(option("Li Hua · 李华 Lecturer"));
  await settle();
  expect(chooser().value).toBe("");
  await person.type(chooser(), "Wang");
  await afterThePause();
  await person.keyboard("{Enter}");
  await settle();
  expect(server.additions).toEqual([chosen("li-hua", "li-hua-2"), chosen("wang-fang", null)]);
  expect(memberLine("Wang Fang")).toBeTruthy();
});

test("a person who is in the exchange already is marked", async () => {
  const { person } = openDelegation({ ...LI_MING, isListed: true });
  await person.type(chooser(), "Li");
  await afterThePause();
  expect(optionTexts()).toEqual([`Li Ming${en.delegations.listed}`, addTypedRow("Li")]);
});

test("an answer that arrives after that to a later search is ignored", async () => {
  const { person, server, answer } = openDelegation(LI_MING);
  server.delaySearches();
  await person.type(chooser(), "L");
  await afterThePause();
  // the earlier answer does not know this person yet
  server.directory.push(LI_HUA);
  await person.type(chooser(), "i");
  await afterThePause();
  expect(server.searches).toEqual(["L", "Li"]);
  const all = ["Li MingDean", "Li Hua · 李华Librarian", "Li Hua · 李华Lecturer", addTypedRow("Li")];
  await answer("Li");
  expect(optionTexts()).toEqual(all);
  await answer("L");
  expect(optionTexts()).toEqual(all);
});

test("until the answer arrives, only those of the people found before stay who have the typed name", async () => {
  const { person, server, answer } = openDelegation(LI_MING, WANG_FANG);
  await person.click(chooser());
  await afterThePause();
  expect(optionTexts()).toHaveLength(2);
  server.delaySearches();
  server.directory.push(aPerson("fang", { nameEn: "Fang Yu" }));
  await person.type(chooser(), "Fang");
  await afterThePause();
  expect(optionTexts()).toEqual([`Wang Fang${en.delegations.noTitle}`, addTypedRow("Fang")]);
  await answer("Fang");
  expect(optionTexts()).toHaveLength(3);
});

test("the people found before stay offered when the portal does not answer", async () => {
  const { person, server } = openDelegation(LI_MING, LI_HUA);
  await person.type(chooser(), "Li");
  await afterThePause();
  server.isOffline = true;
  await person.type(chooser(), " M");
  await afterThePause();
  expect(server.searches).toEqual(["Li", "Li M"]);
  expect(optionTexts()).toEqual(["Li MingDean", addTypedRow("Li M")]);
});

test("Enter before the answer chooses the only person with exactly this name, and invents no namesake", async () => {
  const { person, server } = openDelegation(LI_MING, aPerson("other", { nameEn: "Li Mingwei" }));
  await person.type(chooser(), "Li Ming{Enter}");
  await settle();
  expect(server.additions).toEqual([chosen("li-ming", "li-ming-1")]);
  await afterThePause();
  expect(server.names).toEqual(["Li Ming"]);
});

test("Enter before the answer chooses by the Chinese name as well", async () => {
  const { person, server } = openDelegation(LI_HUA);
  await person.type(chooser(), "李华{Enter}");
  await settle();
  expect(server.additions).toEqual([chosen("li-hua", "li-hua-1")]);
});

test("Enter before the answer chooses nobody of two people with this name, and adds the name as it was typed", async () => {
  const { person, server } = openDelegation(LI_MING, aPerson("other", { nameEn: "Li Ming" }, "Driver"));
  await person.type(chooser(), "Li Ming{Enter}");
  await settle();
  expect(server.additions).toEqual([typed({ nameEn: "Li Ming" })]);
});

test("Enter before the answer adds a line with a title as it was typed, without asking who it is", async () => {
  const { person, server } = openDelegation(LI_MING);
  await person.type(chooser(), "Li Ming, Dean{Enter}");
  await settle();
  expect(server.searches).toEqual([]);
  expect(server.additions).toEqual([typed({ nameEn: "Li Ming", titleEn: "Dean" })]);
});

test("after the answer, Enter chooses the first of two people with this name, and no row adds a third one", async () => {
  const { person, server } = openDelegation(LI_MING, aPerson("other", { nameEn: "Li Ming" }, "Driver"));
  await person.type(chooser(), "Li Ming");
  await afterThePause();
  expect(optionTexts()).toEqual(["Li MingDean", "Li MingDriver"]);
  await person.keyboard("{Enter}");
  await settle();
  expect(server.additions).toEqual([chosen("li-ming", "li-ming-1")]);
});

test("after the answer, only the row for it adds a typed namesake of somebody", async () => {
  const { person, server } = openDelegation(LI_HUA);
  await person.type(chooser(), "Li Hua");
  await afterThePause();
  expect(highlighted()).toBe("Li Hua · 李华Librarian");
  await person.click(option(addTypedRow("Li Hua")));
  await settle();
  expect(server.searches, "it is not asked again who it is").toEqual(["Li Hua"]);
  expect(server.additions).toEqual([typed({ nameEn: "Li Hua" })]);
});

test.each(COMPOSING_KEYS)("Enter of a composition, known by %s, adds nobody", async (_how, by) => {
  const { person, server } = openDelegation(LI_HUA);
  await person.type(chooser(), "李华");
  expect(pressComposing("Enter", by)).toBe(false);
  await afterThePause();
  expect(pressComposing("Enter", by)).toBe(false);
  await settle();
  expect(server.additions).toEqual([]);
  expect(chooser().value).toBe("李华");
});

import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { FakeOutcomes } from "../support/fake-outcomes.ts";
import { asksBeforeLeaving, pass, renderPage } from "../support/render.tsx";

// The lists of a record, tried with its outcomes: what is added, removed, restored and moved on a page that stays open.

const portal = vi.hoisted(() => ({ outcomes: null as unknown }));
const outcomes = () => portal.outcomes as FakeOutcomes;

vi.mock("@/lib/commitments/actions.ts", () => {
  const call = (name: keyof FakeOutcomes["actions"]) => (input: never) => outcomes().actions[name](input);
  return {
    addOutcomeAction: call("addOutcomeAction"),
    saveOutcomeAction: call("saveOutcomeAction"),
    removeOutcomeAction: call("removeOutcomeAction"),
    restoreOutcomeAction: call("restoreOutcomeAction"),
    moveOutcomeAction: call("moveOutcomeAction"),
  };
});

vi.mock("@/lib/minutes/actions.ts", () => ({
  chooseMinuteItemAction: async () => ({ status: "done", result: { items: [] } }),
}));

/** Opens a record with these outcomes. */
function openOutcomes(...titles: string[]) {
  const server = new FakeOutcomes(...titles);
  portal.outcomes = server;
  return { server, ...renderPage(<OutcomesSection outcomes={server.entries} />) };
}

const words = en.outcomesDesk;
const line = () => screen.getByRole<HTMLInputElement>("textbox", { name: words.line });
const rows = () => within(document.getElementById("outcomes") as HTMLElement).queryAllByRole("listitem");
const button = (name: string) => screen.getByRole("button", { name });
const remover = (label: string) => button(words.remove.replace("{label}", label));
const handle = (label: string) => button(en.list.handle.replace("{label}", label));
const again = (label: string) => button(en.list.againNamed.replace("{line}", label));
const undo = () => screen.queryByRole("button", { name: en.list.undo });
const soon = () => pass(0);

test("lines that are typed faster than the portal answers are all added, in their order", async () => {
  const { person, server } = openOutcomes();
  server.holdAnswers();
  for (const word of ["First", "Second", "Third"]) {
    await person.type(line(), `${word}{Enter}`);
    expect(line().value).toBe("");
  }
  await act(async () => server.releaseAnswers());
  await soon();
  expect(server.titles).toEqual(["First", "Second", "Third"]);
  expect(rows()).toHaveLength(3);
});

test("a line that could not be added stays visible, and can be added again or discarded", async () => {
  const { person, server } = openOutcomes();
  server.isCutOff = true;
  await person.type(line(), "First{Enter}");
  await soon();
  expect(line().value).toBe("First");
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  server.isCutOff = false;
  await person.type(line(), "{Enter}");
  await soon();
  expect(server.titles).toEqual(["First"]);
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

test("a line that could not be added while the next one was typed stands beside it, and is added on its own", async () => {
  const { person, server } = openOutcomes();
  server.holdAnswers();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second");
  server.lostAnswers = 1;
  await act(async () => server.releaseAnswers());
  await soon();
  expect(line().value).toBe("Second");
  await person.type(line(), "{Enter}");
  await soon();
  await person.click(again("First"));
  await soon();
  // the first answer was lost, and the line was added by it
  expect(server.titles).toEqual(["First", "Second"]);
  expect(screen.queryByRole("list", { name: en.list.unsent })).toBeNull();
});

test("a half-typed line survives a reload", async () => {
  const { person, server, unmount } = openOutcomes();
  await person.type(line(), "Half a th");
  unmount();
  renderPage(<OutcomesSection outcomes={server.entries} />);
  expect(line().value).toBe("Half a th");
});

test("a double click removes one row and not the next one", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  await person.click(remover("First"));
  await soon();
  // the second click comes when the next row is where the first one was
  await act(async () => void remover("Second").dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 2 })));
  await soon();
  expect(server.titles).toEqual(["Second", "Third"]);
});

test("a removal is undone by its notice, which stays for ten seconds, and for ten more after a second removal", async () => {
  const { person, server } = openOutcomes("First", "Second");
  await person.click(remover("First"));
  await soon();
  expect(undo()).not.toBeNull();
  await pass(8_000);
  await person.click(remover("Second"));
  await soon();
  await pass(8_000);
  expect(undo()).not.toBeNull();
  await person.click(undo() as HTMLElement);
  await soon();
  expect(server.titles).toEqual(["Second"]);
  await person.click(remover("Second"));
  await soon();
  await pass(11_000);
  expect(undo()).toBeNull();
});

test("an undo that got no answer can be repeated", async () => {
  const { person, server } = openOutcomes("First");
  await person.click(remover("First"));
  await soon();
  server.isCutOff = true;
  await person.click(undo() as HTMLElement);
  await soon();
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  server.isCutOff = false;
  await person.click(undo() as HTMLElement);
  await soon();
  expect(server.titles).toEqual(["First"]);
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

test("the keyboard focus stays in the list after a removal, and moves to a restored row", async () => {
  const { person, server } = openOutcomes("First", "Second", "Third");
  remover("Second").focus();
  await person.keyboard("{Enter}");
  await soon();
  expect(document.activeElement).toBe(handle("Third"));
  (undo() as HTMLElement).focus();
  await person.keyboard("{Enter}");
  await soon();
  expect(document.activeElement).toBe(handle("Second"));
  await person.keyboard("{End}");
  await soon();
  expect(server.titles).toEqual(["First", "Third", "Second"]);
  expect(document.activeElement).toBe(handle("Second"));
});

/** Opens the only row and types into its English title. */
async function typeIntoRow(person: ReturnType<typeof openOutcomes>["person"], text: string): Promise<void> {
  const [row] = rows();
  if (!row) throw new Error("the list has no row");
  await person.click(within(row).getByRole("button", { expanded: false }));
  await person.type(within(row).getAllByRole("textbox")[1] as HTMLElement, text);
  await pass(1_000);
}

test("text that is typed into a line that a colleague removed is shown, and saved after the line is restored", async () => {
  const { person, server, show } = openOutcomes("Shared courses");
  server.othersRemove("Shared courses");
  await typeIntoRow(person, " in geology");
  show(<OutcomesSection outcomes={server.entries} />);
  await soon();
  expect(rows()).toHaveLength(0);
  expect(document.querySelector("blockquote")?.textContent).toBe("Shared courses in geology");
  await person.click(button(en.list.bringBackNamed.replace("{label}", "Shared courses")));
  await pass(1_000);
  expect(server.titles).toEqual(["Shared courses in geology"]);
  expect(rows()).toHaveLength(1);
  expect(document.querySelector("blockquote")).toBeNull();
});

test("text that is typed into a line that a colleague removed can be discarded", async () => {
  const { person, server, show } = openOutcomes("Shared courses");
  server.othersRemove("Shared courses");
  await typeIntoRow(person, " in geology");
  show(<OutcomesSection outcomes={server.entries} />);
  await soon();
  await person.click(button(en.list.forgetNamed.replace("{line}", "Shared courses")));
  await soon();
  expect(document.querySelector("blockquote")).toBeNull();
  expect(server.titles).toEqual([]);
  expect(sessionStorage.length).toBe(0);
});

test("a line that waits for its turn is added before a link is followed", async () => {
  const server = new FakeOutcomes();
  portal.outcomes = server;
  const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
  const { person } = renderPage(
    <>
      <OutcomesSection outcomes={[]} />
      <a href="/en/admin/people">People</a>
    </>,
  );
  server.holdAnswers();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second{Enter}");
  await person.click(screen.getByRole("link", { name: "People" }));
  expect(assign).not.toHaveBeenCalled();
  await act(async () => server.releaseAnswers());
  await soon();
  expect(server.titles).toEqual(["First", "Second"]);
  expect(assign).toHaveBeenCalledOnce();
});

test("a removed row with a wrong field does not keep anybody from leaving the page", async () => {
  const { person, server } = openOutcomes("First");
  server.refuseSaves({ titleEn: "unusable_characters" });
  await typeIntoRow(person, "!");
  expect(screen.getByText(en.saving.invalid)).toBeTruthy();
  expect(asksBeforeLeaving()).toBe(true);
  await person.click(remover("First"));
  await soon();
  expect(server.titles).toEqual([]);
  expect(asksBeforeLeaving()).toBe(false);
});

test("what is added to a record that became public meanwhile needs a confirmation, and is then added", async () => {
  const { person, server } = openOutcomes();
  server.isPublic = true;
  await person.type(line(), "First{Enter}");
  await soon();
  expect(server.titles).toEqual([]);
  await person.click(within(screen.getByRole("alertdialog")).getByRole("button", { name: en.saving.savePublicly }));
  await soon();
  expect(server.titles).toEqual(["First"]);
});

test("half-typed pinyin in a line adds nothing when Enter chooses a candidate", async () => {
  const { server } = openOutcomes();
  const field = line();
  fireEvent.compositionStart(field);
  fireEvent.input(field, { target: { value: "ziyuan" } });
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  await pass(1_000);
  expect(server.titles).toEqual([]);
  expect(field.value).toBe("ziyuan");
  fireEvent.input(field, { target: { value: "资源共享" } });
  fireEvent.compositionEnd(field);
  fireEvent.keyDown(field, { key: "Enter" });
  await pass(1_000);
  expect(server.titles).toEqual(["资源共享"]);
});

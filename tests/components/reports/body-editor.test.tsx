import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { advanceTime, asksBeforeLeaving } from "../support/render.tsx";
import { FakeText, openText, paragraphsIn, putCursorBehind, type, wordsBeforeCursor } from "../support/report-text.tsx";
import { LONGER_THAN_A_PAUSE_MS } from "../support/section.tsx";

const saved = () => advanceTime(LONGER_THAN_A_PAUSE_MS);
const choose = (name: string) => act(() => screen.getByRole("button", { name }).click());
const panel = () => screen.queryByRole("group", { name: "Which words to keep" });

test("what a colleague wrote in another paragraph comes into the editor, and the cursor stays in its words", async () => {
  const { editor, server } = await openText(new FakeText("one", "two", "three"));
  server.writeByColleague("ONE is much longer now", "two", "three", "four");
  putCursorBehind(editor, "two");
  type(editor, "!");
  await saved();
  expect(server.paragraphs).toEqual(["ONE is much longer now", "two!", "three", "four"]);
  expect(paragraphsIn(editor)).toEqual(server.paragraphs);
  expect(wordsBeforeCursor(editor)).toBe("two!");
  expect(panel()).toBeNull();
});

test("one's own steps can be undone after a colleague's words came in, and theirs stay", async () => {
  const { editor, server } = await openText(new FakeText("one", "two"));
  server.writeByColleague("ONE", "two", "three");
  putCursorBehind(editor, "two");
  type(editor, "!");
  await saved();
  act(() => void editor.commands.undo());
  expect(paragraphsIn(editor)).toEqual(["ONE", "two", "three"]);
  await saved();
  expect(server.paragraphs).toEqual(["ONE", "two", "three"]);
});

test("what is typed while a save is under way stays, beside what a colleague wrote", async () => {
  const { editor, server } = await openText(new FakeText("one", "two"));
  server.writeByColleague("ONE", "two");
  server.delayAnswers();
  putCursorBehind(editor, "two");
  type(editor, "!");
  await saved();
  type(editor, "?");
  await act(async () => server.releaseAnswers());
  expect(paragraphsIn(editor)).toEqual(["ONE", "two!?"]);
  await saved();
  expect(server.paragraphs).toEqual(["ONE", "two!?"]);
});

test("what a colleague wrote waits until a character is composed, and overwrites nothing that is typed meanwhile", async () => {
  const { editor, server } = await openText(new FakeText("one", "two"));
  server.writeByColleague("ONE", "two");
  putCursorBehind(editor, "two");
  type(editor, "!");
  Object.defineProperty(editor.view, "composing", { value: true, configurable: true });
  await saved();
  expect(paragraphsIn(editor)).toEqual(["one", "two!"]);
  type(editor, "好");
  await saved();
  expect(server.paragraphs).toEqual(["ONE", "two!好"]);
  Object.defineProperty(editor.view, "composing", { value: false, configurable: true });
  act(() => void editor.view.dom.dispatchEvent(new CompositionEvent("compositionend")));
  await saved();
  expect(paragraphsIn(editor)).toEqual(["ONE", "two!好"]);
});

/** Two people wrote the second of three paragraphs; one's own words are "two mine". */
async function aConflict() {
  const page = await openText(new FakeText("one", "two", "three"));
  page.server.writeByColleague("one", "two theirs", "three");
  putCursorBehind(page.editor, "two");
  type(page.editor, " mine");
  await saved();
  return page;
}

test("a paragraph that two wrote shows both texts where the cursor is, and all others are saved meanwhile", async () => {
  const { editor, server } = await aConflict();
  expect(panel()).toBeTruthy();
  expect(screen.getByText("two theirs")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toMatch(/Somebody else changed this paragraph/);
  expect(screen.getByText("Not all saved: somebody else changed the same field")).toBeTruthy();
  expect(wordsBeforeCursor(editor)).toBe("two mine");
  type(editor, ", more");
  putCursorBehind(editor, "three");
  type(editor, "!");
  await saved();
  expect(server.paragraphs).toEqual(["one", "two theirs", "three!"]);
  expect(paragraphsIn(editor)).toEqual(["one", "two mine, more", "three!"]);
  expect(asksBeforeLeaving()).toBe(true);
});

test.each([
  ["Use mine", ["one", "two mine", "three"]],
  ["Use theirs", ["one", "two theirs", "three"]],
  ["Keep both", ["one", "two theirs", "two mine", "three"]],
])("“%s” settles the paragraph, and it is saved", async (name, expected) => {
  const { editor, server } = await aConflict();
  choose(name);
  expect(panel()).toBeNull();
  expect(paragraphsIn(editor)).toEqual(expected);
  await saved();
  expect(server.paragraphs).toEqual(expected);
  expect(asksBeforeLeaving()).toBe(false);
});

test("a choice can be undone, and asks again", async () => {
  const { editor, server } = await aConflict();
  choose("Use theirs");
  await saved();
  act(() => void editor.commands.undo());
  await saved();
  expect(panel()).toBeTruthy();
  expect(paragraphsIn(editor)).toEqual(["one", "two mine", "three"]);
  expect(server.paragraphs).toEqual(["one", "two theirs", "three"]);
});

test("a conflict shows the newest words of the colleague", async () => {
  const { editor, server } = await aConflict();
  server.writeByColleague("one", "two, once more", "three");
  putCursorBehind(editor, "three");
  type(editor, "!");
  await saved();
  expect(screen.getByText("two, once more")).toBeTruthy();
  expect(screen.queryByText("two theirs")).toBeNull();
  expect(paragraphsIn(editor)).toEqual(["one", "two mine", "three!"]);
});

test("a paragraph that a colleague removed while one wrote it is asked about", async () => {
  const { editor, server } = await openText(new FakeText("one", "two"));
  server.writeByColleague("one");
  putCursorBehind(editor, "two");
  type(editor, "!");
  await saved();
  expect(screen.getByText("They removed this paragraph.")).toBeTruthy();
  choose("Use mine");
  await saved();
  expect(server.paragraphs).toEqual(["one", "two!"]);
});

test("a paragraph that one removed while a colleague wrote it is asked about", async () => {
  const { editor, server } = await openText(new FakeText("one", "two"));
  server.writeByColleague("one", "two theirs");
  act(() => void editor.commands.deleteRange({ from: 5, to: editor.state.doc.content.size }));
  await saved();
  expect(screen.getByText("You removed this paragraph.")).toBeTruthy();
  expect(server.paragraphs).toEqual(["one", "two theirs"]);
  choose("Use mine");
  await saved();
  expect(server.paragraphs).toEqual(["one"]);
});

test("an open conflict is still there after the page was loaded again", async () => {
  const { server, unmount } = await aConflict();
  unmount();
  const { editor } = await openText(server);
  await saved();
  expect(screen.getByText("two theirs")).toBeTruthy();
  expect(paragraphsIn(editor)).toEqual(["one", "two mine", "three"]);
});

test("the title of a text is saved although its body is refused, and the body is marked where it stands", async () => {
  const { editor, server, person } = await openText(new FakeText("one"));
  server.refusal = { status: "refused", kind: "invalid", code: "invalid", details: {}, fields: { body: "too_long" } };
  type(editor, "far too long");
  await person.type(screen.getByRole("textbox", { name: "Title" }), "T");
  await saved();
  server.refusal = null;
  await saved();
  const text = screen.getByRole("textbox", { name: "Text" });
  expect(server.values.title).toBe("T");
  expect(text.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(text.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "This is too long. Shorten it.",
  );
});

test("pasted words are cleaned: no-break blanks, marks of direction, and line breaks of other programs", async () => {
  const { editor, server } = await openText(new FakeText("one"));
  putCursorBehind(editor, "one");
  act(() => void editor.view.pasteText(" \u2067two\u2069\u00A0three\u2028four\u0007"));
  await saved();
  expect(server.paragraphs).toEqual(["one two three", "four"]);
  act(() => void editor.view.pasteHTML("<p>five&#8232;six&nbsp;seven&#8203;</p>"));
  await saved();
  expect(paragraphsIn(editor).at(-1)).toBe("fourfivesix seven");
});

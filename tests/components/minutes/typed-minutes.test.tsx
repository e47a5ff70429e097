import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { MinuteItemEntry } from "@/lib/minutes/queries.ts";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { COMPOSING_KEYS } from "../support/composing-keys.ts";
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

type Typed = { text: string; kind: MinuteItemValues["kind"]; speakerMemberId: string | null };

/** The portal's side of the minutes of one session. */
const portal = vi.hoisted(() => ({
  items: [] as unknown[],
  added: 0,
  /** answers the next additions instead of making them */
  refusals: [] as unknown[],
  pastes: [] as { key: string; ids: string[] }[],
}));

vi.mock("@/lib/minutes/actions.ts", () => {
  const answer = () => ({ status: "done", result: { ...MINUTE, items: portal.items }, versions: {} });
  const insert = ({ text, kind, speakerMemberId }: Typed) => {
    portal.added += 1;
    const values = { textZh: null, textEn: text, kind, speakerMemberId, confidential: false, sourceLocale: "en" };
    const entry = { id: `item-${portal.added}`, version: 1, values };
    portal.items = [...portal.items, entry];
    return entry.id;
  };
  return {
    addMinuteItemAction: async (typed: Typed) => {
      const refusal = portal.refusals.shift();
      if (refusal) return refusal;
      insert(typed);
      return answer();
    },
    pasteMinuteItemsAction: async ({ key, items }: { key: string; items: Typed[] }) => {
      const refusal = portal.refusals.shift();
      if (refusal) return refusal;
      portal.pastes.push({ key, ids: items.map(insert) });
      return answer();
    },
    undoMinutePasteAction: async ({ key }: { key: string }) => {
      const ids = portal.pastes.find((paste) => paste.key === key)?.ids ?? [];
      // the first one was changed meanwhile
      portal.items = (portal.items as MinuteItemEntry[]).filter(({ id }) => id === ids[0] || !ids.includes(id));
      const minute = { ...MINUTE, items: portal.items };
      return { status: "done", result: { minute, removed: ids.length - 1, remaining: 1 }, versions: {} };
    },
    saveMinuteItemAction: async () => refused("not_found", "not_found"),
  };
});
vi.mock("@/lib/minutes/sessions/actions.ts", () => ({}));

const MINUTE = { id: "minute-1", version: 1, values: { status: "DRAFT" as const } };

const member = (id: string, nameEn: string) => ({
  id,
  values: { nameZh: null, nameEn, titleZh: null, titleEn: "Dean" },
});

const DELEGATIONS = [
  {
    institution: { slug: "a", shortName: null, name: { zh: null, en: "A College", provisional: [] } },
    roster: { id: "delegation-1", members: [member("zhao", "Zhao Yuhong"), member("wang", "Wang Yining")] },
  },
] as unknown as RecordDelegation[];

beforeEach(() => {
  Object.assign(portal, { items: [], added: 0, refusals: [], pastes: [] });
});

/** Opens a record whose plenary has no minutes yet. */
function openMinutes() {
  const sessions: SessionEntry[] = [
    {
      owner: { scope: "PLENARY", itemId: "plenary" },
      code: null,
      title: null,
      schools: [],
      minute: { ...MINUTE, count: 0, items: [] },
    },
  ];
  const page = <MinutesSection initial={sessions} delegations={DELEGATIONS} />;
  const { person } = renderPage(page, { sections: { versions: {} } });
  act(() => {
    const details = document.querySelector("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
  });
  return { person };
}

const line = () => screen.getByPlaceholderText<HTMLInputElement>(en.minutes.placeholder);
const rows = () => within(document.querySelector("ol") as HTMLElement).queryAllByRole("listitem");
const said = () => (portal.items as MinuteItemEntry[]).map(({ values }) => [values.speakerMemberId, values.textEn]);
const settle = () => advanceTime(0);
const paste = (text: string) =>
  act(async () => void fireEvent.paste(line(), { clipboardData: { getData: () => text } }));
const dialog = () => screen.getByRole("dialog");
const addButton = (count: number) =>
  within(dialog()).getByRole("button", { name: count === 1 ? "Add 1 item" : `Add ${count} items` });

test("the speaker stays chosen for the next line, and a line that failed keeps its speaker and says why", async () => {
  const { person } = openMinutes();
  const speaker = screen.getByLabelText<HTMLSelectElement>(en.minutes.speaker);
  await person.selectOptions(speaker, "zhao");
  portal.refusals.push(refused("conflict", "too_many"));
  await person.type(line(), "First{Enter}");
  await settle();
  expect(speaker.value).toBe("zhao");
  const unsent = screen.getByRole("list", { name: en.list.unsent });
  expect(unsent.textContent).toContain("Zhao Yuhong: First");
  expect(unsent.textContent).toContain(en.refusals.too_many);
  await person.selectOptions(speaker, "wang");
  await person.type(line(), "Second{Enter}");
  await settle();
  await person.click(screen.getByRole("button", { name: en.list.againNamed.replace("{line}", "First") }));
  await settle();
  expect(said()).toEqual([
    ["wang", "Second"],
    ["zhao", "First"],
  ]);
  expect(screen.queryByRole("list", { name: en.list.unsent })).toBeNull();
});

test("Enter in a text goes on to the next item, Shift and Enter do not, and the last one leads to the field", async () => {
  const { person } = openMinutes();
  await person.type(line(), "First{Enter}");
  await person.type(line(), "Second{Enter}");
  await settle();
  await person.click(within(rows()[0] as HTMLElement).getByRole("button", { expanded: false }));
  const field = (at: number) => rows()[at]?.querySelector<HTMLTextAreaElement>('[name="textEn"]') ?? null;
  field(0)?.focus();
  await person.keyboard("{Shift>}{Enter}{/Shift}");
  expect(document.activeElement).toBe(field(0));
  fireEvent.keyDown(field(0) as HTMLElement, { key: "Enter" });
  await settle();
  expect(document.activeElement).toBe(field(1));
  expect(field(0)).toBeNull();
  fireEvent.keyDown(field(1) as HTMLElement, { key: "Enter" });
  await settle();
  expect(field(1)).toBeNull();
  expect(document.activeElement?.closest("ol")).toBeNull();
});

test.each(COMPOSING_KEYS)(
  "Enter of an open composition, known by %s, stays in the text of an item",
  async (_how, by) => {
    const { person } = openMinutes();
    await person.type(line(), "First{Enter}");
    await settle();
    await person.click(within(rows()[0] as HTMLElement).getByRole("button", { expanded: false }));
    const field = rows()[0]?.querySelector<HTMLTextAreaElement>('[name="textZh"]') as HTMLTextAreaElement;
    field.focus();
    fireEvent.compositionStart(field);
    fireEvent.keyDown(field, { key: "Enter", ...by });
    await settle();
    expect(document.activeElement).toBe(field);
  },
);

test("pasted lines show what was read in them, and become items with their speakers", async () => {
  const { person } = openMinutes();
  await paste("1. Zhao Yuhong: First\n2. Q: How is it shared?\n3. Nobody: Third\n4. Fourth");
  expect(said()).toEqual([]);
  const lines = within(dialog()).getAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent?.replace(en.pastedLines.asWritten, ""))).toEqual([
    "Zhao YuhongFirst",
    `${en.minutes.kindOf.QUESTION}How is it shared?`,
    `Nobody: Third${en.pastedLines.unknown.replace("{words}", "Nobody")}`,
    "Fourth",
  ]);
  await person.click(
    within(dialog()).getByRole("button", { name: en.pastedLines.asWrittenNamed.replace("{number}", "2") }),
  );
  await person.click(within(dialog()).getByLabelText(en.pastedLines.addLine.replace("{number}", "4")));
  await person.click(addButton(3));
  await settle();
  expect(said()).toEqual([
    ["zhao", "First"],
    [null, "Q: How is it shared?"],
    [null, "Nobody: Third"],
  ]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.queryByRole("button", { expanded: true })).toBeNull();
});

test("one undo takes all pasted lines back, and says how many stay because they were changed", async () => {
  const { person } = openMinutes();
  await paste("One\nTwo\nThree");
  await person.click(addButton(3));
  await settle();
  expect(rows()).toHaveLength(3);
  await person.click(screen.getByRole("button", { name: en.list.undo }));
  await settle();
  expect(rows()).toHaveLength(1);
  expect(screen.getByText("One of them was changed or cited since, and stays.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: en.list.undo })).toBeNull();
});

test("pasted lines that were refused stay in the dialog with the reason, and wait after it was closed", async () => {
  const { person } = openMinutes();
  portal.refusals.push(refused("conflict", "too_many"));
  await paste("One\nTwo");
  await person.click(addButton(2));
  await settle();
  expect(within(dialog()).getByText(en.refusals.too_many)).toBeTruthy();
  await person.keyboard("{Escape}");
  await settle();
  expect(screen.queryByRole("dialog")).toBeNull();
  await person.click(screen.getByRole("button", { name: en.pastedLines.goOn }));
  await person.click(addButton(2));
  await settle();
  expect(said().map(([, text]) => text)).toEqual(["One", "Two"]);
});

test("a line that is too long is not added, and stays after the others were", async () => {
  const { person } = openMinutes();
  await paste(`One\n${"x".repeat(4001)}`);
  await person.click(addButton(1));
  await settle();
  expect(said().map(([, text]) => text)).toEqual(["One"]);
  expect(within(dialog()).getByText("Too long: at most 4000 characters.")).toBeTruthy();
});

test("one pasted line stays in the field", async () => {
  openMinutes();
  await paste("1. One");
  expect(screen.queryByRole("dialog")).toBeNull();
});

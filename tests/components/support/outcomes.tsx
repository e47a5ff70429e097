import { screen, within } from "@testing-library/react";
import { vi } from "vitest";
import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import en from "@/messages/en.json" with { type: "json" };
import { FakeOutcomes } from "./fake-outcomes.ts";
import { advanceTime, renderPage } from "./render.tsx";

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
    undoMoveOutcomeAction: call("undoMoveOutcomeAction"),
  };
});

vi.mock("@/lib/minutes/actions.ts", () => ({
  chooseMinuteItemAction: async () => ({ status: "done", result: { items: [] } }),
}));

/** The section on a page that has a link to another page. */
const page = (server: FakeOutcomes) => (
  <>
    <OutcomesSection initial={server.entries} />
    <a href="/en/admin/people">People</a>
  </>
);

/**
 * Opens a record with these outcomes.
 * @returns `refresh` shows what the portal has by now, and `reload` opens the page anew
 */
export function openOutcomes(...titles: string[]) {
  const server = new FakeOutcomes(...titles);
  portal.outcomes = server;
  const now = () => ({ sections: { versions: server.versions, loadSection: server.loadSection } });
  const { person, show, unmount } = renderPage(page(server), now());
  return {
    server,
    person,
    refresh: () => show(page(server), now()),
    reload: () => {
      unmount();
      renderPage(page(server), now());
    },
  };
}

const words = en.outcomes;
export const line = () => screen.getByRole<HTMLInputElement>("textbox", { name: words.line });
export const rows = () => within(document.getElementById("outcomes") as HTMLElement).queryAllByRole("listitem");
export const button = (name: string) => screen.getByRole("button", { name });
export const removeButton = (label: string) => button(words.remove.replace("{label}", label));
export const moveHandle = (label: string) => button(en.list.handle.replace("{label}", label));
/** The line of a row, which opens it. */
export const rowLine = (label: string) => {
  const lines = within(document.getElementById("outcomes") as HTMLElement).getAllByRole("button", { expanded: false });
  return lines.find(({ textContent }) => textContent?.includes(label)) ?? null;
};
export const retryButton = (label: string) => button(en.list.againNamed.replace("{line}", label));
export const undoButton = () => screen.queryByRole("button", { name: en.list.undo });
/** Lets everything happen that is due. */
export const settle = () => advanceTime(0);

/** Opens the only row and types into its English title. */
export async function typeIntoRow(person: ReturnType<typeof openOutcomes>["person"], text: string): Promise<void> {
  const [row] = rows();
  if (!row) throw new Error("the list has no row");
  await person.click(within(row).getByRole("button", { expanded: false }));
  await person.type(within(row).getAllByRole("textbox")[1] as HTMLElement, text);
  await advanceTime(1_000);
}

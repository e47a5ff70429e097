import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Naming } from "@/lib/revisions/namings/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { refused } from "../support/fake-section.ts";
import { advanceTime, renderPage } from "../support/render.tsx";

const portal = vi.hoisted(() => ({ confirmed: [] as unknown[], refusal: null as unknown }));
vi.mock("@/lib/revisions/names/actions.ts", () => ({
  confirmNamingAction: async (input: unknown): Promise<SaveState<void>> => {
    if (portal.refusal) return portal.refusal as SaveState<void>;
    portal.confirmed.push(input);
    return { status: "done", result: undefined };
  },
}));
const { NamingsTodo } = await import("@/components/exchanges/admin/namings-todo.tsx");

const words = en.naming;
const label = (text: string) => ({ zh: null, en: text, provisional: [] });
const naming = (code: string, by: string | null, reason: string | null): Naming => ({
  record: {
    code,
    title: label(`Visit ${code}`),
    firstDay: calendarDay("2026-03-01"),
    lastDay: calendarDay("2026-03-01"),
    precision: "DAY",
    hosts: [],
    guests: [],
    participants: [],
  },
  by: by === null ? null : label(by),
  reason,
  kind: "COLLEGE",
});

test("the desk says on whose word readers see people by name, and why", () => {
  const namings = [naming("EX-2026-001", "North College", "By e-mail"), naming("EX-2026-002", null, null)];
  renderPage(<NamingsTodo namings={namings} count={2} confirmers={null} />);
  expect(screen.getByText(/On the word of/).textContent).toContain("On the word of North College.");
  expect(screen.getByText("Reason: By e-mail")).toBeTruthy();
  expect(screen.getByText(words.namedByPortal)).toBeTruthy();
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/en/admin/exchanges/EX-2026-001#delegations",
    "/en/admin/exchanges/EX-2026-002#delegations",
  ]);
});

const confirmButton = () => within(screen.getByRole("alertdialog")).getByRole("button", { name: words.seen });

test("the college says with one button that it has seen a record, and reads why that was refused", async () => {
  const namings = [naming("EX-2026-001", null, null), naming("EX-2026-002", null, null)];
  const { person } = renderPage(<NamingsTodo namings={namings} count={2} confirmers={null} />);
  const [, second] = screen.getAllByRole("button", { name: words.seen });
  portal.refusal = refused("conflict", "nothing_to_confirm");
  await person.click(second as HTMLElement);
  await person.click(confirmButton());
  await advanceTime(0);
  expect(screen.getByRole("alert").textContent).toBe(en.refusals.nothing_to_confirm);
  portal.refusal = null;
  await person.click(second as HTMLElement);
  await person.click(confirmButton());
  await advanceTime(0);
  expect(portal.confirmed).toEqual([{ code: "EX-2026-002" }]);
});

test("who may not confirm it for the college only reads it, and who may", () => {
  renderPage(<NamingsTodo namings={[naming("EX-2026-001", null, null)]} count={1} confirmers={["Lu Min"]} />);
  expect(screen.getByText(words.namedByPortal)).toBeTruthy();
  expect(screen.getByText("Readers see these people by name. Lu Min of your college can take a look.")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

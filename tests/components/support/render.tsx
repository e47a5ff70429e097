import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { vi } from "vitest";
import type { Editing } from "@/components/editing/editing-context.ts";
import { EditingProvider } from "@/components/editing/editing-provider.tsx";
import type { Sections } from "@/components/editing/sections-context.ts";
import { SectionsProvider } from "@/components/editing/sections-provider.tsx";
import messages from "@/messages/en.json" with { type: "json" };

/** A draft that the person may edit. */
const DRAFT: Editing = { subject: "EX-2026-001", owner: "person.EX-2026-001", mayEdit: true };

/** A portal that is never asked for a section. */
const SILENT: Sections = {
  versions: {},
  pageKinds: [],
  loadSection: (name) => Promise.reject(new Error(`nothing is known of ${name}`)),
};

type PageOptions = { editing?: Partial<Editing>; sections?: Partial<Sections> };

const pageOf = (part: ReactElement, { editing = {}, sections = {} }: PageOptions) => (
  <NextIntlClientProvider locale="en" messages={messages} timeZone="Asia/Shanghai">
    <EditingProvider editing={{ ...DRAFT, ...editing }}>
      <SectionsProvider sections={{ ...SILENT, ...sections }}>{part}</SectionsProvider>
    </EditingProvider>
  </NextIntlClientProvider>
);

/** A person who types and clicks on the test's clock. */
const aPersonAtThePage = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) });

/**
 * Shows a part of a page in English, as a page of the portal does.
 * @returns a person who types and clicks on the test's clock, and `show`, which renders the part of a newer page
 */
export function renderPage(part: ReactElement, options: PageOptions = {}) {
  const person = aPersonAtThePage();
  const { unmount, rerender } = render(pageOf(part, options));
  return {
    person,
    unmount,
    show: (next: ReactElement, now: PageOptions = {}) => rerender(pageOf(next, { ...options, ...now })),
  };
}

/**
 * Shows a part of a page as the portal sends it, before its scripts have loaded.
 * @returns a person, `noteInput`, which notes a field as the script in the head of the page does, and `loadScripts`
 */
export function renderBeforeScripts(part: ReactElement) {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(pageOf(part, {}));
  return {
    person: aPersonAtThePage(),
    noteInput: (field: HTMLElement) => {
      window.typedInto = new WeakSet([field]);
    },
    loadScripts: () => void render(pageOf(part, {}), { container, hydrate: true }),
  };
}

/** Lets time pass on the clock of the test, and everything that was due happen. */
export const advanceTime = (ms: number): Promise<void> =>
  act(() => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

/** Whether the browser would ask before it leaves the page. */
export function asksBeforeLeaving(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { vi } from "vitest";
import type { Editing } from "@/components/editing/editing-context.ts";
import { EditingProvider } from "@/components/editing/editing-provider.tsx";
import messages from "@/messages/en.json" with { type: "json" };

/** A draft that the person may edit. */
const DRAFT: Editing = { subject: "EX-2026-001", owner: "person.EX-2026-001", isPublic: false, mayEdit: true };

/**
 * Shows a part of a page in English, as a page of the portal does.
 * @returns a person who types and clicks on the test's clock, and `show`, which renders the part anew
 */
export function renderPage(part: ReactElement, editing: Partial<Editing> = {}) {
  const page = (inside: ReactElement) => (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="Asia/Shanghai">
      <EditingProvider editing={{ ...DRAFT, ...editing }}>{inside}</EditingProvider>
    </NextIntlClientProvider>
  );
  const person = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) });
  const rendered = render(page(part));
  return { person, unmount: rendered.unmount, show: (next: ReactElement) => rendered.rerender(page(next)) };
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

import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { FakeSection } from "../support/fake-section.ts";
import { advanceTime, asksBeforeLeaving, renderPage } from "../support/render.tsx";
import { aSection, city, LONGER_THAN_A_RETRY_MS, openSection, type Place, Section } from "../support/section.tsx";

test("the last words are sent when their section leaves the page", async () => {
  const { person, server, show } = openSection();
  await person.type(city(), "Harbin");
  show(<p>another part</p>);
  await advanceTime(0);
  expect(server.values.city).toBe("Harbin");
});

test("the browser asks before it leaves what is unsaved, and never after it was saved", async () => {
  const { person, server } = openSection();
  server.isOffline = true;
  await person.type(city(), "Harbin");
  expect(asksBeforeLeaving()).toBe(true);
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(asksBeforeLeaving()).toBe(true);
  server.isOffline = false;
  await advanceTime(LONGER_THAN_A_RETRY_MS);
  expect(asksBeforeLeaving()).toBe(false);
});

function SectionWithLink({ server }: { server: FakeSection<Place> }) {
  return (
    <>
      <Section server={server} />
      <a href="/en/admin/people">People</a>
    </>
  );
}

test("a link to another page waits until what was typed is saved", async () => {
  const server = aSection();
  const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
  const { person } = renderPage(<SectionWithLink server={server} />);
  server.delayAnswers();
  await person.type(city(), "Harbin");
  await person.click(screen.getByRole("link"));
  expect(server.saves).toHaveLength(1);
  expect(assign).not.toHaveBeenCalled();
  await act(async () => server.releaseAnswers());
  await advanceTime(0);
  expect(assign).toHaveBeenCalledExactlyOnceWith(`${location.origin}/en/admin/people`);
});

import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ConfirmationState } from "@/components/exchanges/confirmation-state.tsx";
import { MeetingParties } from "@/components/exchanges/meeting-parties.tsx";
import type { Sides } from "@/lib/exchanges/rules.ts";
import type { SideAccent } from "@/lib/institutions/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { PublicParty } from "@/lib/revisions/views/schema.ts";
import { renderPage } from "../support/render.tsx";

const college = (slug: string, accent: SideAccent): PublicParty["institution"] => ({
  slug,
  code: slug,
  name: { zh: null, en: `College ${slug}`, provisional: [] },
  shortName: null,
  accent,
  isSample: false,
  kind: "COLLEGE",
  unit: null,
});

const [north, south, east] = [college("north", "INDIGO"), college("south", "CINNABAR"), college("east", "PINE")];
type MeetingSides = Sides<PublicParty["institution"]>;
const none: MeetingSides = { guests: [], hosts: [], participants: [] };
const stateOf = (sides: MeetingSides, status: "HELD" | "AGREED") => (
  <ConfirmationState exchange={{ status, ...sides }} />
);

test("two sides face each other on one line, and both confirm", () => {
  const sides = { ...none, guests: [south], hosts: [north] };
  renderPage(<MeetingParties closed sides={sides} labelled state={stateOf(sides, "AGREED")} />);
  expect(document.querySelectorAll(".pairing .line .side")).toHaveLength(2);
  expect(screen.queryAllByRole("listitem")).toEqual([]);
  expect(screen.getByText("Confirmed by both sides")).toBeTruthy();
});

test("three sides stand below each other, each beside its own colour, and no two are called both", () => {
  const sides = { ...none, guests: [south, east], hosts: [north] };
  renderPage(<MeetingParties closed={false} sides={sides} labelled state={stateOf(sides, "HELD")} />);
  expect(screen.getAllByRole("listitem").map(({ textContent, dataset }) => [textContent, dataset.accent])).toEqual([
    ["GuestsCollege south", "CINNABAR"],
    ["College east", "PINE"],
    ["HostCollege north", "INDIGO"],
  ]);
  expect(screen.getByText("Not yet confirmed by all 3 sides")).toBeTruthy();
  expect(document.querySelector(".line")).toBeNull();
});

test("each of several hosts is named with the days of its stop", () => {
  const sides = { ...none, guests: [south], hosts: [north, east] };
  const stops = new Map([
    ["north", { from: calendarDay("2025-03-19"), to: null }],
    ["east", { from: calendarDay("2025-03-27"), to: calendarDay("2025-03-28") }],
  ]);
  renderPage(<MeetingParties closed={false} sides={sides} labelled stops={stops} state={stateOf(sides, "HELD")} />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "GuestCollege south",
    "HostsCollege north19 March 2025",
    "College east27–28 March 2025",
  ]);
  expect(screen.getByText("Not yet confirmed by all 3 sides")).toBeTruthy();
});

test("colleges that meet without a host are participants, at both ends of the line", () => {
  const sides = { ...none, participants: [south, north] };
  renderPage(<MeetingParties closed={false} sides={sides} labelled state={stateOf(sides, "HELD")} />);
  expect(document.querySelectorAll(".pairing .line .side")).toHaveLength(2);
  expect(screen.getAllByText("Participant")).toHaveLength(2);
  expect(screen.queryByText(/Host|Guest/)).toBeNull();
  expect(screen.getByText("Not yet confirmed by both sides")).toBeTruthy();
});

test("a college abroad is named with its country", () => {
  const countries = new Map([["south", "RU"]]);
  renderPage(<MeetingParties closed sides={{ ...none, guests: [south], hosts: [north] }} countries={countries} />);
  expect(screen.getAllByText("Russia")).toHaveLength(1);
});

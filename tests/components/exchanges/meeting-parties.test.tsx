import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ConfirmationState } from "@/components/exchanges/confirmation-state.tsx";
import { MeetingParties } from "@/components/exchanges/meeting-parties.tsx";
import type { SideAccent } from "@/lib/institutions/rules.ts";
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
const stateOf = (guests: PublicParty["institution"][], status: "HELD" | "AGREED") => (
  <ConfirmationState exchange={{ status, guests, host: north }} />
);

test("two sides face each other on one line, and both confirm", () => {
  const [guests, hosts] = [[south], [north]];
  renderPage(<MeetingParties closed guests={guests} hosts={hosts} labelled state={stateOf(guests, "AGREED")} />);
  expect(document.querySelectorAll(".pairing .line .side")).toHaveLength(2);
  expect(screen.queryAllByRole("listitem")).toEqual([]);
  expect(screen.getByText("Confirmed by both sides")).toBeTruthy();
});

test("three sides stand below each other, each beside its own colour, and no two are called both", () => {
  const [guests, hosts] = [[south, east], [north]];
  renderPage(<MeetingParties closed={false} guests={guests} hosts={hosts} labelled state={stateOf(guests, "HELD")} />);
  expect(screen.getAllByRole("listitem").map(({ textContent, dataset }) => [textContent, dataset.accent])).toEqual([
    ["GuestsCollege south", "CINNABAR"],
    ["College east", "PINE"],
    ["HostCollege north", "INDIGO"],
  ]);
  expect(screen.getByText("Not yet confirmed by all 3 sides")).toBeTruthy();
  expect(document.querySelector(".line")).toBeNull();
});

test("a college abroad is named with its country", () => {
  const countries = new Map([["south", "RU"]]);
  renderPage(<MeetingParties closed guests={[south]} hosts={[north]} countries={countries} />);
  expect(screen.getAllByText("Russia")).toHaveLength(1);
});

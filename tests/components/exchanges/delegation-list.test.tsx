import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { DelegationList } from "@/components/exchanges/delegation-list.tsx";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { PublicMember, PublicParty } from "@/lib/revisions/views/schema.ts";
import en from "@/messages/en.json" with { type: "json" };
import { renderPage } from "../support/render.tsx";

const label = (text: string) => ({ zh: null, en: text, provisional: [] });
const member = (name: string | null, order = 1): PublicMember => ({
  order,
  role: "MEMBER",
  name: name === null ? null : label(name),
  title: label("Dean"),
  unitName: null,
  isAbsent: false,
  sentGreetings: false,
  onBehalfOf: null,
  onlyAt: [],
});

function party(facts: Partial<PublicParty>, members: PublicMember[] | null): PublicParty {
  return {
    role: "GUEST",
    institution: {
      slug: "south",
      code: "SC",
      name: label("South College"),
      shortName: null,
      accent: "PINE",
      isSample: false,
      kind: "COLLEGE",
      unit: null,
    },
    stop: null,
    hasLooked: false,
    delegation: members && { headcount: null, headcounts: [], members, others: [] },
    ...facts,
  };
}

test("says how many came, and how many of them were at each stop", () => {
  const south = party({ hasLooked: true }, []);
  const host = (slug: string, from: string): PublicParty => ({
    ...party({ role: "HOST", hasLooked: true, stop: { from: calendarDay(from), to: null } }, []),
    institution: { ...south.institution, slug, name: label(`${slug} College`) },
  });
  const headcounts = [
    { stop: "north", headcount: 8 },
    { stop: "east", headcount: 27 },
  ];
  const guests = { ...south, delegation: { headcount: null, headcounts, members: [], others: [] } };
  const parties = [host("north", "2025-03-19"), host("east", "2025-03-27"), guests];
  renderPage(<DelegationList parties={parties} />);
  expect(screen.getByText("8 members at north College, 27 members at east College")).toBeTruthy();
  expect(screen.getByText("19 March 2025")).toBeTruthy();
  expect(screen.getByText("27 March 2025")).toBeTruthy();
});

const { notLooked, notLookedNamed } = en.exchange;
/** The lines about a college that has not looked. */
const lines = () => [notLooked, notLookedNamed].filter((text) => screen.queryByText(text) !== null);

test.each<[string, PublicParty, string[]]>([
  ["a college that has looked", party({ hasLooked: true }, [member("Li Ming")]), []],
  ["a college that has not looked, and shows titles", party({}, [member(null)]), [notLooked]],
  ["a college that somebody vouched for", party({}, [member(null), member("Li Ming", 2)]), [notLookedNamed]],
  ["a college without people in the record", party({}, []), []],
  ["a college without a delegation", party({}, null), []],
])("%s: readers are told whether it looked at the list", (_, shown, expected) => {
  renderPage(<DelegationList parties={[shown]} />);
  expect(lines()).toEqual(expected);
});

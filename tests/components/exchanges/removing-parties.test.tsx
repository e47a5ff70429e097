import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { PartiesSection } from "@/components/exchanges/parties-section.tsx";
import type { PartiesOfRecord, PartyEntry } from "@/lib/exchanges/parties/queries.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import en from "@/messages/en.json" with { type: "json" };
import { advanceTime, renderPage } from "../support/render.tsx";

const portal = vi.hoisted(() => ({ parties: [] as unknown[], added: [] as unknown[] }));
const parties = () => portal.parties as PartyEntry[];

vi.mock("@/lib/exchanges/parties/actions.ts", () => ({
  addPartyAction: async ({ institution, role }: { institution: string; role: PartyEntry["role"] }) => {
    portal.added.push(role);
    portal.parties = [...parties(), aParty(institution, role)];
    return answer();
  },
  replacePartyAction: async ({ institution, by }: { institution: string; by: string }) => {
    portal.parties = parties().map((party) =>
      party.institution.slug === institution ? aParty(by, party.role) : party,
    );
    return answer();
  },
  removePartyAction: async ({ institution }: { institution: string }) => {
    if (institution === "west") return inUse;
    portal.parties = parties().filter((party) => party.institution.slug !== institution);
    return answer();
  },
}));

const NO_USES = {
  members: 0,
  headcount: 0,
  fileNumber: 0,
  coordinator: 0,
  pairs: 0,
  visits: 0,
  agreements: 0,
  report: 0,
  stop: 0,
};
const inUse: SaveState<PartiesOfRecord> = {
  status: "refused",
  kind: "conflict",
  code: "party_in_use",
  details: { ...NO_USES, members: 3, pairs: 1 },
  fields: {},
};

const record = (): PartiesOfRecord => ({ kind: "VISIT", parties: parties(), others: [], areAllOffered: true });
const answer = (): SaveState<PartiesOfRecord> => ({ status: "done", result: record() });

function aParty(slug: string, role: PartyEntry["role"]): PartyEntry {
  const name = { zh: null, en: `College ${slug}`, provisional: [] };
  return {
    id: slug,
    role,
    institution: { slug, code: slug, name, shortName: null, accent: "PINE", isSample: false, kind: "COLLEGE" },
    version: 1,
    values: { fileNumber: null, coordinator: null },
    stop: { from: null, to: null },
    coordinator: null,
    mayEdit: false,
    mayReplace: false,
    schools: [],
    coordinators: [],
  };
}

test("a college that was removed from a record comes back with its role by the notice", async () => {
  portal.parties = [aParty("north", "HOST"), aParty("south", "GUEST"), aParty("east", "OBSERVER")];
  const { person } = renderPage(<PartiesSection initial={record()} />);
  const [remove] = screen.getAllByRole("button", { name: en.parties.remove.replace("{name}", "College east") });
  await person.click(remove as HTMLElement);
  await advanceTime(0);
  expect(parties().map(({ institution }) => institution.slug)).toEqual(["north", "south"]);
  expect(screen.getByText("College east was removed.")).toBeTruthy();
  await person.click(screen.getByRole("button", { name: en.list.undo }));
  await advanceTime(0);
  expect(parties().map(({ institution }) => institution.slug)).toEqual(["north", "south", "east"]);
  expect(portal.added).toEqual(["OBSERVER"]);
});

test("a college that cannot be removed says in its row what of it the record has", async () => {
  portal.parties = [aParty("north", "HOST"), aParty("south", "GUEST"), aParty("west", "GUEST")];
  const { person } = renderPage(<PartiesSection initial={record()} />);
  const row = screen.getAllByRole("listitem")[2] as HTMLElement;
  await person.click(within(row).getByRole("button", { name: en.parties.remove }));
  await advanceTime(0);
  expect(within(row).getByText(/3 members; 1 pair of schools; remove this first/)).toBeTruthy();
});

test("another college takes the place of one after a question", async () => {
  portal.parties = [aParty("north", "HOST"), { ...aParty("south", "GUEST"), mayReplace: true }];
  const others = [{ slug: "east", kind: "COLLEGE" as const, name: { zh: null, en: "College east", provisional: [] } }];
  const { person } = renderPage(<PartiesSection initial={{ ...record(), others }} />);
  await person.click(screen.getByRole("button", { name: en.parties.replace }));
  await person.click(screen.getByRole("combobox", { name: en.parties.replaceBy }));
  await person.click(screen.getByRole("option", { name: "College east" }));
  expect(parties().map(({ institution }) => institution.slug)).toEqual(["north", "south"]);
  await person.click(screen.getByRole("button", { name: en.parties.replaceConfirm }));
  await advanceTime(0);
  expect(parties().map(({ institution, role }) => [institution.slug, role])).toEqual([
    ["north", "HOST"],
    ["east", "GUEST"],
  ]);
});

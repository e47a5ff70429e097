import { screen } from "@testing-library/react";
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
  removePartyAction: async ({ institution }: { institution: string }) => {
    portal.parties = parties().filter((party) => party.institution.slug !== institution);
    return answer();
  },
}));

const record = (): PartiesOfRecord => ({ parties: parties(), others: [] });
const answer = (): SaveState<PartiesOfRecord> => ({ status: "done", result: record() });

function aParty(slug: string, role: PartyEntry["role"]): PartyEntry {
  const name = { zh: null, en: `College ${slug}`, provisional: [] };
  return {
    role,
    institution: { slug, code: slug, name, shortName: null, accent: "PINE", isSample: false },
    version: 1,
    values: { fileNumber: null, coordinator: null },
    coordinator: null,
    mayEdit: false,
    mayReplace: false,
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

import { act, screen } from "@testing-library/react";
import { vi } from "vitest";
import { DelegationsSection } from "@/components/exchanges/delegations/delegations-section.tsx";
import type { MemberChoice, RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { FakeDelegation } from "./fake-delegation.ts";
import { advanceTime, renderBeforeScripts, renderPage } from "./render.tsx";

const portal = vi.hoisted(() => ({ delegation: null as unknown }));
const delegation = () => portal.delegation as FakeDelegation;

vi.mock("@/lib/exchanges/delegations/actions.ts", () => {
  const call = (name: keyof FakeDelegation["actions"]) => (input: never) => delegation().actions[name](input);
  return {
    choosePeopleAction: call("choosePeopleAction"),
    addMemberAction: call("addMemberAction"),
    addOthersAction: call("addOthersAction"),
    removeOthersAction: call("removeOthersAction"),
    pasteMembersAction: call("pasteMembersAction"),
    removeMemberAction: call("removeMemberAction"),
    restoreMemberAction: call("restoreMemberAction"),
    saveMemberAction: call("saveMemberAction"),
    saveAllMembersAction: call("saveAllMembersAction"),
  };
});
vi.mock("@/lib/revisions/names/actions.ts", () => ({
  withdrawNameAction: (input: never) => delegation().actions.withdrawNameAction(input),
  withdrawAllNamesAction: () => delegation().actions.withdrawAllNamesAction(),
  vouchForNamesAction: (input: never) => delegation().actions.vouchForNamesAction(input),
}));

/** A record that readers do not see, in which every college has looked. */
const PRIVATE: RecordNames = {
  shown: null,
  colleges: [],
  outsiders: null,
  mayVouch: false,
  passages: {},
};

/** The delegation of a college. */
function delegationOf(server: FakeDelegation, mayEdit: boolean): RecordDelegation {
  const name = { zh: null, en: "North College", provisional: [] };
  const place = { slug: "north", code: "NC", name, shortName: null, accent: "PINE" as const };
  const institution = { ...place, isSample: false, kind: "COLLEGE" as const };
  return { partyId: "party-1", role: "HOST", institution, roster: server.roster, mayEdit, mayTakeOver: false };
}

/** The delegation of a college that its recorder edits. */
const page = (server: FakeDelegation, names: Partial<RecordNames>) => (
  <DelegationsSection initial={[delegationOf(server, true)]} names={{ ...PRIVATE, ...names }} />
);

/**
 * Opens a delegation without members.
 * @param directory the people whom the portal knows
 * @returns `reload` opens the page anew
 */
export function openDelegation(...directory: MemberChoice[]) {
  const server = new FakeDelegation(...directory);
  return { server, ...openPageOf(server) };
}

/**
 * Opens a delegation with what the page knows of its names.
 * @returns `reload` opens the page anew, `load` gives the open page newer names
 */
export function openPageOf(server: FakeDelegation, names: Partial<RecordNames> = {}) {
  portal.delegation = server;
  let shown = renderPage(page(server, names));
  return {
    person: shown.person,
    load: async (next: Partial<RecordNames>) => {
      shown.show(page(server, next));
      await settle();
    },
    reload: () => {
      shown.unmount();
      shown = renderPage(page(server, names));
    },
    /** sends the answer to a delayed search */
    answer: (text: string) => act(async () => server.answerSearch(text)),
    releaseAdditions: () => act(async () => server.releaseAdditions()),
  };
}

/**
 * Opens the section of a record that is closed.
 * @param servers the delegations; none by default
 * @returns `load` gives the open page newer names
 */
export function openClosedRecord(names: Partial<RecordNames>, ...servers: FakeDelegation[]) {
  const delegations = servers.map((server) => delegationOf(server, false));
  const section = (now: Partial<RecordNames>) => (
    <DelegationsSection initial={delegations} names={{ ...PRIVATE, ...now }} />
  );
  const [server] = servers;
  if (server) portal.delegation = server;
  const { person, show } = renderPage(section(names));
  return {
    person,
    load: async (next: Partial<RecordNames>) => {
      show(section(next));
      await settle();
    },
  };
}

/** Opens a delegation without members, before the scripts of the page have loaded. */
export function openDelegationBeforeScripts() {
  const server = new FakeDelegation();
  portal.delegation = server;
  return { server, ...renderBeforeScripts(page(server, {})) };
}

const words = en.delegations;
/** The text of the row that adds what was typed. */
export const addTypedRow = (name: string) => words.addTyped.replace("{name}", name);
/** The text of the row that adds somebody, of whom the typed line says more than the name. */
export const readRow = (name: string, what: string) => words.addRead.replace("{name}", name).replace("{what}", what);
export const button = (name: string) => screen.getByRole("button", { name });
/** The line of a member, which opens the row. */
export const memberLine = (name: string) =>
  screen.getByRole("button", {
    name: (label, element) => element.hasAttribute("data-opens-row") && label.includes(name),
  });
export const option = (name: string) => screen.getByRole("option", { name });
export const unsentLines = () => screen.queryByRole("list", { name: en.list.unsent });
export const againButton = (line: string) => button(en.list.againNamed.replace("{line}", line));
/** Lets the pause in typing pass after which the field searches, and the answer come. */
export const afterThePause = () => advanceTime(150);
/** Lets everything happen that is due. */
export const settle = () => advanceTime(0);

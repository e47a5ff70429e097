import { act, screen } from "@testing-library/react";
import { vi } from "vitest";
import { DelegationEditor } from "@/components/exchanges/delegations/delegation-editor.tsx";
import type { MemberChoice, RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
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
    removeMemberAction: call("removeMemberAction"),
    restoreMemberAction: call("restoreMemberAction"),
  };
});

/** The delegation of a college that its recorder edits. */
function page(server: FakeDelegation) {
  const name = { zh: null, en: "North College", provisional: [] };
  const institution = { slug: "north", code: "NC", name, shortName: null, accent: "PINE" as const, isSample: false };
  const shown: RecordDelegation = {
    role: "HOST",
    institution,
    roster: server.roster,
    mayEdit: true,
    mayTakeOver: false,
  };
  return <DelegationEditor delegation={shown} others={[]} />;
}

/**
 * Opens a delegation without members.
 * @param directory the people whom the portal knows
 * @returns `reload` opens the page anew
 */
export function openDelegation(...directory: MemberChoice[]) {
  const server = new FakeDelegation(...directory);
  portal.delegation = server;
  let shown = renderPage(page(server));
  return {
    server,
    person: shown.person,
    reload: () => {
      shown.unmount();
      shown = renderPage(page(server));
    },
    /** sends the answer to a delayed search */
    answer: (text: string) => act(async () => server.answerSearch(text)),
    releaseAdditions: () => act(async () => server.releaseAdditions()),
  };
}

/** Opens a delegation without members, before the scripts of the page have loaded. */
export function openDelegationBeforeScripts() {
  const server = new FakeDelegation();
  portal.delegation = server;
  return { server, ...renderBeforeScripts(page(server)) };
}

const words = en.delegations;
/** The text of the row that adds what was typed. */
export const addTypedRow = (name: string) => words.addTyped.replace("{name}", name);
export const button = (name: string) => screen.getByRole("button", { name });
export const option = (name: string) => screen.getByRole("option", { name });
export const unsentLines = () => screen.queryByRole("list", { name: en.list.unsent });
export const againButton = (line: string) => button(en.list.againNamed.replace("{line}", line));
/** Lets the pause in typing pass after which the field searches, and the answer come. */
export const afterThePause = () => advanceTime(150);
/** Lets everything happen that is due. */
export const settle = () => advanceTime(0);

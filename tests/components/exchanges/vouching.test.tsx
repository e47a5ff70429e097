import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CollegeToAsk } from "@/lib/revisions/names/queries.ts";
import en from "@/messages/en.json" with { type: "json" };
import { button, openPageOf, settle } from "../support/delegation.tsx";
import { FakeDelegation } from "../support/fake-delegation.ts";
import { refused } from "../support/fake-section.ts";

const words = en.naming;
const NORTH: CollegeToAsk = {
  slug: "north",
  name: { zh: null, en: "North College", provisional: [] },
  people: 2,
  hasAccounts: false,
  vouchings: [],
};

const open = (college: Partial<CollegeToAsk>, mayVouch = true) => {
  const server = new FakeDelegation();
  return { server, ...openPageOf(server, { colleges: [{ ...NORTH, ...college }], mayVouch }) };
};
const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: words.reason });

test("somebody vouches for a college without an account with a reason, which stays where it is refused", async () => {
  const { person, server } = open({});
  expect(screen.getByText(/2 people are marked .* North College has no account here/)).toBeTruthy();
  await person.click(screen.getByText(words.vouchTitle));
  await person.click(button(words.vouch));
  await settle();
  expect(screen.getByText(en.fieldErrors.required)).toBeTruthy();
  expect(reason().getAttribute("aria-invalid")).toBe("true");
  server.vouching = refused("conflict", "vouched_already");
  await person.type(reason(), "By e-mail");
  await person.click(button(words.vouch));
  await settle();
  expect(screen.getByRole("alert").textContent).toBe(en.refusals.vouched_already);
  expect(reason().value).toBe("By e-mail");
  expect(server.reasons).toEqual([]);
  server.vouching = null;
  await person.click(button(words.vouch));
  await settle();
  expect(server.reasons).toEqual(["By e-mail"]);
});

test("a college that has accounts is asked itself", () => {
  open({ hasAccounts: true });
  expect(screen.getByText(/Until North College has looked, readers see titles only/)).toBeTruthy();
  expect(screen.queryByText(words.vouchTitle)).toBeNull();
});

test("who does not show records to readers cannot vouch", () => {
  open({}, false);
  expect(screen.getByText(/North College has no account here/)).toBeTruthy();
  expect(screen.queryByText(words.vouchTitle)).toBeNull();
});

test("after somebody vouched, it says who, when and why", () => {
  open({ people: 0, vouchings: [{ people: 2, reason: "By e-mail", by: "Wang Min", at: "2026-03-01T02:00:00Z" }] });
  expect(screen.getByText(/Wang Min vouched for 2 people on/).textContent).toContain("1 March 2026 10:00");
  expect(screen.getByText("Reason: By e-mail")).toBeTruthy();
  expect(screen.queryByText(words.vouchTitle)).toBeNull();
});

test("names that the portal shows without having asked say so", () => {
  open({ people: 0, vouchings: [{ people: 2, reason: null, by: null, at: "2026-03-01T02:00:00Z" }] });
  expect(screen.getByText(words.vouchedByPortal.replaceAll("{party}", "North College"))).toBeTruthy();
});

test("people who were added after somebody vouched wait for a word of their own", async () => {
  const vouchings = [{ people: 2, reason: "By e-mail", by: "Wang Min", at: "2026-03-01T02:00:00Z" }];
  const { person, server } = open({ people: 1, vouchings });
  expect(screen.getByText("Reason: By e-mail")).toBeTruthy();
  expect(screen.getByText(/1 more person is marked .* North College has no account here/)).toBeTruthy();
  await person.click(screen.getByText(words.vouchTitle));
  await person.type(reason(), "By letter");
  await person.click(button(words.vouch));
  await settle();
  expect(server.reasons).toEqual(["By letter"]);
});

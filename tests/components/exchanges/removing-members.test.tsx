import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import { chooser } from "../support/choosers.tsx";
import { button, memberLine, openDelegation, settle } from "../support/delegation.tsx";

test("an undo of the removal of a member that got no answer can be repeated", async () => {
  const { person, server } = openDelegation();
  await person.type(chooser(), "Li Ming{Enter}");
  await settle();
  await person.click(button(en.delegations.remove.replace("{name}", "Li Ming")));
  await settle();
  expect(server.names).toEqual([]);
  server.isOffline = true;
  await person.click(button(en.list.undo));
  await settle();
  expect(screen.getByText(en.saving.notAnswered)).toBeTruthy();
  server.isOffline = false;
  await person.click(button(en.list.undo));
  await settle();
  expect(server.names).toEqual(["Li Ming"]);
  expect(memberLine("Li Ming")).toBeTruthy();
  expect(screen.queryByText(en.saving.notAnswered)).toBeNull();
});

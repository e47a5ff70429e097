import { expect, test } from "@playwright/test";
import { actionDoors, builtActions, isGuarded } from "./support/authorization/doors.ts";

test("the portal answers to every guarded action of the sources, and to no other action", () => {
  const doors = actionDoors();
  expect(doors.filter((door) => !isGuarded(door))).toEqual([]);
  const names = builtActions().map(({ name }) => name);
  expect(names.toSorted()).toEqual(doors.map(({ name }) => name).toSorted());
});

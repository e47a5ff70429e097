import { expect, test } from "@playwright/test";
import { actionDoors, builtActions, isGuarded } from "./support/authorization/doors.ts";

test("the portal answers to the guarded actions of the sources, to all of them and to no others", () => {
  const doors = actionDoors();
  expect(doors.filter((door) => !isGuarded(door))).toEqual([]);
  const names = builtActions().map(({ name }) => name);
  expect(names.toSorted()).toEqual(doors.map(({ name }) => name).toSorted());
});

import { callActionFirst } from "../../support/call-action-first.ts";
import type { Fixtures } from "../../support/fixtures.ts";
import { shared } from "../../support/shared-sections.ts";
import { type ActionRow, actionRows } from "../../support/table.ts";

const DOOR = "lib/exchanges/itinerary/actions.ts";

/** Prepares something as the actor, of whom many may not. */
const before = (fixtures: Fixtures, action: string, input: object): Promise<void> =>
  callActionFirst(fixtures, { door: `${DOOR} ${action}`, input, by: "me" }).catch(() => undefined);

const DAY = "1999-06-01";
const renamed = { version: 1, changes: { titleZh: { from: null, to: "名称" } } };

/** An item as a typed line says it. */
const READ_ITEM = {
  ...{ day: DAY, kind: "MEAL", titleZh: null, titleEn: "Lunch", startTime: "12:00", endTime: null },
  ...{ partOfDay: null, placeZh: null, placeEn: null, baseId: null, chairIds: [] },
};

/** The itinerary. */
export const itineraryRows: readonly ActionRow[] = actionRows("exchanges/itinerary", {
  addItemAction: shared((_record, { key }) => ({ key, day: DAY, kind: "MEAL" })),
  addVisitsAction: shared((_record, { key, world }) => ({
    ...{ key, day: DAY },
    baseIds: [world.places.base],
    newBases: [],
  })),
  addItemsAction: shared((_record, { key }) => ({ key, items: [READ_ITEM] })),
  undoAddItemsAction: [
    shared(async ({ code }, fixtures) => {
      await before(fixtures, "addItemsAction", { code, key: fixtures.key, items: [READ_ITEM] });
      return { key: fixtures.key };
    }),
  ],
  copyDayAction: shared(async ({ code }, fixtures) => {
    // the record has one day
    const changes = { lastDay: { from: DAY, to: "1999-06-02" } };
    const door = "lib/exchanges/basics/actions.ts saveBasicsAction";
    await callActionFirst(fixtures, { door, input: { code, version: 1, changes } });
    return { key: fixtures.key, from: DAY, to: "1999-06-02" };
  }),
  moveDaysAction: shared((_record, { key }) => ({ key, firstDay: DAY, days: -1 })),
  saveItemAction: shared(({ item }) => ({ itemId: item.plenary, ...renamed })),
  moveItemAction: shared(({ item }) => ({ itemId: item.plenary, day: DAY, before: null })),
  undoMoveItemAction: [
    shared(async ({ code, item }, fixtures) => {
      await before(fixtures, "moveItemAction", { code, itemId: item.plenary, day: DAY, before: null });
      return { itemId: item.plenary };
    }),
  ],
  removeItemAction: shared(({ item }) => ({ itemId: item.discussion })),
  restoreItemAction: shared(async ({ code, item }, fixtures) => {
    const input = { code, itemId: item.visit };
    await callActionFirst(fixtures, { door: `${DOOR} removeItemAction`, input });
    return { itemId: item.visit };
  }),
});

import { randomUUID } from "node:crypto";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { addVisits } from "@/lib/exchanges/itinerary/commands/add-visits.ts";
import { moveItem } from "@/lib/exchanges/itinerary/commands/move-item.ts";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { type ItemEntry, listItemsOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import {
  addItemInput,
  addVisitsInput,
  type ItemValues,
  moveItemInput,
  saveItemInput,
} from "@/lib/exchanges/itinerary/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";

export const DAY = "2025-12-05";
export const NEXT_DAY = "2025-12-06";

/** Makes a record of two days with recorders of both colleges. */
export const aRecord = (facts: Parameters<typeof anExchange>[0] = {}) =>
  anExchange({ roles: ["RECORDER"], lastDay: new Date(NEXT_DAY), ...facts });

export const refOf = ({ code }: Pick<Exchange, "code">) => ({ code });

export const itemsOf = ({ id }: Exchange): Promise<ItemEntry[]> =>
  read(system("test"), (tx) => listItemsOfRecord(tx, id));

/** Returns the kinds of the items by day. */
export const kindsOf = (items: readonly ItemEntry[]): string[] =>
  items.map(({ day, values }) => `${day?.slice(-1) ?? "?"} ${values.kind}`);

export const add = (actor: Member, exchange: Exchange, facts: object = {}, key: string = randomUUID()) =>
  addItem(actor, addItemInput.parse({ ...refOf(exchange), key, day: DAY, kind: "PLENARY", ...facts }));

export const visit = (
  actor: Member,
  exchange: Exchange,
  facts: { baseIds?: string[]; newBases?: object[]; day?: string },
  key: string = randomUUID(),
) => addVisits(actor, addVisitsInput.parse({ ...refOf(exchange), key, day: DAY, baseIds: [], newBases: [], ...facts }));

export const save = (
  actor: Member,
  exchange: Exchange,
  itemId: string,
  changes: { [Field in keyof ItemValues]?: { from: FieldValue; to: FieldValue } },
) => saveItem(actor, saveItemInput.parse({ ...refOf(exchange), itemId, version: 1, changes }));

export const move = (actor: Member, exchange: Exchange, itemId: string, to: { day?: string; before: string | null }) =>
  moveItem(actor, moveItemInput.parse({ ...refOf(exchange), itemId, day: DAY, ...to }));

import type { World } from "./guarded-world.ts";
import { change, type Guard } from "./refusal.ts";

/** Guards of exchanges with several hosts, each a stop, and of meetings without one. */
export function guardsOfStops(world: World): Guard[] {
  const { exchange, hostParty, guestParty, other, stranger } = world;
  return [
    {
      name: "ExchangeParty_fits_others",
      says: "where there are hosts and guests nobody else takes part as a participant",
      attempts: [addParty(other.exchange.id, stranger.id, "PARTICIPANT")],
    },
    {
      name: "Exchange_kind_fits_parties",
      says: "a visit has a host",
      attempts: ["VISIT", "TRAINING"].map(
        (kind) =>
          `${meetingWithoutHost(other.exchange.id)}; ${change("Exchange", other.exchange.id, `"kind" = '${kind}'`)}`,
      ),
    },
    {
      name: "ExchangeParty_stop_days_in_order",
      says: "a stop does not end before it began, and has a first day where it has a last one",
      attempts: [
        change("ExchangeParty", hostParty.id, `"stopFrom" = '2025-12-05', "stopTo" = '2025-12-04'`),
        change("ExchangeParty", hostParty.id, `"stopTo" = '2025-12-05'`),
      ],
    },
    {
      name: "ExchangeParty_stop_is_of_host",
      says: "only a host has days of its own",
      attempts: [change("ExchangeParty", guestParty.id, `"stopFrom" = '2025-12-05'`)],
    },
    {
      name: "ExchangeParty_stop_within_days",
      says: "a stop lies within the days of its exchange",
      attempts: [
        change("ExchangeParty", hostParty.id, `"stopFrom" = '2025-12-04'`),
        change("ExchangeParty", hostParty.id, `"stopFrom" = '2025-12-05', "stopTo" = '2025-12-06'`),
      ],
    },
    {
      name: "Exchange_spans_its_stops",
      says: "an exchange keeps the days of its stops",
      attempts: [
        `${change("ExchangeParty", hostParty.id, `"stopFrom" = '2025-12-05'`)}; SET CONSTRAINTS ALL IMMEDIATE;
         SET CONSTRAINTS ALL DEFERRED; ${change("Exchange", exchange.id, `"firstDay" = '2025-12-06', "lastDay" = '2025-12-06'`)}`,
      ],
    },
    {
      name: "ExchangeParty_keeps_its_stop",
      says: "a host stays one while items, groups or members are at its stop",
      attempts: ["ItineraryItem", "DiscussionGroup"]
        .map(
          (table) => `${addParty(exchange.id, stranger.id, "HOST")};
          ${change(table, table === "ItineraryItem" ? world.plenary.id : world.emptyGroup.id, `"stopId" = ${partyOf(exchange.id, stranger.id)}`)};
          UPDATE "ExchangeParty" SET "role" = 'GUEST' WHERE "id" = ${partyOf(exchange.id, stranger.id)}`,
        )
        .concat(
          `${addParty(exchange.id, stranger.id, "HOST")}; ${memberStop(world, partyOf(exchange.id, stranger.id))};
          UPDATE "ExchangeParty" SET "role" = 'GUEST' WHERE "id" = ${partyOf(exchange.id, stranger.id)}`,
        ),
    },
    {
      name: "StopHeadcount_at_stop_of_host",
      says: "people are counted at the stop of a host",
      attempts: [stopHeadcount(world, guestParty.id, 8)],
    },
    {
      name: "StopHeadcount_not_negative",
      says: "a stop has no negative number of people",
      attempts: [stopHeadcount(world, hostParty.id, -1)],
    },
    {
      name: "MemberStop_at_stop_of_host",
      says: "a member was at the stop of a host",
      attempts: [memberStop(world, `'${guestParty.id}'`)],
    },
    {
      name: "ItineraryItem_at_stop_of_host",
      says: "an item is at the stop of a host",
      attempts: [change("ItineraryItem", world.plenary.id, `"stopId" = '${guestParty.id}'`)],
    },
    {
      name: "DiscussionGroup_at_stop_of_host",
      says: "a group is at the stop of a host",
      attempts: [change("DiscussionGroup", world.emptyGroup.id, `"stopId" = '${guestParty.id}'`)],
    },
  ];
}

const addParty = (exchangeId: string, institutionId: string, role: string): string =>
  `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
   VALUES (gen_random_uuid(), '${exchangeId}', '${institutionId}', '${role}', now())`;

const stopHeadcount = ({ guestParty: { delegation } }: World, stopId: string, headcount: number): string =>
  `INSERT INTO "StopHeadcount" ("delegationId", "stopId", "exchangeId", "headcount")
   VALUES ('${delegation.id}', '${stopId}', '${delegation.exchangeId}', ${headcount})`;

const memberStop = ({ absent }: World, stopId: string): string =>
  `INSERT INTO "MemberStop" ("memberId", "stopId", "exchangeId")
   VALUES ('${absent.id}', ${stopId}, '${absent.exchangeId}')`;

const partyOf = (exchangeId: string, institutionId: string): string =>
  `(SELECT "id" FROM "ExchangeParty" WHERE "exchangeId" = '${exchangeId}' AND "institutionId" = '${institutionId}')`;

/** Makes an online meeting without a host of an exchange. */
export const meetingWithoutHost = (exchangeId: string): string =>
  `${change("Exchange", exchangeId, `"kind" = 'ONLINE'`)};
   UPDATE "ExchangeParty" SET "role" = 'PARTICIPANT' WHERE "exchangeId" = '${exchangeId}';
   SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED`;

import type { World } from "./guarded-world.ts";
import { blanks, change, type Guard, NO_CODES, NO_LOCALES, unnamed, values } from "./refusal.ts";

/** Guards of the itinerary, visits, discussion groups, minutes and outcomes. */
export function guardsOfMeetings(world: World): Guard[] {
  const { plenary, stop, emptyGroup, topic, note, minutes, outcome, discussion, other, stranger, guestParty } = world;
  const { group, hostUnit, guestUnit } = discussion;
  const pair = (hostUnitId: string, guestUnitId: string, groupId = emptyGroup.id) =>
    `INSERT INTO "Pairing" ("groupId", "hostUnitId", "guestUnitId")
     VALUES ('${groupId}', '${hostUnitId}', '${guestUnitId}')`;
  const observation = (locale: string, text: string) =>
    `INSERT INTO "VisitObservation" ("visitId", "locale", "text") VALUES ('${stop.visit.id}', '${locale}', ${text})`;
  const statement = (locale: string, text: string) =>
    `INSERT INTO "MinuteItemText" ("minuteItemId", "locale", "text")
     VALUES ('${minutes.statement.id}', '${locale}', ${text})`;
  return [
    {
      name: "ItineraryItem_texts_not_blank",
      says: "an item without a title or a place leaves it out",
      attempts: blanks("ItineraryItem", plenary.id, ["titleZh", "titleEn", "placeZh", "placeEn"]),
    },
    {
      name: "ItineraryItem_audience_not_blank",
      says: "an audience of which nothing is known is left out",
      attempts: blanks("ItineraryItem", plenary.id, ["audienceZh", "audienceEn"]),
    },
    {
      name: "ItineraryItem_audience_from_one",
      says: "an audience is at least one person",
      attempts: [change("ItineraryItem", plenary.id, `"audienceCount" = 0`)],
    },
    {
      name: "ItineraryItem_about_how_many",
      says: "only a number can be an estimate",
      attempts: [change("ItineraryItem", plenary.id, `"audienceIsApproximate" = true`)],
    },
    {
      name: "ItineraryItem_times_in_order",
      says: "an item does not end before it starts",
      attempts: [
        change("ItineraryItem", plenary.id, `"startAt" = '2025-12-05T10:00+08', "endAt" = '2025-12-05T09:59+08'`),
      ],
    },
    {
      name: "ItineraryItem_hours_have_day",
      says: "an item on one of the days of its exchange has no hours",
      attempts: ["startAt", "endAt"].map((column) =>
        change("ItineraryItem", plenary.id, `"day" = NULL, "${column}" = '2025-12-05T10:00+08'`),
      ),
    },
    {
      name: "Visit_of_base_visit",
      says: "a visit is a stop of the itinerary at a practice base",
      attempts: [
        `INSERT INTO "Visit" ("id", "itemId", "exchangeId", "baseId")
         VALUES (gen_random_uuid(), '${plenary.id}', '${plenary.exchangeId}', '${stop.base.id}')`,
        change("Visit", stop.visit.id, `"itemId" = '${plenary.id}'`),
      ],
    },
    {
      name: "ItineraryItem_keeps_visit",
      says: "a stop at a practice base stays one",
      attempts: [change("ItineraryItem", stop.item.id, `"kind" = 'MEAL'`)],
    },
    {
      name: "VisitObservation_text_not_blank",
      says: "an observation says something",
      attempts: [observation("zh", "''"), observation("en", "E'\\u3000'")],
    },
    {
      name: "VisitObservation_locale_format",
      says: "an observation is in a language",
      attempts: NO_LOCALES.map((locale) => observation(locale, "'seen'")),
    },
    {
      name: "DiscussionGroup_texts_not_blank",
      says: "a discussion group without a name leaves it out",
      attempts: blanks("DiscussionGroup", emptyGroup.id, ["nameZh", "nameEn"]),
    },
    {
      name: "DiscussionGroup_code_format",
      says: "a discussion group is called G1, G2 and so on",
      attempts: values("DiscussionGroup", emptyGroup.id, "code", ["", "G", "G0", "g1", "1", "G1a"]),
    },
    {
      name: "Pairing_joins_parties",
      says: "a pairing joins a school of the host and a school of another party",
      attempts: [
        pair(guestUnit.id, hostUnit.id),
        pair(hostUnit.id, world.otherUnit.id),
        // of a group at the stop of another host
        `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
         VALUES (gen_random_uuid(), '${group.exchangeId}', '${stranger.id}', 'HOST', now());
         UPDATE "DiscussionGroup" SET "stopId" = (SELECT "id" FROM "ExchangeParty"
           WHERE "exchangeId" = '${group.exchangeId}' AND "institutionId" = '${stranger.id}') WHERE "id" = '${emptyGroup.id}';
         SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; ${pair(hostUnit.id, guestUnit.id)}`,
        pair(hostUnit.id, world.strangeUnit.id),
        pair(world.strangeUnit.id, guestUnit.id),
        `UPDATE "Pairing" SET "guestUnitId" = '${world.otherUnit.id}' WHERE "groupId" = '${group.id}'`,
      ],
    },
    {
      name: "ExchangeParty_keeps_pairings",
      says: "a party whose schools sat in a discussion group stays in the exchange",
      attempts: [
        change("ExchangeParty", guestParty.id, `"institutionId" = '${stranger.id}'`),
        `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
         VALUES (gen_random_uuid(), '${guestParty.exchangeId}', '${stranger.id}', 'GUEST', now());
         DELETE FROM "ExchangeParty" WHERE "id" = '${guestParty.id}'`,
      ],
    },
    {
      name: "DiscussionGroup_keeps_pairings",
      says: "a discussion group does not move to an exchange of other parties",
      attempts: [
        change("DiscussionGroup", group.id, `"exchangeId" = '${other.exchange.id}'`),
        // to the stop of a host whose schools are not in it
        `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
         VALUES (gen_random_uuid(), '${group.exchangeId}', '${stranger.id}', 'HOST', now());
         UPDATE "DiscussionGroup" SET "stopId" = (SELECT "id" FROM "ExchangeParty"
           WHERE "exchangeId" = '${group.exchangeId}' AND "institutionId" = '${stranger.id}') WHERE "id" = '${group.id}'`,
      ],
    },
    {
      name: "Pairing_once_in_group",
      says: "two schools are paired in a group once, whichever is named first",
      attempts: [
        `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
         VALUES (gen_random_uuid(), '${group.exchangeId}', '${stranger.id}', 'GUEST', now());
         UPDATE "ExchangeParty" SET "role" = 'HOST' WHERE "id" = '${guestParty.id}'; ${pair(guestUnit.id, hostUnit.id, group.id)}`,
      ],
    },
    {
      name: "Topic_is_named",
      says: "a topic has a name in at least one language",
      attempts: unnamed("Topic", topic.id, "name"),
    },
    {
      name: "Topic_code_format",
      says: "the code of a topic fits into an address",
      attempts: values("Topic", topic.id, "code", NO_CODES),
    },
    {
      name: "SourceNote_texts_not_blank",
      says: "a source note quotes something",
      attempts: blanks("SourceNote", note.id, ["quote", "commentZh", "commentEn"]),
    },
    {
      name: "Minute_one_owner",
      says: "minutes belong to one session, one group or one visit",
      attempts: [change("Minute", minutes.minute.id, `"groupId" = '${group.id}'`)],
    },
    {
      name: "Minute_owner_of_scope",
      says: "minutes belong to what their scope says",
      attempts: [
        change("Minute", minutes.minute.id, `"scope" = 'GROUP'`),
        change("Minute", minutes.minute.id, `"itemId" = NULL, "visitId" = '${stop.visit.id}'`),
        change("Minute", minutes.minute.id, `"scope" = 'VISIT', "itemId" = NULL, "groupId" = '${group.id}'`),
      ],
    },
    {
      name: "MinuteItem_source_locale_format",
      says: "what was said was said in a language",
      attempts: values("MinuteItem", minutes.statement.id, "sourceLocale", NO_LOCALES),
    },
    {
      name: "MinuteItemText_text_not_blank",
      says: "a text of the minutes says something",
      attempts: [statement("zh", "''"), statement("zh", "E'\\u3000'")],
    },
    {
      name: "MinuteItemText_locale_format",
      says: "a text of the minutes is in a language",
      attempts: NO_LOCALES.map((locale) => statement(locale, "'said'")),
    },
    {
      name: "Outcome_is_titled",
      says: "an outcome has a title in at least one language",
      attempts: unnamed("Outcome", outcome.id, "title"),
    },
    {
      name: "Outcome_code_format",
      says: "the code of an outcome begins with its exchange",
      attempts: values("Outcome", outcome.id, "code", ["", "O1", "EX-2025-001", "EX-2025-001-O0", "EX-2025-001-o1"]),
    },
  ];
}

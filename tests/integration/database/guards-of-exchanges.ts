import type { World } from "./guarded-world.ts";
import { meetingWithoutHost } from "./guards-of-stops.ts";
import { blanks, change, type Guard, NO_CODES, NO_SLUGS, unnamed, values } from "./refusal.ts";

/** Guards of series, exchanges, parties and delegations. */
export function guardsOfExchanges(world: World): Guard[] {
  const { series, exchange, other, hostParty, guestParty, stranger, first, second, colleague } = world;
  const { absent, standIn } = world;
  const discarded = `"discardedAt" = now(), "discardedById" = '${colleague.userId}'`;
  const headcount = (count: number) => change("Delegation", guestParty.delegation.id, `"headcount" = ${count}`);
  return [
    {
      name: "ExchangeSeries_is_named",
      says: "a tradition has a name in at least one language",
      attempts: unnamed("ExchangeSeries", series.id, "name"),
    },
    {
      name: "ExchangeSeries_texts_not_blank",
      says: "a tradition is described or not described",
      attempts: blanks("ExchangeSeries", series.id, ["descriptionZh", "descriptionEn"]),
    },
    {
      name: "ExchangeSeries_code_format",
      says: "the code of a tradition fits into an address",
      attempts: values("ExchangeSeries", series.id, "code", NO_CODES),
    },
    {
      name: "ExchangeSeries_slug_format",
      says: "the address of a tradition is lower-case words",
      attempts: values("ExchangeSeries", series.id, "slug", NO_SLUGS),
    },
    {
      name: "Exchange_is_titled",
      says: "an exchange has a title in at least one language",
      attempts: unnamed("Exchange", exchange.id, "title"),
    },
    {
      name: "Exchange_texts_not_blank",
      says: "what is unknown of an exchange is left out and not blank",
      attempts: blanks("Exchange", exchange.id, [
        "themeZh",
        "themeEn",
        "purposeZh",
        "purposeEn",
        "placeZh",
        "placeEn",
        "timezone",
        "cancelReason",
      ]),
    },
    {
      name: "Exchange_code_format",
      says: "the code of an exchange names its year and number",
      attempts: values("Exchange", exchange.id, "code", [
        "",
        "EX-25-001",
        "EX-2025-1",
        "ex-2025-001",
        "EX-2025-001-O1",
      ]),
    },
    {
      name: "Exchange_days_in_order",
      says: "an exchange does not end before it began",
      attempts: [change("Exchange", exchange.id, `"lastDay" = "firstDay" - 1`)],
    },
    {
      name: "Exchange_days_fit_precision",
      says: "days that are known by month or year are whole months or a whole year",
      attempts: [
        `"precision" = 'MONTH', "firstDay" = '2025-03-02', "lastDay" = '2025-03-31'`,
        `"precision" = 'MONTH', "firstDay" = '2025-03-01', "lastDay" = '2025-03-30'`,
        `"precision" = 'MONTH', "firstDay" = '2024-02-01', "lastDay" = '2024-02-28'`,
        `"precision" = 'YEAR', "firstDay" = '2025-02-01', "lastDay" = '2025-12-31'`,
        `"precision" = 'YEAR', "firstDay" = '2025-01-01', "lastDay" = '2025-11-30'`,
      ].map((changes) => change("Exchange", exchange.id, changes)),
    },
    {
      name: "Exchange_cancelled_with_reason",
      says: "an exchange is cancelled with a reason",
      attempts: [change("Exchange", exchange.id, `"status" = 'CANCELLED'`)],
    },
    {
      name: "Exchange_discarded_by_someone",
      says: "a draft is discarded by somebody at a time, or not at all",
      attempts: [
        change("Exchange", exchange.id, `"discardedAt" = now()`),
        change("Exchange", exchange.id, `"discardedById" = '${colleague.userId}'`),
      ],
    },
    {
      name: "Exchange_discarded_in_the_making",
      says: "a plan that the colleges know of is not discarded",
      attempts: ["PLANNED", "CONFIRMED", "RECORDED", "AGREED"].map((status) =>
        change("Exchange", exchange.id, `"status" = '${status}', ${discarded}`),
      ),
    },
    {
      name: "Exchange_not_return_of_itself",
      says: "an exchange is not the return of itself",
      attempts: [change("Exchange", exchange.id, `"returnOfId" = "id"`)],
    },
    {
      name: "Exchange_has_both_sides",
      says: "an exchange cannot come into being without a host and a guest, or two participants of a meeting",
      attempts: [
        anExchangeWith([]),
        anExchangeWith([[stranger.id, "HOST"]]),
        anExchangeWith([[stranger.id, "GUEST"]]),
        anExchangeWith([
          [stranger.id, "HOST"],
          [world.host.institutionId, "OBSERVER"],
        ]),
        // a visit, and a meeting of one
        anExchangeWith([
          [stranger.id, "PARTICIPANT"],
          [world.host.institutionId, "PARTICIPANT"],
        ]),
        anExchangeWith([[stranger.id, "PARTICIPANT"]], "ONLINE"),
      ],
    },
    {
      name: "ExchangeParty_leaves_both_sides",
      says: "an exchange keeps its host and a guest",
      attempts: [
        change("ExchangeParty", other.guestParty.id, `"role" = 'OBSERVER'`),
        `DELETE FROM "ExchangeParty" WHERE "exchangeId" = '${other.exchange.id}' AND "role" = 'HOST'`,
        change("ExchangeParty", other.guestParty.id, `"role" = 'PARTICIPANT'`),
        `${meetingWithoutHost(other.exchange.id)}; ${change("ExchangeParty", other.guestParty.id, `"role" = 'OBSERVER'`)}`,
        `DELETE FROM "ExchangeParty" WHERE "exchangeId" = '${other.exchange.id}' AND "role" = 'GUEST'`,
        `UPDATE "ExchangeParty" SET "role" = 'OBSERVER' WHERE "exchangeId" = '${other.exchange.id}' AND "role" = 'HOST'`,
      ],
    },
    {
      name: "ExchangeParty_texts_not_blank",
      says: "a file number is known or left out",
      attempts: blanks("ExchangeParty", hostParty.id, ["fileNumber"]),
    },
    {
      name: "Delegation_headcount_not_negative",
      says: "a delegation has no negative number of people",
      attempts: [
        `WITH observer AS (
           INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
           VALUES (gen_random_uuid(), '${exchange.id}', '${stranger.id}', 'OBSERVER', now()) RETURNING *)
         INSERT INTO "Delegation" ("id", "partyId", "exchangeId", "headcount", "updatedAt")
         SELECT gen_random_uuid(), "id", "exchangeId", -1, now() FROM observer`,
      ],
    },
    {
      name: "Delegation_headcount_covers_members",
      says: "a headcount is not lowered below the members of the delegation",
      attempts: [headcount(1)],
    },
    {
      name: "DelegationMember_within_headcount",
      says: "a delegation does not get more members than its headcount",
      attempts: [
        `${headcount(2)}; SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; ${aThirdMember(world)}`,
        `${change("DelegationMember", first.id, `"status" = 'REPLACED'`)}; ${headcount(1)};
         SET CONSTRAINTS ALL IMMEDIATE; ${change("DelegationMember", first.id, `"status" = 'PRESENT'`)}`,
      ],
    },
    {
      name: "DelegationMember_is_named_or_titled",
      says: "who is in a delegation has a name or a title",
      attempts: [
        change("DelegationMember", first.id, `"nameZh" = NULL, "nameEn" = NULL, "titleZh" = NULL, "titleEn" = NULL`),
      ],
    },
    {
      name: "DelegationMember_texts_not_blank",
      says: "what is unknown of a member is left out and not blank",
      attempts: blanks("DelegationMember", first.id, [
        "nameZh",
        "nameEn",
        "titleZh",
        "titleEn",
        "unitNameZh",
        "unitNameEn",
      ]),
    },
    {
      name: "DelegationMember_order_from_one",
      says: "the first in protocol order is number one",
      attempts: [change("DelegationMember", first.id, `"protocolOrder" = 0`)],
    },
    {
      name: "DelegationMember_order_is_unique",
      says: "no two members of a delegation have one place in protocol order",
      attempts: [change("DelegationMember", first.id, `"protocolOrder" = ${second.protocolOrder}`)],
    },
    {
      name: "DelegationMember_greetings_of_absent",
      says: "only somebody who was absent sends greetings",
      attempts: [change("DelegationMember", standIn.id, `"sentGreetings" = true`)],
    },
    {
      name: "DelegationMember_absent_stands_for_nobody",
      says: "somebody who was absent stands for nobody",
      attempts: [
        `${change("DelegationMember", standIn.id, `"onBehalfOfId" = '${absent.id}'`)};
         ${change("DelegationMember", standIn.id, `"status" = 'ABSENT'`)}`,
      ],
    },
    {
      name: "DelegationMember_stands_for_absent",
      says: "a member stands for somebody who was absent, and stays so",
      attempts: [
        change("DelegationMember", first.id, `"onBehalfOfId" = '${second.id}'`),
        `${change("DelegationMember", standIn.id, `"onBehalfOfId" = '${absent.id}'`)};
         ${change("DelegationMember", absent.id, `"status" = 'PRESENT'`)}`,
      ],
    },
  ];
}

function anExchangeWith(parties: readonly (readonly [institutionId: string, role: string])[], kind = "VISIT"): string {
  const rows = parties.map(
    ([institutionId, role]) => `;
    INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
    SELECT gen_random_uuid(), "id", '${institutionId}', '${role}', now() FROM "Exchange" WHERE "code" = 'EX-2024-000'`,
  );
  return `INSERT INTO "Exchange" ("id", "code", "kind", "titleEn", "firstDay", "lastDay", "updatedAt")
    VALUES (gen_random_uuid(), 'EX-2024-000', '${kind}', 'An exchange', '2024-12-05', '2024-12-05', now())${rows.join("")}`;
}

const aThirdMember = ({ guestParty }: World): string =>
  `INSERT INTO "DelegationMember" ("id", "delegationId", "exchangeId", "titleEn", "protocolOrder", "updatedAt")
   VALUES (gen_random_uuid(), '${guestParty.delegation.id}', '${guestParty.exchangeId}', 'Dean', 3, now())`;

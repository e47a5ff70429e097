import pg from "pg";
import { expect, test } from "vitest";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase, aPerson } from "@/tests/factories/people.ts";
import { untilOverOrBlocked } from "@/tests/support/lock-waits.ts";
import { withConnection } from "@/tests/support/scratch-database.ts";
import { change } from "./refusal.ts";

// Two people at the same moment: the first has passed every guard and not yet committed when the second begins.
// Without its lock a guard sees nothing of the first, and lets both pass.

const CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE";
const url = process.env.DATABASE_URL ?? "";

/**
 * Runs two statements at once, each in a transaction that commits.
 * @returns name of the guard that refused the second; null when both were let pass
 */
const refusedOfTwo = (first: string, second: string): Promise<string | null> =>
  withConnection(url, (one) =>
    withConnection(url, async (other) => {
      await one.query(`BEGIN; ${first}; ${CHECK_NOW}`);
      const answer = other.query(`BEGIN; ${second}; ${CHECK_NOW}; COMMIT`).then(
        () => null,
        (error: unknown) => {
          if (error instanceof pg.DatabaseError && error.constraint) return error.constraint;
          throw error;
        },
      );
      await untilOverOrBlocked(one, answer);
      await one.query("COMMIT");
      return answer;
    }),
  );

const deleteParty = (exchangeId: string, institutionId: string) =>
  `DELETE FROM "ExchangeParty" WHERE "exchangeId" = '${exchangeId}' AND "institutionId" = '${institutionId}'`;

const addParty = (exchangeId: string, institutionId: string, role: string) =>
  `INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
   VALUES (gen_random_uuid(), '${exchangeId}', '${institutionId}', '${role}', now())`;

test("the last two guests do not both leave an exchange", async () => {
  const { exchange, guest } = await anExchange();
  const another = await anInstitution();
  await withConnection(url, (client) => client.query(addParty(exchange.id, another.id, "GUEST")));
  const refused = await refusedOfTwo(
    deleteParty(exchange.id, guest.institutionId),
    deleteParty(exchange.id, another.id),
  );
  expect(refused).toBe("ExchangeParty_leaves_both_sides");
});

test("the last two hosts do not both leave an exchange", async () => {
  const { exchange, host } = await anExchange();
  const another = await anInstitution();
  await withConnection(url, (client) => client.query(addParty(exchange.id, another.id, "HOST")));
  const refused = await refusedOfTwo(
    deleteParty(exchange.id, host.institutionId),
    deleteParty(exchange.id, another.id),
  );
  expect(refused).toBe("ExchangeParty_leaves_both_sides");
});

test("an item does not go to the stop of a college that is host no more", async () => {
  const { exchange } = await anExchange();
  const item = await anItem(exchange);
  const another = await anInstitution();
  await withConnection(url, (client) => client.query(addParty(exchange.id, another.id, "HOST")));
  const party = `(SELECT "id" FROM "ExchangeParty" WHERE "exchangeId" = '${exchange.id}' AND "institutionId" = '${another.id}')`;
  const move = change("ItineraryItem", item.id, `"stopId" = ${party}`);
  const leave = `UPDATE "ExchangeParty" SET "role" = 'GUEST' WHERE "id" = ${party}`;
  expect(await refusedOfTwo(move, leave)).toBe("ExchangeParty_keeps_its_stop");
});

test("two units do not become each other's parent", async () => {
  const one = await aUnit();
  const other = await aUnit({ institutionId: one.institutionId });
  const below = (unit: string, parent: string) => change("Unit", unit, `"parentId" = '${parent}'`);
  expect(await refusedOfTwo(below(one.id, other.id), below(other.id, one.id))).toBe("Unit_no_cycle");
});

test("two people do not both take the last seat of a delegation", async () => {
  const { guestParty } = await anExchange();
  const { delegation } = guestParty;
  await aDelegationMember(delegation);
  await withConnection(url, (client) => client.query(change("Delegation", delegation.id, `"headcount" = 2`)));
  const join = (order: number) =>
    `INSERT INTO "DelegationMember" ("id", "delegationId", "exchangeId", "titleEn", "protocolOrder", "updatedAt")
     VALUES (gen_random_uuid(), '${delegation.id}', '${delegation.exchangeId}', 'Dean', ${order}, now())`;
  expect(await refusedOfTwo(join(2), join(3))).toBe("DelegationMember_within_headcount");
});

test("a school is not paired while its college leaves the exchange", async () => {
  const { exchange, host, guest } = await anExchange();
  const another = await anInstitution();
  await withConnection(url, (client) => client.query(addParty(exchange.id, another.id, "GUEST")));
  const group = await aDiscussionGroup(exchange);
  const [hostUnit, guestUnit] = [
    await aUnit({ institutionId: host.institutionId }),
    await aUnit({ institutionId: guest.institutionId }),
  ];
  const pair = `INSERT INTO "Pairing" ("groupId", "hostUnitId", "guestUnitId")
    VALUES ('${group.id}', '${hostUnit.id}', '${guestUnit.id}')`;
  const leave = deleteParty(exchange.id, guest.institutionId);
  expect(await refusedOfTwo(pair, leave)).toBe("ExchangeParty_keeps_pairings");
  await withConnection(url, (client) => client.query(`DELETE FROM "Pairing" WHERE "groupId" = '${group.id}'`));
  expect(await refusedOfTwo(leave, pair)).toBe("Pairing_joins_parties");
});

test("a stop of the itinerary does not become a meal while a visit is written", async () => {
  const { exchange } = await anExchange();
  const base = await aBase();
  const item = await anItem(exchange, { kind: "BASE_VISIT" });
  const visit = `INSERT INTO "Visit" ("id", "itemId", "exchangeId", "baseId")
    VALUES (gen_random_uuid(), '${item.id}', '${exchange.id}', '${base.id}')`;
  const meal = change("ItineraryItem", item.id, `"kind" = 'MEAL'`);
  expect(await refusedOfTwo(visit, meal)).toBe("ItineraryItem_keeps_visit");
  await withConnection(url, (client) => client.query(`DELETE FROM "Visit" WHERE "itemId" = '${item.id}'`));
  expect(await refusedOfTwo(meal, visit)).toBe("Visit_of_base_visit");
});

test("a person gets no role at a college while moving to another", async () => {
  const member = await aMember({ roles: [] });
  const another = await anInstitution();
  const assign = `INSERT INTO "RoleAssignment" ("id", "userId", "role", "institutionId")
    VALUES (gen_random_uuid(), '${member.userId}', 'EDITOR', '${member.institutionId}')`;
  const move = change("User", member.userId, `"institutionId" = '${another.id}'`);
  expect(await refusedOfTwo(assign, move)).toBe("User_keeps_roles");
  await withConnection(url, (client) =>
    client.query(
      `UPDATE "RoleAssignment" SET "validFrom" = now() - interval '1 day', "validTo" = now() - interval '1 s'
       WHERE "userId" = '${member.userId}'`,
    ),
  );
  expect(await refusedOfTwo(move, assign)).toBe("RoleAssignment_at_own_institution");
});

test("a person does not get two primary appointments", async () => {
  const person = await aPerson();
  const institution = await anInstitution();
  const appoint = `INSERT INTO "Appointment" ("id", "personId", "institutionId", "titleEn", "rank", "isPrimary", "updatedAt")
    VALUES (gen_random_uuid(), '${person.id}', '${institution.id}', 'Dean', 'UNIT_HEAD', true, now())`;
  expect(await refusedOfTwo(appoint, appoint)).toBe("Appointment_one_primary_at_a_time");
});

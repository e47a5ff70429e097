import { expect, test } from "vitest";
import { listRecords, PAGE_SIZE } from "@/lib/exchanges/listing/queries.ts";
import { recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { uniqueNumber } from "@/tests/factories/write-row.ts";
import { runAsOwner } from "@/tests/support/connections.ts";

test("the number of records is exact up to 1,000, and from there on the list says that there are more", async () => {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const actor = await aMember({ institutionId: north.id, roles: ["RECORDER"] });
  const code = `EX-2024-' || (${uniqueNumber()}::bigint * 10000 + number)`;
  const add = async (from: number, to: number) => {
    await runAsOwner(
      `WITH made AS (
         INSERT INTO "Exchange" ("id", "code", "titleEn", "firstDay", "lastDay", "updatedAt")
         SELECT gen_random_uuid(), '${code}, 'Exchange', '2024-01-01', '2024-01-01', now() FROM generate_series($3::int, $4::int) number
         RETURNING "id")
       INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
       SELECT gen_random_uuid(), made."id", side."id", side."role"::"PartyRole", now()
       FROM made, (VALUES ($1::uuid, 'HOST'), ($2::uuid, 'GUEST')) side ("id", "role")`,
      [north.id, south.id, from, to],
    );
  };
  const counted = async () => {
    const { count, isMore, items } = await listRecords(actor, recordFilter.parse({}));
    return [count, isMore, items.length];
  };
  await add(1, 1000);
  expect(await counted()).toEqual([1000, false, PAGE_SIZE]);
  await add(1001, 1001);
  expect(await counted()).toEqual([1000, true, PAGE_SIZE]);
});

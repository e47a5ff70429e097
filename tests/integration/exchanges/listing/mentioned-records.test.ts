import { expect, test } from "vitest";
import { listRecords } from "@/lib/exchanges/listing/queries.ts";
import { recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { findTodo } from "@/lib/exchanges/todo/queries.ts";
import { anExchange, partyFacts } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

test("the list mentions a record as the home page does, with all its parties in one order", async () => {
  const [north, south, third, fourth] = [
    await anInstitution(),
    await anInstitution(),
    await anInstitution(),
    await anInstitution({ accent: "TEAL" }),
  ];
  const actor = await aMember({ institutionId: north.id, roles: ["RECORDER"] });
  const sides = [
    partyFacts(fourth.id, "GUEST"),
    partyFacts(south.id, "GUEST"),
    partyFacts(third.id, "OBSERVER"),
    partyFacts(north.id, "HOST"),
  ];
  await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    status: "DRAFT",
    titleEn: null,
    parties: { create: sides },
  });
  const [listedRecord] = (await listRecords(actor, recordFilter.parse({}))).items;
  const [unfinished] = (await findTodo(actor)).unfinished;
  expect(listedRecord).toMatchObject({ ...unfinished?.record });
  expect(listedRecord?.guests.map(({ slug }) => slug)).toHaveLength(2);
});

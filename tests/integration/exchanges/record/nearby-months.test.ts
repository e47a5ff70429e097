import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

test("of a near exchange of which only the month is known, no seven days are said", async () => {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const recorder = await aMember({ institutionId: north.id, roles: ["RECORDER"] });
  const month = { firstDay: new Date("2025-12-01"), lastDay: new Date("2025-12-31"), precision: "MONTH" as const };
  await anExchange({ hostInstitutionId: north.id, guestInstitutionId: south.id, ...month });
  const facts = { host: north.slug, guest: south.slug, firstDay: "2025-12-05", kind: "VISIT", locale: "zh" };
  const begun = createExchange(recorder, createExchangeInput.parse({ ...facts, key: randomUUID() }));
  await expect(begun).rejects.toMatchObject({ code: "exchange_nearby", details: { known: "months" } });
});

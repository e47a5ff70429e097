import { expect, test } from "vitest";
import { findNewExchangeOptions } from "@/lib/exchanges/college-choices/queries.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

test("the form offers one's own college first, and then the one that it met last", async () => {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const recorder = await aMember({ institutionId: north.id, roles: ["RECORDER"] });
  expect((await findNewExchangeOptions(recorder)).own).toBe(north.slug);
  await anExchange({ hostInstitutionId: south.id, guestInstitutionId: north.id });
  const choices = await findNewExchangeOptions(recorder);
  expect({ ...choices, institutions: choices.institutions.slice(0, 2).map(({ slug }) => slug) }).toEqual({
    own: north.slug,
    counterpart: south.slug,
    institutions: [north.slug, south.slug],
  });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  expect(await findNewExchangeOptions(group)).toMatchObject({ own: null, counterpart: null });
});

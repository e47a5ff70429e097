import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findNewExchangeOptions } from "@/lib/exchanges/college-choices/queries.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import type { Institution } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { unique } from "@/tests/factories/write-row.ts";

/** A college that readers do not see; sorted first by its name, because lists are limited. */
const aHiddenCollege = () => anInstitution({ isListed: false, nameZh: `0 学院${unique()}` });

type World = Awaited<ReturnType<typeof anExchange>>;

/** Where somebody of a host is offered a college: for a new exchange, and for the one that there is. */
async function whereOffered({ exchange, host }: World, { slug }: Institution): Promise<string[]> {
  const offered = {
    "new exchange": (await findNewExchangeOptions(host)).institutions,
    party: (await findParties(host, exchange.code))?.others ?? [],
  };
  return Object.entries(offered).flatMap(([name, found]) => (found.some((each) => each.slug === slug) ? [name] : []));
}

const addTo = ({ exchange, host }: World, { slug }: Institution) =>
  addParty(host, { code: exchange.code, key: randomUUID(), institution: slug, role: "OBSERVER" });

const beginWith = ({ host }: World, own: Institution, { slug }: Institution) => {
  const facts = { kind: "VISIT", host: own.slug, guest: slug, firstDay: "1998-06-01", anyway: "yes" };
  return createExchange(host, createExchangeInput.parse({ locale: "en", key: randomUUID(), ...facts }));
};

test("a college that was entered for a draft of others is offered to no stranger, and taken from none by its address", async () => {
  const college = await aHiddenCollege();
  await anExchange({ status: "DRAFT", guestInstitutionId: college.id });
  const own = await anInstitution();
  const stranger = await anExchange({ hostInstitutionId: own.id });
  expect(await whereOffered(stranger, college)).toEqual([]);
  await expect(addTo(stranger, college)).rejects.toMatchObject({ kind: "not_found" });
  await expect(beginWith(stranger, own, college)).rejects.toMatchObject({ kind: "not_found" });
});

test("a college that met it before is offered it again", async () => {
  const college = await aHiddenCollege();
  const own = await anInstitution();
  await anExchange({ status: "DRAFT", hostInstitutionId: own.id, guestInstitutionId: college.id });
  const another = await anExchange({ hostInstitutionId: own.id });
  expect(await whereOffered(another, college)).toEqual(["new exchange", "party"]);
  await addTo(another, college);
  await beginWith(another, own, college);
});

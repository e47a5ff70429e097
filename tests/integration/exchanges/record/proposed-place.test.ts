import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { replaceParty } from "@/lib/exchanges/parties/commands/replace-party.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** A visit at a college, which is in the record as its place unless another one is given. */
async function aVisit(place?: { placeZh: string; placeEn: string }) {
  const [host, guest, other] = [await anInstitution(), await anInstitution(), await anInstitution()];
  const actor = await aMember({ institutionId: guest.id });
  const { code } = await createExchange(
    actor,
    createExchangeInput.parse({
      ...{ locale: "en", key: randomUUID(), kind: "VISIT", firstDay: "2031-05-01", host: host.slug, guest: guest.slug },
      ...(place ?? { placeZh: host.nameZh, placeEn: host.nameEn }),
    }),
  );
  const placeNow = () =>
    read(system("tests"), (tx) =>
      tx.exchange.findUniqueOrThrow({ where: { code }, select: { placeZh: true, placeEn: true } }),
    );
  return { actor, code, host, other, placeNow };
}

test("the place of a record is its host's no more once another college receives as well", async () => {
  const { actor, code, other, placeNow } = await aVisit();
  await addParty(actor, { code, key: randomUUID(), institution: other.slug, role: "HOST" });
  expect(await placeNow()).toEqual({ placeZh: null, placeEn: null });
});

test("the place of a record is the new host's where the host is replaced", async () => {
  const { actor, code, host, other, placeNow } = await aVisit();
  await replaceParty(actor, { code, institution: host.slug, by: other.slug });
  expect(await placeNow()).toEqual({ placeZh: other.nameZh, placeEn: other.nameEn });
});

test("a place that somebody typed stays whoever receives", async () => {
  const typed = { placeZh: "松花江畔", placeEn: "By the Songhua" };
  const { actor, code, other, placeNow } = await aVisit(typed);
  await addParty(actor, { code, key: randomUUID(), institution: other.slug, role: "HOST" });
  expect(await placeNow()).toEqual(typed);
});

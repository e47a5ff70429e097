import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { moveStop } from "@/lib/exchanges/parties/commands/move-stop.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { replaceParty } from "@/lib/exchanges/parties/commands/replace-party.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** A visit of South at North, begun with the titles that the portal proposes. */
async function aProposedRecord() {
  const [north, south, east] = [await anInstitution(), await anInstitution(), await anInstitution()];
  const host = await aMember({ institutionId: north.id });
  const { code } = await createExchange(
    host,
    createExchangeInput.parse({
      ...{ locale: "en", key: randomUUID(), kind: "VISIT", firstDay: "2031-05-01" },
      ...{ host: north.slug, guest: south.slug },
    }),
  );
  const titles = () =>
    read(system("tests"), (tx) =>
      tx.exchange.findUniqueOrThrow({ where: { code }, select: { titleZh: true, titleEn: true } }),
    );
  const save = (changes: object) => saveBasics(host, saveBasicsInput.parse({ code, version: 1, changes }));
  const addEast = () => addParty(host, { code, key: randomUUID(), institution: east.slug, role: "HOST" });
  return { code, host, north, south, east, titles, save, addEast };
}

test("a proposed title follows the parties of its record", async () => {
  const { code, host, north, south, east, titles, addEast } = await aProposedRecord();
  await addEast();
  expect(await titles()).toEqual({
    titleZh: `${south.nameZh}访${north.nameZh}与${east.nameZh}（2031年5月）`,
    titleEn: `${south.nameEn} visits ${north.nameEn} and ${east.nameEn}, May 2031`,
  });
  await moveStop(host, { code, institution: east.slug, before: north.slug });
  expect((await titles()).titleZh).toBe(`${south.nameZh}访${east.nameZh}与${north.nameZh}（2031年5月）`);
  await changeRole(host, { code, institution: east.slug, role: "GUEST" });
  expect((await titles()).titleZh).toBe(`${south.nameZh}与${east.nameZh}访${north.nameZh}（2031年5月）`);
  await removeParty(host, { code, institution: east.slug });
  expect((await titles()).titleZh).toBe(`${south.nameZh}访${north.nameZh}（2031年5月）`);
  await replaceParty(host, { code, institution: south.slug, by: east.slug });
  expect((await titles()).titleEn).toBe(`${east.nameEn} visits ${north.nameEn}, May 2031`);
});

test("a proposed title follows the days and the kind", async () => {
  const { north, south, titles, save } = await aProposedRecord();
  const saved = await save({
    lastDay: { from: "2031-05-01", to: "2031-06-03" },
    firstDay: { from: "2031-05-01", to: "2031-06-02" },
  });
  expect(saved.values.titleZh).toBe(`${south.nameZh}访${north.nameZh}（2031年6月）`);
  await save({ kind: { from: "VISIT", to: "ONLINE" } });
  expect((await titles()).titleEn).toBe(`Online exchange between ${north.nameEn} and ${south.nameEn}, June 2031`);
});

test("a title that somebody typed stays, and the other one is still proposed", async () => {
  const { south, north, east, titles, save, addEast } = await aProposedRecord();
  const { titleEn } = await titles();
  await save({ titleEn: { from: titleEn, to: "Our visit" } });
  await addEast();
  expect(await titles()).toEqual({
    titleZh: `${south.nameZh}访${north.nameZh}与${east.nameZh}（2031年5月）`,
    titleEn: "Our visit",
  });
});

import { expect, test } from "vitest";
import { countRecords, listRecords } from "@/lib/exchanges/listing/queries.ts";
import { recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** Makes two colleges that meet, and a member of the first. */
async function aPair() {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const of = (day: string, facts: Parameters<typeof anExchange>[0] = {}) =>
    anExchange({
      hostInstitutionId: north.id,
      guestInstitutionId: south.id,
      firstDay: new Date(day),
      lastDay: new Date(day),
      ...facts,
    });
  return { of, actor: await aMember({ institutionId: north.id, roles: ["RECORDER"] }) };
}

const listed = async (actor: Member, filter: Record<string, string>) =>
  (await listRecords(actor, recordFilter.parse(filter))).items.map(({ code }) => code);

test.each([
  ["ＡＢＣ项目", "abc项目"],
  ["O’Brien in Harbin", "o'brien"],
  ["阿依古丽·买买提来访", "阿依古丽•买买提"],
  ["雪 中 来 访", "雪中来访"],
  ["雪中来访", "雪 中"],
  ["Visit  in the\u00a0Snow", "in the snow"],
])("a title %j is found by %j", async (title, q) => {
  const { of, actor } = await aPair();
  const { exchange } = await of("2024-01-01", { titleZh: title, titleEn: null });
  await of("2024-01-02");
  expect(await listed(actor, { q })).toEqual([exchange.code]);
  expect(await listed(actor, { q: exchange.code.toLowerCase() })).toEqual([exchange.code]);
});

test("it is told how many another filter would find, without listing them", async () => {
  const { of, actor } = await aPair();
  await of("2024-01-01");
  await of("2024-01-02", { status: "DRAFT" });
  const stranger = await aMember({ roles: ["COORDINATOR"] });
  expect(await countRecords(actor, recordFilter.parse({ status: "DRAFT" }))).toEqual({ count: 1, isMore: false });
  expect(await countRecords(actor, recordFilter.parse({ year: "2024" }))).toEqual({ count: 2, isMore: false });
  expect(await countRecords(stranger, recordFilter.parse({ year: "2024" }))).toEqual({ count: 0, isMore: false });
});

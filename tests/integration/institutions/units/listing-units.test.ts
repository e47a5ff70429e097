import { expect, test } from "vitest";
import { listGroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { confirmUnitName } from "@/lib/institutions/units/commands/confirm-unit-name.ts";
import { hideUnit } from "@/lib/institutions/units/commands/hide-unit.ts";
import { showUnit } from "@/lib/institutions/units/commands/show-unit.ts";
import { listUnitEntries, listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import type { Exchange, Unit } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion } from "@/tests/factories/itinerary.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { visibleRecord } from "@/tests/support/visible-record.ts";
import { actionsOn } from "../actions-on.ts";

const DAY = calendarDay("2025-12-05");

const isPublic = async ({ id }: Unit) => (await publicDb.publishedUnit.count({ where: { id } })) === 1;

test("a college shows a school to readers, and takes it back", async () => {
  const { college, actor } = await aCollege();
  const unit = await aUnit({ institutionId: college.id, isListed: false });
  const input = { institution: college.slug, code: unit.code };
  expect(await isPublic(unit)).toBe(false);
  await expect(hideUnit(actor, input)).rejects.toMatchObject({ kind: "conflict", code: "hidden_already" });
  await showUnit(actor, input);
  expect(await isPublic(unit)).toBe(true);
  await expect(showUnit(actor, input)).rejects.toMatchObject({ kind: "conflict", code: "shown_already" });
  await hideUnit(actor, input);
  expect(await isPublic(unit)).toBe(false);
  expect(await actionsOn("Unit", unit.id)).toEqual(["unit.shown", "unit.hidden"]);
});

test("a school whose name its college confirms is shown to readers", async () => {
  const { college, actor } = await aCollege();
  const unit = await aUnit({ institutionId: college.id, isListed: false, provisionalZh: true });
  await confirmUnitName(actor, { institution: college.slug, code: unit.code });
  expect(await isPublic(unit)).toBe(true);
});

test("others show no school of a college", async () => {
  const college = await anInstitution();
  const unit = await aUnit({ institutionId: college.id, isListed: false });
  const input = { institution: college.slug, code: unit.code };
  const { actor: stranger } = await aCollege();
  await expect(showUnit(stranger, input)).rejects.toMatchObject({ kind: "forbidden" });
  const recorder = await aMember({ institutionId: college.id, roles: ["RECORDER"] });
  await expect(showUnit(recorder, input)).rejects.toMatchObject({ kind: "forbidden" });
  const idle = await aMember({ institutionId: college.id, roles: [] });
  await expect(showUnit(idle, input)).rejects.toMatchObject({ kind: "not_found" });
  expect(await isPublic(unit)).toBe(false);
});

/** Where a school occurs for somebody: in the choosers and the tree of its college. */
async function whereFound(actor: Member, { id, code, institutionId }: Unit): Promise<string[]> {
  const found = {
    choices: (await listUnitsToChoose(actor, [institutionId], DAY)).some((item) => item.id === id),
    tree: (await listUnitEntries(actor, institutionId)).some((item) => item.code === code),
  };
  return Object.entries(found).flatMap(([name, isFound]) => (isFound ? [name] : []));
}

const offeredIn = async (actor: Member, exchange: Exchange) =>
  (await read(actor, async (tx) => listGroupsOfRecord(tx, actor, await visibleRecord(tx, exchange)))).units.map(
    (unit) => unit.id,
  );

test("a school that was invented for another college is offered to the colleges of the record that uses it", async () => {
  const { exchange, host, guest } = await anExchange();
  const { guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const invented = await writeRow("Unit", (tx) =>
    tx.unit.update({ where: { id: guestUnit.id }, data: { isListed: false } }),
  );
  const stranger = await anExchange({ guestInstitutionId: guest.institutionId });
  for (const actor of [host, guest, await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] })])
    expect(await whereFound(actor, invented)).toEqual(["choices", "tree"]);
  expect(await whereFound(stranger.host, invented)).toEqual([]);
  expect(await offeredIn(host, exchange)).toContain(invented.id);
  expect(await offeredIn(stranger.host, stranger.exchange)).toEqual([]);
  // who may read the record of others reads the names in it
  expect(await offeredIn(stranger.host, exchange)).toContain(invented.id);
});

test("a school of a college that a stranger does not know is offered to no stranger, although it is listed", async () => {
  const hidden = await anInstitution({ isListed: false });
  const unit = await aUnit({ institutionId: hidden.id });
  const { actor: stranger } = await aCollege();
  expect(await whereFound(stranger, unit)).toEqual([]);
});

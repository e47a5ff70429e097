import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { openMinute } from "@/lib/minutes/queries.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";

/** Makes minutes of an exchange that its group may read, with one open and one confidential statement. */
async function anOpenedRecord() {
  const groupId = (await aGroup()).id;
  const of = async () => (await anInstitution({ groupId })).id;
  const world = await anExchange({
    roles: ["RECORDER"],
    hostInstitutionId: await of(),
    guestInstitutionId: await of(),
    visibility: "GROUP",
  });
  const { code } = world.exchange;
  const add = (text: string) =>
    addMinuteItem(world.host, {
      code,
      key: randomUUID(),
      owner: { scope: "PLENARY", itemId: null },
      text,
      locale: "zh",
      kind: "STATEMENT",
      speakerMemberId: null,
    });
  await add("可以公开说的话");
  const { id: minuteId, items } = await add("内部的话");
  await saveMinuteItem(world.host, {
    code,
    minuteItemId: items[1]?.id ?? "",
    version: 1,
    changes: { confidential: { from: false, to: true } },
  });
  return { ...world, code, minuteId, sister: await aMember({ institutionId: await of(), roles: ["VIEWER"] }) };
}

/** Returns the statements that an actor finds on the page and by opening the minutes. */
async function foundBy(actor: Member, { code, minuteId }: { code: string; minuteId: string }) {
  const [session] = await listSessions(actor, code);
  const opened = await openMinute(actor, { code, minuteId });
  return [session?.minute?.count, session?.minute?.items?.length, opened.items.length];
}

test("confidential statements are read by staff of the colleges that take part, and by administrators of the group", async () => {
  const record = await anOpenedRecord();
  const viewer = await aMember({ institutionId: record.guest.institutionId, roles: ["VIEWER"] });
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  for (const actor of [record.host, record.guest, viewer, administrator]) {
    expect(await foundBy(actor, record)).toEqual([2, 2, 2]);
  }
});

test("a sister college that may read the record, and an auditor, find the other statements, and not how many are confidential", async () => {
  const record = await anOpenedRecord();
  const auditor = await aMember({ institutionId: null, roles: ["AUDITOR"] });
  for (const actor of [record.sister, auditor]) expect(await foundBy(actor, record)).toEqual([1, 1, 1]);
});

test("the idempotency key of an added item stores no copy of the minutes", async () => {
  const { host, minuteId } = await anOpenedRecord();
  const keys = await read(system("test"), (tx) =>
    tx.idempotencyKey.findMany({ where: { userId: host.userId }, select: { result: true } }),
  );
  expect(keys.map(({ result }) => result)).toEqual([{ minuteId }, { minuteId }]);
});

import { expect, test } from "vitest";
import { findRecord } from "@/lib/exchanges/record-page/queries.ts";
import { findTodo } from "@/lib/exchanges/todo/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { findReportDesk } from "@/lib/reports/queries.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";

async function deskOf(actor: Member, code: string) {
  const record = await findRecord(actor, code);
  return findReportDesk(actor, record ?? { code, report: null });
}

const draft = { status: "DRAFT", publishedAt: null } as const;

const nameOf = async ({ userId }: { userId: string }) =>
  (await anyRow.user.findUniqueOrThrow({ where: { id: userId } })).name;

test("whoever may write the report is told of nobody else", async () => {
  const { exchange, host } = await aReport({ zh: draft, en: draft });
  expect(await deskOf(host, exchange.code)).toEqual({ mayWrite: true, mayRead: true, waitsFor: null });
});

test("a recorder is told which colleagues have the report on their desk, and they have it there", async () => {
  const { exchange, host } = await aReport({ zh: draft, en: draft });
  const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  const desk = await deskOf(recorder, exchange.code);
  expect(desk).toMatchObject({ mayWrite: false, mayRead: true, waitsFor: { areColleagues: true } });
  expect(desk?.waitsFor?.names).toContain(await nameOf(host));
  expect((await findTodo(host)).unpublished.map(({ record }) => record.code)).toContain(exchange.code);
});

test("where nobody of the own college can write it, the other party's editors are named", async () => {
  const { exchange, host, guest } = await aReport({ zh: draft, en: draft });
  await writeRow("User", (tx) => tx.user.update({ where: { id: host.userId }, data: { status: "SUSPENDED" } }));
  const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  const desk = await deskOf(recorder, exchange.code);
  expect(desk?.waitsFor).toEqual({ names: [await nameOf(guest)], areColleagues: false });
});

test("a report that is public in each language waits for nobody", async () => {
  const { exchange, host } = await aReport();
  const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
  expect((await deskOf(recorder, exchange.code))?.waitsFor).toBeNull();
});

test("a stranger from a third college learns nothing", async () => {
  const { exchange } = await aReport({ zh: draft, en: draft });
  expect(await deskOf(await aMember({ roles: ["EDITOR"] }), exchange.code)).toBeNull();
});

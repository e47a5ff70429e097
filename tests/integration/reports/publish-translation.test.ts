import { expect, test } from "vitest";
import { guest as nobody, system, type Writer } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { findPublicReport } from "@/lib/reports/public.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { anExchange, partyFacts } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;

/** Makes a report without a published text. */
const aDraft = async (of?: Awaited<ReturnType<typeof anExchange>>) =>
  aReport({ zh: draft, en: draft, ...(of && { of }) });

const statusOf = async (reportId: string, locale: string) => {
  const where = { reportId_locale: { reportId, locale } };
  return (await read(nobody, (tx) => tx.reportTranslation.findUniqueOrThrow({ where }))).status;
};

const eventsOf = (reportId: string) =>
  read(nobody, (tx) =>
    tx.auditEvent.findMany({
      where: { subjectType: "Report", subjectId: reportId, action: { startsWith: "report." } },
      orderBy: { seq: "asc" },
      select: { action: true, actorUserId: true, exchangeId: true },
    }),
  );

test("an editor of either college publishes one language, and the other language stays as it was", async () => {
  const { report, host, guest, exchange } = await aDraft();
  await publishTranslation(guest, { slug: report.slug, locale: "zh" });
  expect(await statusOf(report.id, "en")).toBe("DRAFT");
  expect((await findPublicReport(publicDb, report.slug))?.languages).toEqual(["zh"]);
  await publishTranslation(host, { slug: report.slug, locale: "en" });
  expect((await findPublicReport(publicDb, report.slug))?.languages).toEqual(["zh", "en"]);
  expect(await eventsOf(report.id)).toEqual([
    { action: "report.translation_published", actorUserId: guest.userId, exchangeId: exchange.id },
    { action: "report.translation_published", actorUserId: host.userId, exchangeId: exchange.id },
  ]);
});

test("a withdrawn text is no longer public, and can be published again", async () => {
  const { report, host } = await aReport();
  await withdrawTranslation(host, { slug: report.slug, locale: "zh" });
  expect((await findPublicReport(publicDb, report.slug))?.languages).toEqual(["en"]);
  await withdrawTranslation(host, { slug: report.slug, locale: "en" });
  expect(await findPublicReport(publicDb, report.slug)).toBeNull();
  await publishTranslation(host, { slug: report.slug, locale: "zh" });
  expect((await findPublicReport(publicDb, report.slug))?.languages).toEqual(["zh"]);
  expect((await eventsOf(report.id)).map((event) => event.action)).toEqual([
    "report.translation_withdrawn",
    "report.translation_withdrawn",
    "report.translation_published",
  ]);
});

/** Actors who may not publish the report, and the refusal that they get. */
const refused: [string, (world: Awaited<ReturnType<typeof aDraft>>) => Promise<Writer>, object][] = [
  ["an editor of a third college", () => aMember({ roles: ["EDITOR"] }), { kind: "not_found" }],
  ["an account of the group without a role", () => aMember({ institutionId: null, roles: [] }), { kind: "not_found" }],
  ...(["VIEWER", "RECORDER", "COORDINATOR", "CONFIRMER"] as const).map((role: Role): (typeof refused)[number] => [
    `a ${role} of the host`,
    ({ host }) => aMember({ institutionId: host.institutionId, roles: [role] }),
    { kind: "forbidden", code: "not_an_editor_of_this_exchange" },
  ]),
  [
    "an auditor of the group",
    () => aMember({ institutionId: null, roles: ["AUDITOR"] }),
    { kind: "forbidden", code: "not_an_editor_of_this_exchange" },
  ],
];

test.each(refused)("%s can neither publish nor withdraw", async (_who, actorIn, refusal) => {
  const world = await aReport({ zh: draft });
  const actor = await actorIn(world);
  await expect(publishTranslation(actor, { slug: world.report.slug, locale: "zh" })).rejects.toMatchObject(refusal);
  await expect(withdrawTranslation(actor, { slug: world.report.slug, locale: "en" })).rejects.toMatchObject(refusal);
  expect(await statusOf(world.report.id, "zh")).toBe("DRAFT");
  expect(await statusOf(world.report.id, "en")).toBe("PUBLISHED");
  expect(await eventsOf(world.report.id)).toEqual([]);
});

test("an editor of an observing college sees the report and may not publish it", async () => {
  const world = await aDraft();
  const editor = await aMember({ roles: ["EDITOR"] });
  await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.create({
      data: { exchangeId: world.exchange.id, ...partyFacts(editor.institutionId ?? "", "OBSERVER") },
    }),
  );
  await expect(publishTranslation(editor, { slug: world.report.slug, locale: "zh" })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("an administrator of the group and the portal itself may publish and withdraw", async () => {
  const { report } = await aDraft();
  const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await publishTranslation(administrator, { slug: report.slug, locale: "zh" });
  await withdrawTranslation(system("retention"), { slug: report.slug, locale: "zh" });
  expect(await statusOf(report.id, "zh")).toBe("UNPUBLISHED");
});

test("a published text cannot be published again, and an unpublished one cannot be withdrawn", async () => {
  const { report, host } = await aReport({ en: draft });
  await expect(publishTranslation(host, { slug: report.slug, locale: "zh" })).rejects.toMatchObject({
    kind: "conflict",
    code: "already_published",
  });
  await expect(withdrawTranslation(host, { slug: report.slug, locale: "en" })).rejects.toMatchObject({
    kind: "conflict",
    code: "not_published",
  });
});

test("a language that was never written is not found", async () => {
  const { report, host } = await aReport({ en: null });
  await expect(publishTranslation(host, { slug: report.slug, locale: "en" })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("an exchange that has not taken place has no public report", async () => {
  const world = await aDraft(await anExchange({ status: "PLANNED" }));
  await expect(publishTranslation(world.host, { slug: world.report.slug, locale: "zh" })).rejects.toMatchObject({
    kind: "conflict",
    code: "exchange_not_held",
  });
});

test("a text that the portal cannot print does not become public", async () => {
  const { report, host } = await aReport({ zh: { ...draft, body: { type: "doc", content: [{ type: "script" }] } } });
  await expect(publishTranslation(host, { slug: report.slug, locale: "zh" })).rejects.toThrow();
  expect(await statusOf(report.id, "zh")).toBe("DRAFT");
});

test("of two people who publish or withdraw at the same moment, one succeeds", async () => {
  const { report, host, guest } = await aDraft();
  for (const [command, code] of [
    [publishTranslation, "already_published"],
    [withdrawTranslation, "not_published"],
  ] as const) {
    const answers = await Promise.allSettled(
      [host, guest].map((actor) => command(actor, { slug: report.slug, locale: "zh" })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ kind: "conflict", code });
  }
  expect((await eventsOf(report.id)).length).toBe(2);
});

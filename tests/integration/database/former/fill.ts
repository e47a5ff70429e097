// Runs as a process of its own, with the portal's settings in the environment: adds to a seeded database what the seed
// leaves out, so that no table is empty.
import { randomBytes, randomUUID } from "node:crypto";
import { disconnect } from "@/lib/platform/db.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique, writeRow } from "@/tests/factories/write-row.ts";
import { aWorld } from "../guarded-world.ts";

const hash = () => new Uint8Array(randomBytes(32));
const expiresAt = new Date("2026-12-31T00:00:00Z");
const world = await aWorld();
const { host, colleague, exchange, discussion, stop, base, topic, minutes } = world;

await writeRow("User", async (tx) => {
  const passwordHash = await hashPassword(randomBytes(12).toString("base64url"));
  const { id } = await tx.user.update({ where: { id: host.userId }, data: { passwordHash } });
  await tx.user.update({ where: { id: colleague.userId }, data: { status: "SUSPENDED" } });
  await tx.session.create({ data: { userId: id, expiresAt, userAgent: "Mozilla/5.0" } });
  await tx.session.create({ data: { userId: id, expiresAt, endedAt: new Date("2026-01-02T03:04:05.678Z") } });
  await tx.signInAttempt.create({
    data: { at: new Date(), emailHash: hash(), address: "192.0.2.1", outcome: "SIGNED_IN", userId: id },
  });
  await tx.invitation.create({ data: { kind: "PASSWORD_RESET", tokenHash: hash(), userId: id, expiresAt } });
  await tx.idempotencyKey.create({
    data: {
      userId: id,
      action: "exchange.create",
      key: randomUUID(),
      inputHash: hash(),
      result: { code: "EX-2025-999" },
    },
  });
  await tx.rateLimit.create({ data: { key: `sign-in:${unique()}`, points: 3, expire: expiresAt } });
  return { id };
});

await writeRow("InstitutionRelation", (tx) =>
  tx.institutionRelation.update({
    where: { id: world.relation.id },
    data: { since: "2024-05", note: "协议" },
  }),
);

await writeRow("Visit", async (tx) => {
  await tx.practiceBaseUnit.create({ data: { baseId: base.id, unitId: discussion.hostUnit.id } });
  await tx.visitUnit.create({ data: { visitId: stop.visit.id, unitId: discussion.hostUnit.id } });
  const text = 'Two lines,\na tab\t, a backslash \\ and "quotes"; 反斜线';
  await tx.visitObservation.create({ data: { visitId: stop.visit.id, locale: "en", text } });
  return stop.visit;
});

await writeRow("MinuteItem", async (tx) => {
  const { id: memberId } = await aDelegationMember(world.hostParty.delegation);
  await tx.groupTopic.create({ data: { groupId: discussion.group.id, topicId: topic.id, position: 1 } });
  await tx.groupParticipant.create({ data: { groupId: discussion.group.id, exchangeId: exchange.id, memberId } });
  return tx.minuteItem.create({
    data: {
      minuteId: minutes.minute.id,
      exchangeId: exchange.id,
      sequence: 2,
      kind: "STATEMENT",
      confidential: true,
      sourceLocale: "zh",
      texts: { create: [{ locale: "zh", text: "内部的话" }] },
    },
  });
});

await writeRow("ExchangeParty", async (tx) => {
  const { guestParty, hostParty } = world;
  const ofStop = { stopId: hostParty.id, exchangeId: exchange.id };
  await tx.stopHeadcount.create({ data: { delegationId: guestParty.delegation.id, ...ofStop, headcount: 8 } });
  const { id: memberId } = await aDelegationMember(guestParty.delegation);
  await tx.memberStop.create({ data: { memberId, ...ofStop } });
  return tx.exchangeParty.update({ where: { id: hostParty.id }, data: { stopFrom: exchange.firstDay } });
});

await writeRow("ItemChair", async (tx) => {
  const { absent, standIn, plenary } = world;
  await tx.delegationMember.update({ where: { id: standIn.id }, data: { onBehalfOfId: absent.id } });
  await tx.delegationMember.update({ where: { id: absent.id }, data: { sentGreetings: true } });
  const audience = { audienceCount: 200, audienceIsApproximate: true, audienceZh: "师生" };
  await tx.itineraryItem.update({ where: { id: plenary.id }, data: audience });
  await tx.itemChair.create({ data: { itemId: plenary.id, memberId: standIn.id, exchangeId: exchange.id } });
  return plenary;
});

await writeRow("AgreementParty", async (tx) => {
  const { id: agreementId } = await tx.agreement.findFirstOrThrow({ where: { exchangeId: exchange.id } });
  await tx.agreementParty.create({ data: { agreementId, partyId: world.hostParty.id, exchangeId: exchange.id } });
  return exchange;
});

const discarded = await anExchange({ status: "DRAFT" });
await writeRow("Exchange", (tx) =>
  tx.exchange.update({
    where: { id: discarded.exchange.id },
    data: { discardedAt: new Date("2026-01-02T03:04:05.678Z"), discardedById: discarded.host.userId },
  }),
);
await writeRow("UndoEntry", (tx) =>
  tx.undoEntry.create({
    data: {
      exchangeId: exchange.id,
      action: "outcome.removed",
      subjectId: randomUUID(),
      before: { titleZh: "成果" },
      at: new Date("2026-01-02T03:04:05.678Z"),
      byId: host.userId,
      expiresAt,
    },
  }),
);
await writeRow("SeenRecord", async (tx) => {
  const times = { seenAt: new Date("2026-01-02T03:04:05.678Z"), expiresAt };
  const facts = { versions: { BASICS: 2 }, snapshot: { code: exchange.code }, schemaVersion: 2, snapshotVersions: {} };
  await tx.seenRecord.create({ data: { userId: host.userId, exchangeId: exchange.id, ...times, ...facts } });
  return { id: exchange.id };
});
await writeRow("RecordPresence", async (tx) => {
  const [part, seenAt] = ["MINUTES" as const, new Date("2026-01-02T03:04:05.678Z")];
  await tx.recordPresence.create({ data: { userId: host.userId, exchangeId: exchange.id, part, seenAt } });
  return { id: exchange.id };
});
await writeRow("User", (tx) => {
  const guidedAt = new Date("2026-01-02T03:04:05.678Z");
  const chosen = { fieldLanguages: "ZH" as const, singleKeys: false, guidedAt, createdAt: guidedAt };
  const preference = { create: chosen };
  return tx.user.update({ where: { id: host.userId }, data: { preference } });
});
await writeRow("SavedView", (tx) =>
  tx.savedView.create({
    data: {
      ownerId: host.userId,
      institutionId: host.institutionId,
      list: "EXCHANGES",
      name: "本年草稿",
      filter: { status: "DRAFT", year: "2026" },
      isShared: true,
    },
  }),
);
const started = await aReport({ zh: { status: "DRAFT" }, en: null });
await writeRow("ReportDraft", (tx) =>
  tx.reportDraft.create({
    data: {
      translationId: started.zh?.id ?? "",
      version: 1,
      title: "初稿",
      body: { type: "doc", content: [] },
      editedById: host.userId,
      editedAt: new Date("2026-01-02T03:04:05.678Z"),
      createdAt: new Date("2026-01-02T03:14:05.678Z"),
    },
  }),
);

const named = await anExchange();
const { id: memberId } = await aDelegationMember(named.guestParty.delegation, { namedInPublic: true });
await aReport({ of: named });
await writeRow("NameWithdrawal", async (tx) => {
  const [exchangeId, byId, at] = [named.exchange.id, named.host.userId, new Date("2026-01-02T03:04:05.678Z")];
  const { id: withdrawalId } = await tx.nameWithdrawal.create({
    data: { exchangeId, memberId, upToRevision: 1, byId, at },
  });
  const reason = "He agreed to be named there.";
  await tx.nameDismissal.create({ data: { withdrawalId, passage: "the passage", reason, byId, at } });
  const { institutionId } = named.guest;
  return tx.nameVouching.create({ data: { exchangeId, institutionId, reason: "They have no account.", byId, at } });
});
await disconnect();

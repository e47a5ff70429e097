import type pg from "pg";
import { inOrderOfIds } from "@/lib/institutions/relations/rules.ts";
import { anEntry, aRow, type Row, unique } from "../../support/portal/database.ts";
import { inAnHour } from "../../support/portal/expiry.ts";
import { bodyOf, type World } from "../../support/portal/world.ts";
import { type Canaries, itself, Planter } from "./planter.ts";

/**
 * Writes a canary into every private column of text around a world whose English report is public, in the rows
 * closest to what a reader sees.
 */
export async function plantCanaries(client: pg.Client, world: World): Promise<Canaries> {
  const planter = new Planter(client);
  await planter.hide("Exchange", world.exchange.id, { cancelReason: itself, purposeZh: itself, purposeEn: itself });
  await planter.hide("Institution", world.host.id, { registrationNumber: itself });
  const sisters = aRow({ ...inOrderOfIds(world.host.id, world.guest.id), kind: "SISTER" });
  await planter.plant("InstitutionRelation", { ...sisters, note: itself });
  await planter.hide("ExchangeParty", world.hostPartyId, { fileNumber: itself });
  const chair = await plantPeople(planter, world);
  await plantMinutes(planter, world, chair);
  await plantTexts(planter, world);
  await plantAgreements(planter, world);
  await plantNames(planter, world, await plantAccounts(planter, world));
  for (const [name, id] of [
    ["Exchange.id", world.exchange.id],
    ["Institution.id", world.host.id],
    ["ExchangeParty.id", world.hostPartyId],
    ["Report.id", world.report.id],
  ] as const) {
    planter.canaries.set(name, id);
  }
  return planter.canaries;
}

/** @returns a member whom readers see by title, and who chairs a session */
async function plantPeople(planter: Planter, { exchange, host, hostPartyId, mark }: World): Promise<string> {
  const [person, delegation] = [aRow(), aRow({ partyId: hostPartyId, exchangeId: exchange.id, headcount: 3 })];
  await planter.plant("Person", {
    ...person,
    code: planter.code("Person", "P"),
    nameZh: itself,
    nameEn: itself,
    sortKey: itself,
  });
  const appointment = aRow({ personId: person.id, institutionId: host.id, rank: "UNIT_HEAD" });
  await planter.plant("Appointment", { ...appointment, titleZh: itself, titleEn: itself });
  await planter.plant("Delegation", delegation);
  const names = { nameZh: itself, nameEn: itself, unitNameZh: itself, unitNameEn: itself };
  const member = (facts: Row) => aRow({ delegationId: delegation.id, exchangeId: exchange.id, ...facts });
  const titleOnly = { personId: person.id, protocolOrder: 1, status: "PRESENT", namedInPublic: false };
  // absent, but readers are told: somebody stands for them, and they sent greetings
  const missed = member({ protocolOrder: 3, status: "ABSENT", sentGreetings: true, titleEn: `Missed ${mark}` });
  await planter.plant("DelegationMember", { ...missed, ...names, namedInPublic: false }, "missed");
  const chair = member({ ...titleOnly, titleEn: `Title of ${mark}`, onBehalfOfId: missed.id });
  await planter.plant("DelegationMember", { ...chair, ...names });
  const absent = { protocolOrder: 2, status: "ABSENT", namedInPublic: true };
  await planter.plant("DelegationMember", { ...member(absent), ...names, titleZh: itself, titleEn: itself }, "absent");
  const line = aRow({ delegationId: delegation.id, exchangeId: exchange.id, position: 1, isPublic: false });
  await planter.plant(
    "DelegationOthers",
    { ...line, labelZh: itself, labelEn: itself, unitNameZh: itself, unitNameEn: itself },
    "not public",
  );
  return chair.id;
}

async function plantMinutes(planter: Planter, { exchange, host, mark }: World, chair: string): Promise<void> {
  const own = { exchangeId: exchange.id };
  const base = aRow({ institutionId: host.id, code: `B-${mark}`, slug: `base-${mark}`, nameEn: `Base ${mark}` });
  await planter.plant("PracticeBase", { ...base, kind: "LAB" });
  const stop = aRow({ ...own, kind: "BASE_VISIT", day: new Date("1999-06-01T00:00:00Z"), position: 2 });
  await planter.plant("ItineraryItem", { ...stop, icalUid: itself }, "visit");
  const visit = anEntry({ ...own, itemId: stop.id, baseId: base.id });
  await planter.plant("Visit", visit);
  await planter.plant("VisitObservation", { visitId: visit.id, locale: "en", text: itself });
  const item = aRow({ ...own, kind: "PLENARY", day: new Date("1999-06-01T00:00:00Z"), position: 1 });
  await planter.plant("ItineraryItem", { ...item, icalUid: itself });
  await planter.plant("ItemChair", { ...own, itemId: item.id, memberId: chair });
  const group = aRow({ ...own, code: "G1", position: 1 });
  await planter.plant("DiscussionGroup", group);
  const topic = aRow({ nameEn: `Topic ${mark}` });
  await planter.plant("Topic", { ...topic, code: itself });
  await planter.plant("GroupTopic", { groupId: group.id, topicId: topic.id, position: 1 });
  const series = aRow({ slug: `series-${mark}`, nameEn: `Series ${mark}` });
  await planter.plant("ExchangeSeries", { ...series, code: itself });
  await planter.hide("Exchange", exchange.id, { seriesId: () => series.id });
  for (const [minute, confidential] of [
    [aRow({ ...own, scope: "PLENARY", itemId: item.id, status: "READY" }), true],
    [aRow({ ...own, scope: "GROUP", groupId: group.id, status: "DRAFT" }), false],
  ] as const) {
    await planter.plant("Minute", minute);
    const statement = aRow({
      ...own,
      minuteId: minute.id,
      sequence: 1,
      kind: "STATEMENT",
      confidential,
      sourceLocale: "en",
    });
    await planter.plant("MinuteItem", statement);
    const text = { minuteItemId: statement.id, locale: "en", text: itself };
    await planter.plant("MinuteItemText", text, confidential ? "confidential" : "draft");
  }
  const note = aRow({ ...own, position: 1, isPublic: false });
  await planter.plant("SourceNote", { ...note, quote: itself, commentZh: itself, commentEn: itself });
}

/** An agreement that names people whom nobody marked, who are of no college, or whose line was not understood. */
async function plantAgreements(planter: Planter, { exchange, hostPartyId: partyId, mark }: World): Promise<void> {
  const own = { exchangeId: exchange.id, position: 1 };
  const agreement = aRow({ ...own, kind: "MOU", titleEn: `Memorandum ${mark}` });
  await planter.plant("Agreement", { ...agreement, renewsZh: itself, renewsEn: itself });
  const person = (facts: Row) => aRow({ ...own, agreementId: agreement.id, ...facts });
  const names = { nameZh: itself, nameEn: itself, organisationZh: itself, organisationEn: itself };
  await planter.plant("AgreementPerson", { ...person({ titleEn: mark, partyId }), ...names }, "unmarked");
  await planter.plant("AgreementPerson", { ...person({ titleEn: mark }), ...names }, "of no college");
  await planter.plant(
    "AgreementPerson",
    { ...person({ partyId }), titleZh: itself, titleEn: itself },
    "not understood",
  );
}

/**
 * Writes texts beside the public one: its draft and an earlier version, a Chinese draft, and a withdrawn text in a
 * third language. Also writes a photo that no live text shows.
 */
async function plantTexts(planter: Planter, world: World): Promise<void> {
  const { report, host } = world;
  const people = { author: itself, photographer: itself, editor: itself, reviewer: itself };
  const text = { title: itself, summary: itself, body: bodyOf, ...people };
  const cover = { coverAlt: itself, coverCaption: itself, coverCredit: itself };
  const facts = { reportId: report.id, isSource: false };
  await planter.plant("ReportTranslation", { ...aRow({ ...facts, locale: "zh", status: "DRAFT" }), ...text }, "draft");
  const withdrawn = aRow({ ...facts, locale: "fr", status: "UNPUBLISHED", publishedAt: new Date() });
  await planter.plant("ReportTranslation", { ...withdrawn, ...text }, "withdrawn");
  const live = await planter.textOf(world, "en");
  await planter.hide("ReportTranslation", live, text);
  for (const [translationId, number, reason] of [
    [withdrawn.id, 1, "PUBLISHED"],
    [live, 2, "KEPT"],
  ] as const) {
    await planter.plant("ReportVersion", { ...anEntry({ translationId, number, reason }), ...text, ...cover }, reason);
  }
  await planter.plant("ReportDraft", {
    ...anEntry({ translationId: live, version: 1, editedAt: new Date(), createdAt: new Date() }),
    ...text,
  });
  const texts = { coverAltZh: itself, coverAltEn: itself, coverCaptionZh: itself, coverCaptionEn: itself };
  await planter.hide("Report", report.id, { ...texts, coverCredit: itself });
  const photo = anEntry({ reportId: report.id, ownerInstitutionId: host.id, mime: "image/webp", widths: "{480}" });
  const storageKey = `ab/${photo.id}`;
  await planter.plant("Media", {
    ...photo,
    storageKey,
    sha256: Buffer.alloc(32),
    sizeBytes: 1,
    width: 480,
    height: 320,
  });
  planter.canaries.set("Media.storageKey", storageKey);
  planter.canaries.set("Media.id", photo.id);
}

/**
 * Who vouched for names and left one where it stands, and why. The revision that is made when the world is shown holds
 * every private fact of the record.
 */
async function plantNames(planter: Planter, { exchange, guest }: World, byId: string): Promise<void> {
  const [exchangeId, at] = [exchange.id, new Date()];
  planter.canaries.set("Revision.snapshot", planter.canaries.get("Exchange.purposeEn") ?? "");
  const vouching = anEntry({ exchangeId, institutionId: guest.id, byId, at });
  await planter.plant("NameVouching", { ...vouching, reason: itself });
  const withdrawal = anEntry({ exchangeId, memberId: exchange.id, upToRevision: 1, at });
  await planter.plant("NameWithdrawal", withdrawal);
  const dismissal = anEntry({ withdrawalId: withdrawal.id, at });
  await planter.plant("NameDismissal", { ...dismissal, passage: itself, place: itself, reason: itself });
}

async function plantAccounts(planter: Planter, { host, exchange }: World): Promise<string> {
  const [user, expiresAt] = [aRow({ institutionId: host.id, status: "ACTIVE" }), inAnHour()];
  await planter.plant("User", {
    ...user,
    code: planter.code("User", "U"),
    email: (canary) => `${canary}@example.org`,
    name: itself,
    passwordHash: itself,
  });
  await planter.plant("Session", { ...anEntry({ userId: user.id, expiresAt }), userAgent: itself });
  const hash = Buffer.from(unique().padEnd(32, "0"));
  const invitation = anEntry({ kind: "COLLEAGUE", institutionId: host.id, tokenHash: hash, expiresAt });
  await planter.plant("Invitation", { ...invitation, email: itself });
  const attempt = anEntry({ at: new Date(), emailHash: hash, outcome: "WRONG_CREDENTIALS", userId: user.id });
  await planter.plant("SignInAttempt", { ...attempt, address: itself });
  await planter.plant("RateLimit", { points: 1, key: itself });
  const event = anEntry({ subjectType: "User", subjectId: user.id, seq: 1, at: new Date(), formatVersion: 1 });
  const chain = { action: "exchange.planted", actorJob: "test", exchangeId: exchange.id, previousHash: hash, hash };
  await planter.plant("AuditEvent", { ...event, ...chain, requestId: itself });
  const form = { userId: user.id, action: "exchange.create", key: event.id, inputHash: hash };
  await planter.plant("IdempotencyKey", { ...form, result: (canary) => JSON.stringify({ code: canary }) });
  const details = (canary: string) => JSON.stringify({ from: canary });
  await planter.plant("AuditDetail", { eventId: event.id, salt: hash, details });
  const undo = anEntry({ exchangeId: exchange.id, subjectId: event.id, at: new Date(), byId: user.id, expiresAt });
  await planter.plant("UndoEntry", { ...undo, action: itself, before: details });
  const view = aRow({ ownerId: user.id, institutionId: host.id, list: "EXCHANGES", isShared: true });
  const filter = (canary: string) => JSON.stringify({ q: canary });
  await planter.plant("SavedView", { ...view, name: itself, filter });
  const versions = (canary: string) => JSON.stringify({ [canary]: 1 });
  const seen = { userId: user.id, exchangeId: exchange.id, seenAt: new Date(), schemaVersion: 2, expiresAt };
  await planter.plant("SeenRecord", { ...seen, versions, snapshotVersions: versions, snapshot: details });
  return user.id;
}

import { isDeepStrictEqual } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { NO_PERMISSIONS } from "@/lib/revisions/mentions/rules.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import type { Snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { toView } from "@/lib/revisions/views/rules.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import {
  aDelegationMember,
  anExchange,
  anOthersLine,
  anOutcome,
  aSeries,
  aSourceNote,
  partyFacts,
} from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aMinute, anItem, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { columnsBehindViews } from "@/tests/integration/database/published-views.ts";
import { LEFT_OUT_OF_SNAPSHOT, listed, PUBLIC_COLUMNS } from "@/tests/integration/exchanges/record-columns.ts";
import { columnsOf, TABLES } from "@/tests/integration/exchanges/record-tables.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { changesOf, columnTypes, type Row } from "./changed-columns.ts";

/** The tables of the report, which is not frozen with the record. */
const OF_THE_REPORT = ["Media", "Report", "ReportDraft", "ReportTranslation", "ReportVersion"];

/** An exchange that was held, with a row in every table of a record, all of which readers may see. */
async function aWholeRecord(): Promise<string> {
  const texts = { themeZh: "主题", themeEn: "Theme", purposeZh: "目的", purposeEn: "Purpose", placeEn: "Place" };
  const { exchange: answered } = await anExchange();
  const world = await anExchange({ ...texts, seriesId: (await aSeries()).id, returnOfId: answered.id });
  const { exchange, host, hostParty } = world;
  await writeRow("Delegation", (tx) =>
    tx.delegation.update({ where: { id: hostParty.delegation.id }, data: { headcount: 3, takenOverAt: new Date() } }),
  );
  // one of two hosts: each is a stop
  const stopDay = exchange.firstDay;
  await writeRow("ExchangeParty", async (tx) => {
    const { id: institutionId } = await anInstitution();
    await tx.exchangeParty.create({ data: { ...partyFacts(institutionId, "HOST"), exchangeId: exchange.id } });
    const { id: delegationId } = hostParty.delegation;
    const headcount = { delegationId, stopId: hostParty.id, exchangeId: exchange.id, headcount: 8 };
    await tx.stopHeadcount.create({ data: headcount });
    return tx.exchangeParty.update({ where: { id: hostParty.id }, data: { stopFrom: stopDay, stopTo: stopDay } });
  });
  const member = await aDelegationMember(hostParty.delegation, {
    ...{ status: "PRESENT", namedInPublic: true, unitNameZh: "学院", unitNameEn: "School" },
  });
  const { visit } = await aVisit(exchange, { institutionId: host.institutionId });
  const { group, hostUnit } = await aGroupDiscussion(world);
  const topic = await aTopic();
  const at = new Date("2025-12-05T01:00:00Z");
  const session = await anItem(exchange, {
    titleEn: "Session",
    placeEn: "Hall",
    startAt: at,
    endAt: at,
    stopId: hostParty.id,
  });
  const absent = await aDelegationMember(hostParty.delegation, {
    ...{ status: "ABSENT", namedInPublic: true, sentGreetings: true },
  });
  await anOthersLine(hostParty.delegation, {
    ...{ count: 1, isPublic: true, unitNameZh: "法学院", unitNameEn: "School of Law" },
  });
  await writeRow("DelegationMember", async (tx) => {
    await tx.memberStop.create({ data: { memberId: member.id, stopId: hostParty.id, exchangeId: exchange.id } });
    return member;
  });
  await writeRow("ItemChair", async (tx) => {
    await tx.delegationMember.update({ where: { id: member.id }, data: { onBehalfOfId: absent.id } });
    const audience = { audienceCount: 200, audienceIsApproximate: true, audienceZh: "师生", audienceEn: "Students" };
    await tx.itineraryItem.update({ where: { id: session.id }, data: audience });
    await tx.itemChair.create({ data: { itemId: session.id, memberId: member.id, exchangeId: exchange.id } });
    return session;
  });
  await aMinute(exchange, { speakerMemberId: member.id, topicId: topic.id });
  await writeRow("DiscussionGroup", async (tx) => {
    await tx.visitObservation.create({ data: { visitId: visit.id, locale: "en", text: "Seen" } });
    await tx.visitUnit.create({ data: { visitId: visit.id, unitId: hostUnit.id } });
    await tx.exchangeParty.update({ where: { id: hostParty.id }, data: { unitId: hostUnit.id } });
    await tx.groupTopic.create({ data: { groupId: group.id, topicId: topic.id, position: 1 } });
    const seat = { groupId: group.id, memberId: member.id, exchangeId: exchange.id };
    await tx.groupParticipant.create({ data: seat });
    await tx.minute.create({ data: { exchangeId: exchange.id, scope: "GROUP", groupId: group.id } });
    await tx.minute.create({ data: { exchangeId: exchange.id, scope: "VISIT", visitId: visit.id } });
    return tx.discussionGroup.update({ where: { id: group.id }, data: { itemId: session.id, stopId: hostParty.id } });
  });
  await aSourceNote(exchange, { isPublic: true, commentZh: "注" });
  await anOutcome(exchange);
  const former = await anAgreement(answered);
  const agreement = await anAgreement(exchange, {
    ...{ act: "RENEWED", renewsZh: "原协议", renewsEn: "The former one", renewsId: former.id },
    ...{ day: at, validFrom: at, validTo: new Date("2028-12-05T00:00:00Z") },
    parties: { create: { partyId: hostParty.id } },
  });
  await anAgreementPerson(agreement, { memberId: member.id });
  await anAgreementPerson(agreement, {
    ...{ namedInPublic: true, partyId: hostParty.id, representativeId: member.id },
    ...{ organisationZh: "协会", organisationEn: "Association" },
  });
  return exchange.id;
}

/** A source of rows for `loadSnapshot`. */
type Rows = Parameters<typeof loadSnapshot>[0];
const rowsFrom = (find: (asked: never) => Promise<unknown>) =>
  ({ exchange: { findUniqueOrThrow: find } }) as unknown as Rows;

/** The snapshot that is made of a row; null where it is none. */
const snapshotOf = (row: Row): Promise<Snapshot | null> => {
  const rows = rowsFrom(async () => row);
  return loadSnapshot(rows, "").catch(() => null);
};

/** What readers see of a snapshot, as JSON; null where they may not see it. */
function seenOf(snapshot: Snapshot): string | null {
  try {
    return JSON.stringify(toView(snapshot, NO_PERMISSIONS));
  } catch {
    return null;
  }
}

/** The columns on which a snapshot depends, and those on which its view does. */
const frozen = new Set<string>();
const seen = new Set<string>();

beforeAll(async () => {
  let row: Row = {};
  const exchangeId = await aWholeRecord();
  await loadSnapshot(
    rowsFrom(async (asked) => {
      row = await anyRow.exchange.findUniqueOrThrow(asked);
      return row;
    }),
    exchangeId,
  );
  const unchanged = await snapshotOf(row);
  if (!unchanged) throw new Error("the whole record has no snapshot");
  expect(seenOf(unchanged)).toContain("Session");
  for (const change of changesOf("Exchange", row, await columnTypes())) {
    const changed = await snapshotOf(change.row);
    if (!isDeepStrictEqual(changed, unchanged)) frozen.add(change.column);
    if (changed && seenOf(changed) !== seenOf(unchanged)) seen.add(change.column);
  }
});

const recordTables = [...TABLES.copied, ...TABLES.leftBehind];

test("a snapshot takes every column of the record, but for those that are named", async () => {
  const columns = await columnsOf(recordTables.filter((table) => !OF_THE_REPORT.includes(table)));
  expect(
    columns.filter((column) => !frozen.has(column)),
    "take a new column into lib/revisions/snapshots, or name it in LEFT_OUT_OF_SNAPSHOT of record-columns.ts",
  ).toEqual(listed(LEFT_OUT_OF_SNAPSHOT));
});

test("the public columns are those on which depends what readers see, and no others", async () => {
  const reaching = new Set([...seen, ...(await columnsBehindViews())]);
  const columns = await columnsOf(recordTables);
  expect(listed(PUBLIC_COLUMNS, "public", "key"), "correct PUBLIC_COLUMNS of record-columns.ts").toEqual(
    columns.filter((column) => reaching.has(column)),
  );
});

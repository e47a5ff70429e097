import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { startReport } from "@/lib/reports/drafts/commands/start-report.ts";
import { findNewsInWords, listNews, type NewsInWords } from "@/lib/revisions/seen-records/queries.ts";
import { anExchange, aSourceNote, partyFacts } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMinute } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { lookAt, nameOf, newsOf, openRecord, saveNewNote, saveTheme, storedFor, toldSections } from "./world.ts";

/** Of each difference its part, and the field or what happened. */
const words = ({ differences }: NewsInWords) =>
  differences.map((difference) => [
    difference.part,
    difference.kind === "changed" ? difference.field : difference.kind,
  ]);

describe("what others changed since somebody looked", () => {
  test("is told by parts, with how often, by whom last and when, and in words", async () => {
    const { exchange, host, guest } = await anExchange();
    const third = await aMember({ institutionId: guest.institutionId });
    await lookAt(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    await saveTheme(third, exchange, "Courses", "Shared courses");
    await saveNewNote(guest, exchange);
    const news = await newsOf(host, exchange);
    expect(news.sections).toEqual([
      { kind: "BASICS", saves: 2, by: await nameOf(third), at: expect.any(Date) },
      { kind: "NOTES", saves: 1, by: await nameOf(guest), at: expect.any(Date) },
    ]);
    expect(words(news)).toEqual([
      ["basics", "theme"],
      ["notes", "added"],
    ]);
    await lookAt(host, exchange);
    expect(await newsOf(host, exchange)).toMatchObject({ sections: [], differences: [] });
  });

  test("is not what they changed themselves, whether they look again or not", async () => {
    const { exchange, host } = await anExchange();
    const { look } = await openRecord(host, exchange);
    await look();
    await saveTheme(host, exchange, null, "Courses");
    expect(await newsOf(host, exchange)).toMatchObject({ sections: [], differences: [] });
    // the page still shows the versions with which it was made
    await look();
    expect(await storedFor(host, exchange)).toMatchObject({
      snapshotVersions: { BASICS: 2 },
      snapshot: { theme: { en: "Courses" } },
    });
  });

  test("is what others saved, where both saved the same part", async () => {
    const { exchange, host, guest } = await anExchange();
    await lookAt(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    await saveTheme(host, exchange, "Courses", "Shared courses");
    expect((await newsOf(host, exchange)).sections).toEqual([
      { kind: "BASICS", saves: 1, by: null, at: expect.any(Date) },
    ]);
  });

  test("has no words where a change was taken back, and none of parts that only they changed", async () => {
    const { exchange, host, guest } = await anExchange();
    await lookAt(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    await saveTheme(guest, exchange, "Courses", null);
    await saveNewNote(host, exchange);
    const news = await newsOf(host, exchange);
    expect([toldSections(news), words(news)]).toEqual([[["BASICS", 2]], []]);
  });

  test("is its state where the state changed, and its report, which is not told in words", async () => {
    const { exchange, host, guest } = await anExchange({ status: "CONFIRMED", roles: ["INSTITUTION_ADMIN"] });
    await lookAt(host, exchange);
    await saveTheme(host, exchange, null, "Courses");
    await markHeld(guest, { code: exchange.code });
    await startReport(guest, { code: exchange.code, key: randomUUID() });
    const news = await newsOf(host, exchange);
    expect(toldSections(news)).toEqual([
      ["STATUS", 1],
      ["ITINERARY", 1],
      ["GROUPS", 1],
      ["REPORT", 1],
    ]);
    expect(words(news)).toEqual([["basics", "status"]]);
  });
});

/** A record that its parties opened to their group, which everybody saw before what is not for everybody was changed. */
async function aChangedRecord() {
  const { id: groupId } = await aGroup();
  const college = async () => (await anInstitution({ groupId })).id;
  const [hostInstitutionId, guestInstitutionId] = [await college(), await college()];
  const [observerId, sisterId] = [await college(), await college()];
  const { exchange, hostParty } = await anExchange({ hostInstitutionId, guestInstitutionId, visibility: "GROUP" });
  await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.create({ data: { exchangeId: exchange.id, ...partyFacts(observerId, "OBSERVER") } }),
  );
  const note = await aSourceNote(exchange, { quote: "Among us", isPublic: false });
  const { statement } = await aMinute(exchange, { confidential: true });
  const viewer = (institutionId: string | null, role: "VIEWER" | "AUDITOR" | "GROUP_ADMIN" = "VIEWER") =>
    aMember({ institutionId, roles: [role] });
  const readers = {
    host: await viewer(hostInstitutionId),
    guest: await viewer(guestInstitutionId),
    observer: await viewer(observerId),
    sister: await viewer(sisterId),
    auditor: await viewer(null, "AUDITOR"),
    group: await viewer(null, "GROUP_ADMIN"),
  };
  for (const reader of Object.values(readers)) await lookAt(reader, exchange);
  await writeRow("Exchange", async (tx) => {
    await tx.exchangeParty.update({ where: { id: hostParty.id }, data: { fileNumber: "North 1" } });
    await tx.sourceNote.update({ where: { id: note.id }, data: { quote: "Between us" } });
    await tx.minuteItem.update({ where: { id: statement.id }, data: { kind: "DECISION" } });
    await tx.recordSection.updateMany({
      where: { exchangeId: exchange.id, kind: { in: ["PARTIES", "MINUTES", "NOTES"] } },
      data: { version: { increment: 1 } },
    });
    return exchange;
  });
  return { exchange, note, readers };
}

describe("the words are limited to what somebody may read", () => {
  const [fileNumber, confidential, note] = [
    ["parties", "fileNumber"],
    ["minutes", "kind"],
    ["notes", "quote"],
  ];

  test.each([
    ["host", [fileNumber, confidential, note]],
    ["guest", [confidential, note]],
    ["observer", [confidential]],
    ["sister", []],
    ["auditor", [fileNumber, note]],
    ["group", [fileNumber, confidential, note]],
  ] as const)("%s", async (reader, expected) => {
    const { exchange, readers } = await aChangedRecord();
    const news = await newsOf(readers[reader], exchange);
    expect(words(news)).toEqual(expected);
    expect(toldSections(news)?.map(([kind]) => kind)).toEqual(["PARTIES", "MINUTES", "NOTES"]);
  });

  test("a note that was made public is new to whoever could not read it before", async () => {
    const {
      exchange,
      note: { id },
      readers,
    } = await aChangedRecord();
    await writeRow("SourceNote", (tx) => tx.sourceNote.update({ where: { id }, data: { isPublic: true } }));
    expect(words(await newsOf(readers.sister, exchange))).toEqual([["notes", "added"]]);
  });

  test("whoever may not see the record any more is told nothing of it, whatever is stored", async () => {
    const { exchange, readers } = await aChangedRecord();
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({ where: { id: exchange.id }, data: { visibility: "PARTIES" } }),
    );
    expect(await storedFor(readers.sister, exchange)).not.toBeNull();
    expect(await findNewsInWords(readers.sister, exchange.code)).toBeNull();
    const withoutRole: Member = { ...readers.host, roles: [] };
    expect(await findNewsInWords(withoutRole, exchange.code)).toBeNull();
    expect(await listNews(withoutRole, [exchange.code])).toEqual(new Map());
  });
});

describe("what is new on the desk", () => {
  test("tells each record apart: never looked at, nothing new, new", async () => {
    const { host, guest, exchange: unseen } = await anExchange();
    const own = { hostInstitutionId: host.institutionId, guestInstitutionId: guest.institutionId };
    const [{ exchange: seen }, { exchange: changed }] = [await anExchange(own), await anExchange(own)];
    const { exchange: foreign } = await anExchange();
    await lookAt(host, seen);
    await lookAt(host, changed);
    await saveTheme(guest, changed, null, "Courses");
    const news = await listNews(
      host,
      [unseen, seen, changed, foreign].map(({ code }) => code),
    );
    expect(Object.fromEntries(news)).toEqual({
      [unseen.code]: { seenAt: null, sections: [] },
      [seen.code]: { seenAt: expect.any(Date), sections: [] },
      [changed.code]: {
        seenAt: expect.any(Date),
        sections: [{ kind: "BASICS", saves: 1, by: await nameOf(guest), at: expect.any(Date) }],
      },
    });
  });

  test("takes as many statements for three records as for one, and none for none", async () => {
    const { host, guest, exchange } = await anExchange();
    const own = { hostInstitutionId: host.institutionId, guestInstitutionId: guest.institutionId };
    const codes = [exchange, (await anExchange(own)).exchange, (await anExchange(own)).exchange].map(
      ({ code }) => code,
    );
    for (const code of codes) {
      await lookAt(host, { code });
      await saveTheme(guest, { code }, null, "Courses");
    }
    const ask = (some: readonly string[]) => countStatements(() => listNews(host, some));
    const [none, one, three] = [await ask([]), await ask(codes.slice(0, 1)), await ask(codes)];
    expect([none, one, three]).toEqual([0, 4, 4]);
  });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { clock, days, after as later } from "@/lib/platform/clock.ts";
import { unaudited } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { storeSeenRecord } from "@/lib/revisions/seen-records/commands/store-seen-record.ts";
import { findNewsInWords, listNews } from "@/lib/revisions/seen-records/queries.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { runAsOwner } from "@/tests/support/connections.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { lookAt, newsOf, openRecord, saveNewNote, saveTheme, storedFor, toldSections } from "./world.ts";

afterEach(() => void vi.restoreAllMocks());

const FIRST_VERSIONS = Object.fromEntries(sectionKinds.map((kind) => [kind, 1])) as Parameters<
  typeof storeSeenRecord
>[1]["versions"];

describe("what somebody saw of a record", () => {
  test("is stored when they have it in front of them, and leaves no entry in the trail", async () => {
    const { exchange, host } = await anExchange();
    const events = () => anyRow.auditEvent.count({ where: { actorUserId: host.userId } });
    expect((await newsOf(host, exchange)).seenAt).toBeNull();
    await lookAt(host, exchange);
    expect(await storedFor(host, exchange)).toMatchObject({
      versions: FIRST_VERSIONS,
      snapshotVersions: FIRST_VERSIONS,
    });
    expect((await newsOf(host, exchange)).seenAt).toEqual(expect.any(Date));
    expect(await events()).toBe(0);
  });

  test("is not stored for a stranger of a third college, nor of a record that was discarded", async () => {
    const { exchange, host } = await anExchange({ status: "DRAFT" });
    const stranger = await aMember();
    const seen = { code: exchange.code, versions: FIRST_VERSIONS };
    const notFound = new Refusal("not_found", "not_found");
    await expect(storeSeenRecord(stranger, seen)).rejects.toEqual(notFound);
    expect(await storedFor(stranger, exchange)).toBeNull();
    await lookAt(host, exchange);
    await discardExchange(host, { code: exchange.code });
    await expect(storeSeenRecord(host, seen)).rejects.toEqual(notFound);
    expect(await findNewsInWords(host, exchange.code)).toBeNull();
    expect(await listNews(host, [exchange.code])).toEqual(new Map());
  });

  test("is read and compared, but not made again, where nothing changed: only its time moves", async () => {
    const { exchange, host } = await anExchange();
    await lookAt(host, exchange);
    const first = await storedFor(host, exchange);
    const tomorrow = later(clock.now(), days(1));
    vi.spyOn(clock, "now").mockReturnValue(tomorrow);
    const { look } = await openRecord(host, exchange);
    // the beginning and its actor, the record, its sections, the row, the end; and the one write
    expect(await countStatements(look)).toBe(7);
    const expiresAt = later(tomorrow, days(180));
    expect(await storedFor(host, exchange)).toEqual({ ...first, seenAt: tomorrow, expiresAt });
  });

  test("stays as it was where a colleague changed the record after the page was made", async () => {
    const { exchange, host, guest } = await anExchange();
    await lookAt(host, exchange);
    const former = await storedFor(host, exchange);
    const { look } = await openRecord(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    await expect(look()).rejects.toEqual(new Refusal("conflict", "newer_changes"));
    expect(await storedFor(host, exchange)).toEqual(former);
    expect(toldSections(await newsOf(host, exchange))).toEqual([["BASICS", 1]]);
  });

  test("cannot be ahead of the record", async () => {
    const { exchange, host } = await anExchange();
    const versions = { ...FIRST_VERSIONS, NOTES: 9 };
    await expect(storeSeenRecord(host, { code: exchange.code, versions })).rejects.toEqual(
      new Refusal("conflict", "newer_changes"),
    );
    expect(await storedFor(host, exchange)).toBeNull();
  });
});

describe("two tabs of one person", () => {
  test("store one row when they open at once", async () => {
    const { exchange, host } = await anExchange();
    const tabs = [await openRecord(host, exchange), await openRecord(host, exchange)];
    await Promise.all(tabs.map(({ look }) => look()));
    expect(await anyRow.seenRecord.count({ where: { exchangeId: exchange.id } })).toBe(1);
    expect(toldSections(await newsOf(host, exchange))).toEqual([]);
  });

  test("know what either of them showed: an older one takes nothing back", async () => {
    const { exchange, host, guest } = await anExchange();
    const older = await openRecord(host, exchange);
    await older.look();
    await saveTheme(guest, exchange, null, "Courses");
    await lookAt(host, exchange);
    const newest = await storedFor(host, exchange);
    await older.look();
    expect(await storedFor(host, exchange)).toMatchObject({
      versions: newest?.versions,
      snapshot: newest?.snapshot,
    });
  });

  test("lose no own save that happens while one of them is being stored", async () => {
    const { exchange, host, guest } = await anExchange();
    await lookAt(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    const { look } = await openRecord(host, exchange);
    const update = unaudited.updateSeenRecord;
    vi.spyOn(unaudited, "updateSeenRecord").mockImplementationOnce(async (...row) => {
      await saveNewNote(host, exchange);
      return update(...row);
    });
    await look();
    // the save moved the row, so that what was read before it is not written over it
    expect(await storedFor(host, exchange)).toMatchObject({ versions: { ...FIRST_VERSIONS, NOTES: 2 } });
    await lookAt(host, exchange);
    expect(toldSections(await newsOf(host, exchange))).toEqual([]);
  });
});

describe("what somebody saw has an end", () => {
  test("180 days after they last looked, and is deleted when anybody looks at any record", async () => {
    const { exchange, host, guest } = await anExchange();
    await lookAt(host, exchange);
    await saveTheme(guest, exchange, null, "Courses");
    const seenAt = (await storedFor(host, exchange))?.seenAt ?? new Date();
    const at = vi.spyOn(clock, "now");
    at.mockReturnValue(later(seenAt, days(180) - 1));
    expect(toldSections(await newsOf(host, exchange))).toEqual([["BASICS", 1]]);
    at.mockReturnValue(later(seenAt, days(180)));
    expect(await newsOf(host, exchange)).toMatchObject({ seenAt: null, sections: [], differences: [] });
    expect((await listNews(host, [exchange.code])).get(exchange.code)).toEqual({ seenAt: null, sections: [] });
    await lookAt(guest, exchange);
    expect(await storedFor(host, exchange)).toBeNull();
    await lookAt(host, exchange);
    expect((await newsOf(host, exchange)).seenAt).toEqual(later(seenAt, days(180)));
  });

  test("is replaced where they look again after it, and nobody deleted it", async () => {
    const { exchange, host } = await anExchange();
    await lookAt(host, exchange);
    const nextYear = later(clock.now(), days(200));
    vi.spyOn(clock, "now").mockReturnValue(nextYear);
    await lookAt(host, exchange);
    expect(await storedFor(host, exchange)).toMatchObject({ seenAt: nextYear });
  });

  test("is gone with the account", async () => {
    const { exchange } = await anExchange();
    const { id } = await writeRow("User", (tx) =>
      tx.user.create({ data: { name: "Leaving", email: `${exchange.id}@example.org`, status: "ACTIVE" } }),
    );
    const leaving = { kind: "member", userId: id, institutionId: null, roles: ["AUDITOR"] } as const;
    await lookAt(leaving, exchange);
    await runAsOwner(`DELETE FROM "User" WHERE "id" = $1`, [id]);
    expect(await storedFor(leaving, exchange)).toBeNull();
  });
});

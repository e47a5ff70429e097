import { describe, expect, test } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findFirstShowing, findReadersState } from "@/lib/revisions/queries.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote, takenOver } from "@/tests/factories/exchanges.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";

type World = Awaited<ReturnType<typeof aReport>>;

const PRESENT = { status: "PRESENT", namedInPublic: true } as const;
const draft = { status: "DRAFT", publishedAt: null } as const;

const change = ({ exchange }: World, data: { titleEn?: string; purposeEn?: string; timezone?: string }) =>
  writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data }));

/** What the bar tells somebody: of each difference its part, kind, and the field or the name. */
async function told(actor: Member, { exchange }: World) {
  const changes = (await findReadersState(actor, exchange.code))?.changes;
  return changes?.differences.map((difference) => {
    const { part, kind, subject } = difference;
    const name = subject.name?.is === "label" ? subject.name.label.en : null;
    return [part, kind, kind === "changed" ? difference.field : name];
  });
}

describe("what the bar tells of a public record", () => {
  test("is what readers will see otherwise, and nothing where they see everything", async () => {
    const world = await aReport();
    const { exchange, host, guest } = world;
    expect(await told(host, world)).toBeUndefined();
    await change(world, { titleEn: "Another title" });
    await anOutcome(exchange, { titleEn: "Courses" });
    const expected = [
      ["basics", "changed", "title"],
      ["outcomes", "added", "Courses"],
    ];
    expect(await told(host, world)).toEqual(expected);
    expect(await told(guest, world)).toEqual(expected);
    await showRecord(host, { code: exchange.code });
    expect(await told(host, world)).toBeUndefined();
  });

  test("is the same for everybody who may see the record, and nothing for a stranger of a third college", async () => {
    const world = await aReport();
    await change(world, { titleEn: "Another title" });
    const viewer = await aMember({ institutionId: world.guest.institutionId, roles: ["VIEWER"] });
    expect(await told(viewer, world)).toEqual([["basics", "changed", "title"]]);
    for (const role of ["EDITOR", "INSTITUTION_ADMIN", "COORDINATOR"] as const) {
      const stranger = await aMember({ roles: [role] });
      expect(await findReadersState(stranger, world.exchange.code)).toBeNull();
      expect(await findFirstShowing(stranger, world.exchange.code)).toBeNull();
    }
  });

  test("has nothing of what stays inside: file numbers, purposes, private notes, people who were absent", async () => {
    const of = await anExchange();
    const world = await aReport({ of });
    const { exchange, host } = world;
    await change(world, { titleEn: "Another title", purposeEn: "Inside canary" });
    await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.update({ where: { id: of.guestParty.id }, data: { fileNumber: "Inside canary" } }),
    );
    await aSourceNote(exchange, { quote: "Inside canary", isPublic: false });
    await anItem(exchange, { titleEn: "Inside canary", status: "CANCELLED" });
    await aDelegationMember(of.guestParty.delegation, { ...PRESENT, nameEn: "Inside canary", status: "ABSENT" });
    const state = await findReadersState(host, exchange.code);
    expect(state?.changes?.differences.map(({ part, kind }) => [part, kind])).toEqual([["basics", "changed"]]);
    expect(JSON.stringify(state?.changes?.differences)).not.toContain("canary");
  });

  test("names nobody whose college has not looked, until it does", async () => {
    const of = await anExchange();
    const world = await aReport({ of });
    await aDelegationMember(of.guestParty.delegation, { ...PRESENT, nameEn: "Zoe Quill", titleEn: "Dean" });
    expect(await told(of.host, world)).toEqual([["delegations", "added", "Dean"]]);
    await takenOver(of.guestParty.delegation);
    expect(await told(of.host, world)).toEqual([
      ["delegations", "changed", "hasLooked"],
      ["delegations", "added", "Zoe Quill"],
    ]);
  });

  test("does not name somebody again whose name was withdrawn", async () => {
    const of = await anExchange({ roles: ["COORDINATOR", "EDITOR"] });
    const member = await aDelegationMember(of.guestParty.delegation, { ...PRESENT, nameEn: "Zoe Quill" });
    await takenOver(of.guestParty.delegation);
    const world = await aReport({ of });
    await withdrawName(of.guest, { code: of.exchange.code, memberId: member.id });
    await change(world, { titleEn: "Another title" });
    expect(await told(of.host, world)).toEqual([["basics", "changed", "title"]]);
    expect(JSON.stringify(await findReadersState(of.host, of.exchange.code))).not.toContain("Zoe Quill");
  });

  test("of an item is its time on the clock of the place", async () => {
    const world = await aReport();
    await anItem(world.exchange, { titleEn: "Welcome", startAt: new Date("2025-12-05T01:30:00Z") });
    const [added] = (await findReadersState(world.host, world.exchange.code))?.changes?.differences ?? [];
    expect(added).toMatchObject({ kind: "added", details: [{ is: "time", time: "09:30" }] });
  });
});

test("the bar says of each part who changed it last since readers saw it, whoever changed it before", async () => {
  const world = await aReport();
  const { host, guest, exchange } = world;
  const nameOf = async ({ userId }: Member) => (await anyRow.user.findUniqueOrThrow({ where: { id: userId } })).name;
  const save = (actor: Member, from: string | null, to: string) =>
    saveBasics(actor, { code: exchange.code, version: 1, changes: { themeEn: { from, to } } });
  await save(host, null, "Party building");
  await save(guest, "Party building", "Audit evaluation");
  const parts = (await findReadersState(host, exchange.code))?.changes?.changedBy;
  expect(parts).toEqual({ basics: { name: await nameOf(guest), at: expect.any(String) } });
});

describe("what the question before the first text is published tells", () => {
  const text = ({ report }: World) => ({ slug: report.slug, locale: "zh" }) as const;

  test("is that there is nothing to compare, where readers never saw the record", async () => {
    const world = await aReport({ zh: draft, en: null });
    expect(await findFirstShowing(world.host, world.exchange.code)).toEqual({ sinceRevision: null });
    expect(await findFirstShowing(await aMember({ roles: ["EDITOR"] }), world.exchange.code)).toBeNull();
  });

  test("is what changed since readers last saw it, and nothing while they see it", async () => {
    const world = await aReport({ zh: draft, en: null });
    const { host, exchange } = world;
    await publishTranslation(host, text(world));
    expect(await findFirstShowing(host, exchange.code)).toBeNull();
    await withdrawTranslation(host, text(world));
    expect(await findFirstShowing(host, exchange.code)).toEqual({ sinceRevision: { number: 1, differences: [] } });
    await change(world, { titleEn: "Another title" });
    expect(await findFirstShowing(host, exchange.code)).toMatchObject({
      sinceRevision: { number: 1, differences: [{ part: "basics", kind: "changed", field: "title" }] },
    });
  });
});

/** Shows readers a revision as version 1 of its form wrote it. */
async function withoutNoteIds({ exchange }: World): Promise<void> {
  const { snapshot } = await anyRow.revision.findFirstOrThrow({ where: { exchangeId: exchange.id } });
  const { sourceNotes, ...rest } = snapshot as unknown as { sourceNotes: { id: string }[] };
  const formerly = { ...rest, sourceNotes: sourceNotes.map(({ id: _id, ...note }) => note) };
  const facts = {
    exchangeId: exchange.id,
    number: 2,
    schemaVersion: 1,
    reason: "SHOWN",
    snapshot: formerly,
    at: new Date(),
  } as const;
  const { id: revisionId } = await writeRow("Revision", (tx) => tx.revision.create({ data: facts }));
  const publication = { where: { exchangeId: exchange.id }, data: { revisionId } };
  await writeRow("Publication", (tx) => tx.publication.update(publication));
}

test("a revision of version 1 is compared by the quotations of its notes", async () => {
  const of = await anExchange();
  const note = await aSourceNote(of.exchange, { quote: "On December 5", isPublic: true });
  const world = await aReport({ of });
  await withoutNoteIds(world);
  await change(world, { titleEn: "Another title" });
  await writeRow("SourceNote", (tx) =>
    tx.sourceNote.update({ where: { id: note.id }, data: { commentEn: "No year" } }),
  );
  expect(await told(of.host, world)).toEqual([
    ["basics", "changed", "title"],
    ["notes", "changed", "comment"],
  ]);
});

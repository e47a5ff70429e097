import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { moveOutcome } from "@/lib/commitments/commands/move-outcome.ts";
import { pasteOutcomes } from "@/lib/commitments/commands/paste-outcomes.ts";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { undoMoveOutcome } from "@/lib/commitments/commands/undo-move-outcome.ts";
import { undoOutcomesPaste } from "@/lib/commitments/commands/undo-outcomes-paste.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { undoPaste } from "@/lib/exchanges/delegations/commands/undo-paste.ts";
import { removeGroup } from "@/lib/exchanges/groups/commands/remove-group.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { pasteNotes } from "@/lib/exchanges/source-notes/commands/paste-notes.ts";
import { removeNote } from "@/lib/exchanges/source-notes/commands/remove-note.ts";
import { undoNotesPaste } from "@/lib/exchanges/source-notes/commands/undo-notes-paste.ts";
import { listUndoableChanges } from "@/lib/exchanges/undo/queries.ts";
import { pasteMinuteItems } from "@/lib/minutes/commands/paste-minute-items.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { undoMinutePaste } from "@/lib/minutes/commands/undo-minute-paste.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { aDelegationMember, anOutcome, partyFacts } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aFullRecord, type World } from "../record/world.ts";

afterEach(() => vi.restoreAllMocks());

const changesSeenBy = async (actor: World["host"] | Awaited<ReturnType<typeof aMember>>, { ref }: World) =>
  (await listUndoableChanges(actor, ref.code)).map(({ action, label }) => `${action} ${label?.en ?? ""}`);

test("what was removed is listed with its name, the newest first, for everybody who can take it back", async () => {
  const world = await aFullRecord();
  const { host, guest, ref, ofDelegation, member, group, item, outcome, note, statement } = world;
  await removeMember(host, { ...ofDelegation, memberId: member.id });
  await removeItem(host, { ...ref, itemId: item.id });
  await removeGroup(host, { ...ref, groupId: group.id });
  await removeMinuteItem(host, { ...ref, minuteItemId: statement.id });
  await removeOutcome(host, { ...ref, outcomeId: outcome.id });
  await removeNote(host, { ...ref, noteId: note.id });
  const expected = [
    `source_note.removed ${note.quote}`,
    `outcome.removed ${outcome.titleEn}`,
    expect.stringContaining("minute_item.removed Statement"),
    `group.removed ${group.nameEn}`,
    "itinerary.item_removed ",
    `delegation.member_removed ${member.nameEn}`,
  ];
  expect(await changesSeenBy(host, world)).toEqual(expected);
  // the delegation is that of the host
  expect(await changesSeenBy(guest, world)).toEqual(expected.slice(0, -1));
});

test("nothing is listed for a stranger, for those who only read, once the record is closed, nor after 30 days", async () => {
  const world = await aFullRecord();
  const { host, exchange, ref, outcome } = world;
  await removeOutcome(host, { ...ref, outcomeId: outcome.id });
  const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
  for (const other of [viewer, await aMember({ roles: ["RECORDER"] }), await aMember({ roles: ["AUDITOR"] })]) {
    expect(await changesSeenBy(other, world)).toEqual([]);
  }
  expect(await changesSeenBy(host, world)).toHaveLength(1);
  vi.spyOn(clock, "now").mockReturnValue(after(new Date(), days(30)));
  expect(await changesSeenBy(host, world)).toEqual([]);
  vi.restoreAllMocks();
  await writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { status: "AGREED" } }));
  expect(await changesSeenBy(host, world)).toEqual([]);
});

test("what was taken back is no longer listed, and is again after it was removed again", async () => {
  const world = await aFullRecord();
  const { host, guest, ref, outcome } = world;
  const removed = { ...ref, outcomeId: outcome.id };
  await removeOutcome(host, removed);
  await restoreOutcome(guest, removed);
  expect(await changesSeenBy(host, world)).toEqual([]);
  await removeOutcome(guest, removed);
  expect(await changesSeenBy(host, world)).toHaveLength(1);
});

test("a move and a paste are listed for whoever made them, as long as something of them is there", async () => {
  const world = await aFullRecord();
  const { host, guest, exchange, ref, outcome, ofDelegation } = world;
  await anOutcome(exchange);
  await moveOutcome(host, { ...ref, outcomeId: outcome.id, before: null });
  const key = randomUUID();
  const nobody = { nameZh: null, titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null };
  await pasteMembers(host, { ...ofDelegation, key, rows: [{ ...nobody, nameEn: "One", role: "MEMBER" }], others: [] });
  expect(await changesSeenBy(host, world)).toEqual(["delegation.members_pasted ", `outcome.moved ${outcome.titleEn}`]);
  expect(await changesSeenBy(guest, world)).toEqual([]);
  await undoPaste(host, { ...ofDelegation, key });
  await undoMoveOutcome(host, { ...ref, outcomeId: outcome.id });
  expect(await changesSeenBy(host, world)).toEqual([]);
});

test("pasted lines are listed with their number for whoever pasted them, until they are taken back", async () => {
  const world = await aFullRecord();
  const { host, guest, ref } = world;
  const key = randomUUID();
  const owner = { scope: "PLENARY" as const, itemId: null };
  const line = (text: string) => ({ text, locale: "en" as const, kind: "STATEMENT" as const, speakerMemberId: null });
  await pasteOutcomes(host, { ...ref, key, outcomes: [{ title: "One", locale: "en", standing: "DIRECTION" }] });
  await pasteNotes(host, { ...ref, key, quotes: ["One", "Two"] });
  const minute = await pasteMinuteItems(host, { ...ref, key, owner, items: [line("One"), line("Two"), line("Three")] });
  const pasted = async (actor: typeof host) =>
    (await listUndoableChanges(actor, ref.code)).map(({ action, count }) => `${action} ${count}`);
  expect(await pasted(host)).toEqual(["minute_item.pasted 3", "source_note.pasted 2", "outcome.pasted 1"]);
  expect(await pasted(guest)).toEqual([]);
  await undoMinutePaste(host, { ...ref, key, minuteId: minute.id });
  await undoNotesPaste(host, { ...ref, key });
  await undoOutcomesPaste(host, { ...ref, key });
  expect(await pasted(host)).toEqual([]);
});

test("who takes part as an observer takes back what concerns the own delegation, as long as it takes part", async () => {
  const world = await aFullRecord();
  const { host, exchange, ref } = world;
  const college = await anInstitution();
  const { delegation } = await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.create({
      data: { exchangeId: exchange.id, ...partyFacts(college.id, "OBSERVER") },
      include: { delegation: true },
    }),
  );
  if (!delegation) throw new Error("the observer has no delegation");
  const observer = await aMember({ institutionId: college.id, roles: ["RECORDER"] });
  const member = await aDelegationMember(delegation);
  await removeOutcome(host, { ...ref, outcomeId: world.outcome.id });
  await removeMember(observer, { ...ref, delegationId: delegation.id, memberId: member.id });
  expect(await changesSeenBy(observer, world)).toEqual([`delegation.member_removed ${member.nameEn}`]);
  await removeParty(host, { ...ref, institution: college.slug });
  expect(await changesSeenBy(observer, world)).toEqual([]);
  expect(await changesSeenBy(host, world)).toHaveLength(1);
});

test("a row that was moved very often hides nothing that was changed before", async () => {
  const world = await aFullRecord();
  const { host, exchange, ref, outcome } = world;
  const moved = await anOutcome(exchange);
  await removeOutcome(host, { ...ref, outcomeId: outcome.id });
  await moveOutcome(host, { ...ref, outcomeId: moved.id, before: null });
  await writeRow("UndoEntry", async (tx) => {
    const entry = await tx.undoEntry.findFirstOrThrow({ where: { subjectId: moved.id } });
    const { id: _id, before, ...facts } = entry;
    await tx.undoEntry.createMany({ data: Array.from({ length: 250 }, () => ({ ...facts, before: before ?? {} })) });
    return entry;
  });
  expect(await changesSeenBy(host, world)).toEqual([
    `outcome.moved ${moved.titleEn}`,
    `outcome.removed ${outcome.titleEn}`,
  ]);
});

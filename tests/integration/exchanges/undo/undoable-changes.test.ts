import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { moveOutcome } from "@/lib/commitments/commands/move-outcome.ts";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { undoMoveOutcome } from "@/lib/commitments/commands/undo-move-outcome.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { undoPaste } from "@/lib/exchanges/delegations/commands/undo-paste.ts";
import { removeGroup } from "@/lib/exchanges/groups/commands/remove-group.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { removeNote } from "@/lib/exchanges/source-notes/commands/remove-note.ts";
import { listUndoableChanges } from "@/lib/exchanges/undo/queries.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { anOutcome } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aFullRecord, type World } from "../record/world.ts";

afterEach(() => vi.restoreAllMocks());

const changesSeenBy = async (actor: World["host"] | Awaited<ReturnType<typeof aMember>>, { ref }: World) =>
  (await listUndoableChanges(actor, ref.code)).map(({ action, label }) => `${action} ${label?.en ?? ""}`);

test("what was removed is listed with its name, the newest first, for everybody who may change the record", async () => {
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
  expect(await changesSeenBy(guest, world)).toEqual(expected);
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
  await pasteMembers(host, { ...ofDelegation, key, rows: [{ ...nobody, nameEn: "One", role: "MEMBER" }] });
  expect(await changesSeenBy(host, world)).toEqual(["delegation.members_pasted ", `outcome.moved ${outcome.titleEn}`]);
  expect(await changesSeenBy(guest, world)).toEqual([]);
  await undoPaste(host, { ...ofDelegation, key });
  await undoMoveOutcome(host, { ...ref, outcomeId: outcome.id });
  expect(await changesSeenBy(host, world)).toEqual([]);
});

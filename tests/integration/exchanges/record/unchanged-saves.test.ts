import { describe, expect, test } from "vitest";
import { saveOutcome } from "@/lib/commitments/commands/save-outcome.ts";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveGroup } from "@/lib/exchanges/groups/commands/save-group.ts";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { saveNote } from "@/lib/exchanges/source-notes/commands/save-note.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { saveMinute } from "@/lib/minutes/sessions/commands/save-minute.ts";
import { aFullRecord, changedSections, eventsOf, type World } from "./world.ts";

describe("a save that changes nothing", () => {
  test.each<[string, (world: World) => Promise<unknown>]>([
    [
      "of the basics",
      ({ host, ref, exchange: { titleEn } }) =>
        saveBasics(host, { ...ref, version: 1, changes: { titleEn: { from: titleEn, to: titleEn ?? "" } } }),
    ],
    [
      "of a party",
      ({ host, ref, slugOfHost: institution }) =>
        saveParty(host, { ...ref, institution, version: 1, changes: { fileNumber: { from: null, to: null } } }),
    ],
    [
      "of a member",
      ({ host, ofDelegation, member: { id, titleEn } }) =>
        saveMember(host, {
          ...ofDelegation,
          memberId: id,
          headId: null,
          version: 1,
          changes: { titleEn: { from: titleEn, to: titleEn } },
        }),
    ],
    [
      "of a headcount",
      ({ host, ofDelegation }) =>
        saveHeadcount(host, { ...ofDelegation, version: 1, changes: { headcount: { from: null, to: null } } }),
    ],
    [
      "of an item",
      ({ host, ref, item: { id, kind } }) =>
        saveItem(host, { ...ref, itemId: id, version: 1, changes: { kind: { from: kind, to: kind } } }),
    ],
    [
      "of a group",
      ({ host, ref, group: { id, status } }) =>
        saveGroup(host, { ...ref, groupId: id, version: 1, changes: { status: { from: status, to: status } } }),
    ],
    [
      "of a statement",
      ({ host, ref, statement }) =>
        saveMinuteItem(host, {
          ...ref,
          minuteItemId: statement.id,
          version: 1,
          changes: { kind: { from: "STATEMENT", to: "STATEMENT" } },
        }),
    ],
    [
      "of the minutes of a session",
      ({ host, ref, minute: { id, status } }) =>
        saveMinute(host, { ...ref, minuteId: id, version: 1, changes: { status: { from: status, to: status } } }),
    ],
    [
      "of an outcome",
      ({ host, ref, outcome: { id, kind } }) =>
        saveOutcome(host, { ...ref, outcomeId: id, version: 1, changes: { kind: { from: kind, to: kind } } }),
    ],
    [
      "of a note",
      ({ host, ref, note: { id, isPublic } }) =>
        saveNote(host, { ...ref, noteId: id, version: 1, changes: { isPublic: { from: isPublic, to: isPublic } } }),
    ],
  ])("%s writes nothing and records nothing", async (_what, save) => {
    const world = await aFullRecord();
    const events = await eventsOf(world.exchange.id);
    await expect(save(world)).resolves.toMatchObject({ version: 1, conflicts: [] });
    expect(await changedSections(world.exchange.id)).toEqual([]);
    expect(await eventsOf(world.exchange.id)).toBe(events);
  });
});

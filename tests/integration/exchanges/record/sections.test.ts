import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addOutcome } from "@/lib/commitments/commands/add-outcome.ts";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { addItem } from "@/lib/exchanges/itinerary/commands/add-item.ts";
import { discardExchange } from "@/lib/exchanges/lifecycle/commands/discard-exchange.ts";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import { saveParty } from "@/lib/exchanges/parties/commands/save-party.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { saveNote } from "@/lib/exchanges/source-notes/commands/save-note.ts";
import { saveMinuteItem } from "@/lib/minutes/commands/save-minute-item.ts";
import { system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { startReport } from "@/lib/reports/drafts/commands/start-report.ts";
import { SectionKind } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aFullRecord, changedSections, type World } from "./world.ts";

describe("a record has one row of each section", () => {
  test("from its beginning on, in the order in which they are locked", async () => {
    const { exchange } = await anExchange();
    const rows = await read(system("test"), (tx) =>
      tx.recordSection.findMany({ where: { exchangeId: exchange.id }, orderBy: { kind: "asc" } }),
    );
    expect(rows.map(({ kind, version }) => [kind, version])).toEqual(sectionKinds.map((kind) => [kind, 1]));
    expect(Object.keys(SectionKind)).toEqual([...sectionKinds]);
  });

  test.each<[string, (world: World) => Promise<unknown>, ...(typeof sectionKinds)[number][]]>([
    [
      "the basics",
      ({ host, ref }) => saveBasics(host, { ...ref, version: 1, changes: { themeEn: { from: null, to: "New" } } }),
      "BASICS",
    ],
    [
      "a party",
      ({ host, ref, slugOfHost: institution }) =>
        saveParty(host, { ...ref, institution, version: 1, changes: { fileNumber: { from: null, to: "7" } } }),
      "PARTIES",
    ],
    [
      "a headcount",
      ({ host, ofDelegation }) =>
        saveHeadcount(host, { ...ofDelegation, version: 1, changes: { headcount: { from: null, to: 9 } } }),
      "MEMBERS",
    ],
    [
      "a member who sits in no group",
      ({ host, ofDelegation, member }) => removeMember(host, { ...ofDelegation, memberId: member.id }),
      "MEMBERS",
    ],
    [
      "a new item",
      ({ host, ref, exchange }) =>
        addItem(host, {
          ...ref,
          key: randomUUID(),
          day: calendarDayOf(exchange.firstDay),
          kind: "MEAL",
          titleZh: null,
          titleEn: "Lunch",
        }),
      "ITINERARY",
    ],
    [
      "the seats of a group",
      ({ host, ref, group, member }) => seatMembers(host, { ...ref, groupId: group.id, memberIds: [member.id] }),
      "GROUPS",
    ],
    [
      "a statement",
      ({ host, ref, statement }) =>
        saveMinuteItem(host, {
          ...ref,
          minuteItemId: statement.id,
          version: 1,
          changes: { kind: { from: "STATEMENT", to: "DECISION" } },
        }),
      "MINUTES",
    ],
    [
      "an outcome",
      ({ host, ref }) =>
        addOutcome(host, { ...ref, key: randomUUID(), title: "Shared courses", locale: "en", standing: "DIRECTION" }),
      "OUTCOMES",
    ],
    [
      "a note",
      ({ host, ref, note }) =>
        saveNote(host, {
          ...ref,
          noteId: note.id,
          version: 1,
          changes: { isPublic: { from: note.isPublic, to: !note.isPublic } },
        }),
      "NOTES",
    ],
    ["a report that is begun", ({ host, ref }) => startReport(host, { ...ref, key: randomUUID() }), "REPORT"],
  ])(
    "and a change of %s counts in its section alone, under the name of who made it",
    async (_what, change, ...kinds) => {
      const world = await aFullRecord();
      await change(world);
      expect(await changedSections(world.exchange.id)).toEqual(kinds.map((kind) => [kind, world.host.userId]));
    },
  );

  test("and what changes several parts counts in each of them", async () => {
    const { exchange, host, ref, group, member, ofDelegation } = await aFullRecord();
    await seatMembers(host, { ...ref, groupId: group.id, memberIds: [member.id] });
    await removeMember(host, { ...ofDelegation, memberId: member.id });
    const versions = await read(system("test"), (tx) =>
      tx.recordSection.findMany({ where: { exchangeId: exchange.id, version: { gt: 1 } }, orderBy: { kind: "asc" } }),
    );
    expect(versions.map(({ kind, version }) => [kind, version])).toEqual([
      ["MEMBERS", 2],
      ["GROUPS", 3],
    ]);
  });

  test("and its state is one of them", async () => {
    const { exchange, host, ref } = await aFullRecord();
    await markHeld(host, ref);
    const kinds = (await changedSections(exchange.id)).map(([kind]) => kind);
    expect(kinds).toEqual(["STATUS", "ITINERARY", "GROUPS"]);
    const draft = await anExchange({ status: "DRAFT" });
    await discardExchange(draft.host, draft.exchange);
    expect(await changedSections(draft.exchange.id)).toEqual([["STATUS", draft.host.userId]]);
  });

  test("and two commands that name the same sections in another order never wait for each other for good", async () => {
    const { exchange, host } = await anExchange();
    const change = (kinds: (typeof sectionKinds)[number][]) =>
      transaction(host, async (tx, record) => {
        await lockSections(host, tx, exchange.id, kinds);
        await record({ action: "test.changed", subject: { type: "Exchange", id: exchange.id } });
      });
    // few at once: whoever waits for longer than a second on a busy machine is refused
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        change(["MEMBERS", "GROUPS"]),
        change(["GROUPS", "MEMBERS"]),
        change(["MEMBERS", "GROUPS"]),
        change(["GROUPS", "MEMBERS"]),
      ]);
    }
    const rows = await read(system("test"), (tx) =>
      tx.recordSection.findMany({ where: { exchangeId: exchange.id, version: { gt: 1 } }, orderBy: { kind: "asc" } }),
    );
    expect(rows.map(({ kind, version }) => [kind, version])).toEqual([
      ["MEMBERS", 21],
      ["GROUPS", 21],
    ]);
  });
});

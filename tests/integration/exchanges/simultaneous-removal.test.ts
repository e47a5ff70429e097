import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { restoreOutcome } from "@/lib/commitments/commands/restore-outcome.ts";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { removeGroup } from "@/lib/exchanges/groups/commands/remove-group.ts";
import { restoreGroup } from "@/lib/exchanges/groups/commands/restore-group.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { removeMinuteItem } from "@/lib/minutes/commands/remove-minute-item.ts";
import { restoreMinuteItem } from "@/lib/minutes/commands/restore-minute-item.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aMinute, anItem } from "@/tests/factories/itinerary.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";
import { addAll, aRecord, groupsOf, pairOf, refOf } from "./groups/world.ts";

// Two people act at the same moment: one deletes a row that the other refers to, or restores something into it.

const deletionOf = (table: string, { id }: { id: string }) => ({
  text: `DELETE FROM "${table}" WHERE "id" = $1`,
  values: [id],
});

/** Locks the audit head of a row, so that the next command about it waits between its last write and its commit. */
const auditHeadOf = (type: string, { id }: { id: string }) => ({
  text: `SELECT 1 FROM "AuditHead" WHERE "subjectType" = $1 AND "subjectId" = $2 FOR UPDATE`,
  values: [type, id],
});

const RECORDERS = { roles: ["RECORDER"] } as const;

describe("a row that is deleted at the same moment is no longer referred to", () => {
  test("groups that are added do not refer to the deleted item of their discussion", async () => {
    const { exchange, host, hostUnits, guestUnits } = await aRecord();
    const item = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const pairs = [pairOf(hostUnits[0], guestUnits[0])];
    expect(await whileUncommitted(deletionOf("ItineraryItem", item), () => addAll(host, exchange, pairs))).toEqual([
      "done",
    ]);
    expect((await groupsOf(exchange)).map(({ values }) => values.itemId)).toEqual([null]);
  });

  test("a restored group does not refer to the deleted item of its discussion", async () => {
    const { exchange, host } = await aRecord();
    const item = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const group = { ...refOf(exchange), groupId: (await aDiscussionGroup(exchange, { itemId: item.id })).id };
    await removeGroup(host, group);
    expect(await whileUncommitted(deletionOf("ItineraryItem", item), () => restoreGroup(host, group))).toEqual([
      "done",
    ]);
    expect((await groupsOf(exchange)).map(({ values }) => values.itemId)).toEqual([null]);
  });

  test("a restored member is not seated in the deleted group", async () => {
    const { exchange, host, hostParty } = await anExchange(RECORDERS);
    const [group, stays] = [await aDiscussionGroup(exchange), await aDiscussionGroup(exchange)];
    const { id: memberId } = await aDelegationMember(hostParty.delegation);
    for (const { id: groupId } of [group, stays])
      await seatMembers(host, { ...refOf(exchange), groupId, memberIds: [memberId] });
    const member = { ...refOf(exchange), delegationId: hostParty.delegation.id, memberId };
    await removeMember(host, member);
    expect(await whileUncommitted(deletionOf("DiscussionGroup", group), () => restoreMember(host, member))).toEqual([
      "done",
    ]);
    expect((await groupsOf(exchange)).map(({ seats }) => seats.length)).toEqual([1]);
  });

  test("a restored statement does not name the deleted member as its speaker", async () => {
    const { exchange, host, hostParty } = await anExchange(RECORDERS);
    const member = await aDelegationMember(hostParty.delegation);
    const { statement } = await aMinute(exchange, { speakerMemberId: member.id });
    const words = { code: exchange.code, minuteItemId: statement.id };
    await removeMinuteItem(host, words);
    expect(
      await whileUncommitted(deletionOf("DelegationMember", member), () => restoreMinuteItem(host, words)),
    ).toEqual(["done"]);
    const [session] = await listSessions(host, exchange.code);
    expect(session?.minute?.items?.map(({ values }) => values.speakerMemberId)).toEqual([null]);
  });

  test("a restored outcome does not refer to the deleted statement", async () => {
    const { exchange, host } = await anExchange(RECORDERS);
    const { statement } = await aMinute(exchange);
    const { id: outcomeId } = await anOutcome(exchange, { minuteItemId: statement.id });
    const outcome = { ...refOf(exchange), outcomeId };
    await removeOutcome(host, outcome);
    expect(await whileUncommitted(deletionOf("MinuteItem", statement), () => restoreOutcome(host, outcome))).toEqual([
      "done",
    ]);
    expect((await listOutcomes(host, exchange.code)).map(({ values }) => values.minuteItemId)).toEqual([null]);
  });
});

/** Restores a removed statement while somebody else removes what its minutes belong to: the statement remains. */
async function expectStatementRemains(
  { exchange, host }: Pick<Awaited<ReturnType<typeof anExchange>>, "exchange" | "host">,
  statement: { id: string },
  removeOwner: () => Promise<unknown>,
): Promise<void> {
  const ref = { code: exchange.code, minuteItemId: statement.id };
  await removeMinuteItem(host, ref);
  const restore = () => restoreMinuteItem(host, ref);
  const answers = await whileUncommitted(auditHeadOf("MinuteItem", statement), restore, removeOwner);
  expect(answers).toEqual(["done", "in_use"]);
  expect((await listSessions(host, exchange.code))[0]?.minute?.count).toBe(1);
}

describe("a statement that is restored into empty minutes", () => {
  test("keeps its discussion group from being removed", async () => {
    const { exchange, host, guest } = await anExchange(RECORDERS);
    const group = await aDiscussionGroup(exchange);
    const { items } = await addMinuteItem(host, {
      ...refOf(exchange),
      key: randomUUID(),
      owner: { scope: "GROUP", groupId: group.id },
      text: "开场",
      locale: "zh",
      kind: "STATEMENT",
      speakerMemberId: null,
    });
    const said = { id: items[0]?.id ?? "" };
    await expectStatementRemains({ exchange, host }, said, () =>
      removeGroup(guest, { ...refOf(exchange), groupId: group.id }),
    );
  });

  test("keeps its session in the itinerary", async () => {
    const { exchange, host, guest } = await anExchange(RECORDERS);
    const { item, statement } = await aMinute(exchange);
    await expectStatementRemains({ exchange, host }, statement, () =>
      removeItem(guest, { ...refOf(exchange), itemId: item.id }),
    );
  });
});

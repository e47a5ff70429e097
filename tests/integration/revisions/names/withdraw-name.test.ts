import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/platform/actor.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { aNamedGuest, named, namesSeen, RECORDING, retype } from "../named-guest.ts";

describe("a name that is withdrawn", () => {
  test("is gone from what readers see at once, and the title stays", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member } = world;
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    const after = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: member.id } });
    expect(after.namedInPublic).toBe(false);
    expect((await findReadersState(guest, exchange.code))?.changes).toBeNull();
  });

  test("stays gone when what was typed since is not shown, or taken back", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member, host } = world;
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    await retype(member, { namedInPublic: true });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    await showRecord(host, { code: exchange.code });
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("can be that of somebody who was removed from the record since", async () => {
    const world = await aNamedGuest();
    const { exchange, guest, member } = world;
    await writeRow("DelegationMember", (tx) => tx.delegationMember.delete({ where: { id: member.id } }));
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("can be withdrawn from an agreed record, and once only", async () => {
    const of = await anExchange({ roles: RECORDING, status: "AGREED" });
    const member = await aDelegationMember(of.guestParty.delegation, named);
    const world = await aReport({ of });
    const input = { code: world.exchange.code, memberId: member.id };
    const both = await Promise.allSettled([withdrawName(of.guest, input), withdrawName(of.guest, input)]);
    expect(both.map((answer) => (answer.status === "fulfilled" ? "done" : answer.reason.code)).sort()).toEqual([
      "done",
      "name_not_shown",
    ]);
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
  });

  test("is not withdrawn by those who may not edit the delegation", async () => {
    const world = await aNamedGuest();
    const input = { code: world.exchange.code, memberId: world.member.id };
    const refused: [Member, object][] = [
      [await aMember({ roles: RECORDING }), { kind: "not_found" }],
      [world.host, { kind: "forbidden", code: "not_your_delegation" }],
      [await aMember({ institutionId: world.guest.institutionId, roles: ["VIEWER"] }), { kind: "forbidden" }],
    ];
    for (const [actor, refusal] of refused) await expect(withdrawName(actor, input)).rejects.toMatchObject(refusal);
    const nobody = { ...input, memberId: "01890000-0000-7000-8000-000000000001" };
    await expect(withdrawName(world.guest, nobody)).rejects.toMatchObject({ kind: "not_found" });
    expect(await namesSeen(world)).toEqual([[], [world.member.nameEn]]);
  });

  test("leaves no trace of itself in the chained trail", async () => {
    const { exchange, guest, member } = await aNamedGuest();
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    const events = await anyRow.auditEvent.findMany({ where: { exchangeId: exchange.id }, include: { detail: true } });
    expect(JSON.stringify(events)).not.toContain(member.nameEn);
  });
});

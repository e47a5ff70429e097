import { describe, expect, test } from "vitest";
import { saveAllMembers } from "@/lib/exchanges/delegations/commands/save-all-members.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { named, namesSeen, RECORDING, retype } from "../named-guest.ts";

describe("a row without a name", () => {
  const aLine = { ...named, nameZh: null, nameEn: null, titleZh: null, titleEn: "Suharto (not named)" } as const;

  test("shows readers nothing of what was typed until somebody marks it as a title, and nothing again afterwards", async () => {
    const of = await anExchange({ roles: RECORDING });
    const member = await aDelegationMember(of.guestParty.delegation, { ...aLine, namedInPublic: false });
    const world = await aReport({ of });
    expect(await namesSeen(world)).toEqual([[], []]);
    await retype(member, { titleEn: "Deputy Dean", namedInPublic: true });
    await showRecord(of.host, { code: of.exchange.code });
    expect(await namesSeen(world)).toEqual([[], ["(Deputy Dean)"]]);
    await withdrawName(of.guest, { code: of.exchange.code, memberId: member.id });
    expect(await namesSeen(world)).toEqual([[], []]);
  });

  test("that gets a name is not named, because nobody said so", async () => {
    const of = await anExchange({ roles: RECORDING });
    const { id: memberId } = await aDelegationMember(of.guestParty.delegation, aLine);
    const { delegation } = of.guestParty;
    const changes = { nameEn: { from: null, to: "Suharto" } };
    const ref = { code: of.exchange.code, delegationId: delegation.id, memberId, headId: null, version: 1 };
    const { values } = await saveMember(of.guest, saveMemberInput.parse({ ...ref, changes }));
    expect([values.nameEn, values.namedInPublic]).toEqual(["Suharto", false]);
    const stored = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: memberId } });
    expect(stored.namedInPublic).toBe(false);
  });

  test("is not marked when all members are to be named, and stays marked when none are", async () => {
    const of = await anExchange({ roles: RECORDING });
    const { delegation } = of.guestParty;
    const marked = await aDelegationMember(delegation, aLine);
    await aDelegationMember(delegation, { ...aLine, namedInPublic: false });
    const person = await aDelegationMember(delegation, { ...named, namedInPublic: false });
    const marks = async () =>
      (
        await anyRow.delegationMember.findMany({
          where: { delegationId: delegation.id, namedInPublic: true },
          orderBy: { protocolOrder: "asc" },
        })
      ).map(({ id }) => id);
    const ref = { code: of.exchange.code, delegationId: delegation.id };
    await saveAllMembers(of.guest, { ...ref, all: "NAMED" });
    expect(await marks()).toEqual([marked.id, person.id]);
    await saveAllMembers(of.guest, { ...ref, all: "TITLE_ONLY" });
    expect(await marks()).toEqual([marked.id]);
  });
});

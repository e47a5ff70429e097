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

  const saveIn = async (of: Awaited<ReturnType<typeof anExchange>>, memberId: string, changes: object) => {
    const ref = {
      code: of.exchange.code,
      delegationId: of.guestParty.delegation.id,
      memberId,
      headId: null,
      version: 1,
    };
    return saveMember(of.guest, saveMemberInput.parse({ ...ref, changes }));
  };

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
    const { values } = await saveIn(of, memberId, { nameEn: { from: null, to: "Suharto" } });
    expect([values.nameEn, values.namedInPublic]).toEqual(["Suharto", false]);
    const stored = await anyRow.delegationMember.findUniqueOrThrow({ where: { id: memberId } });
    expect(stored.namedInPublic).toBe(false);
  });

  test("whose title changes is not shown any more, until somebody marks it again", async () => {
    const of = await anExchange({ roles: RECORDING });
    const { id } = await aDelegationMember(of.guestParty.delegation, { ...aLine, titleEn: "Dean" });
    const world = await aReport({ of });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    const { values } = await saveIn(of, id, { titleEn: { from: "Dean", to: "Private (not named)" } });
    expect([values.titleEn, values.namedInPublic]).toEqual(["Private (not named)", false]);
    await showRecord(of.host, { code: of.exchange.code });
    expect(await namesSeen(world)).toEqual([[], []]);
    await saveIn(of, id, { titleEn: { from: "Private (not named)", to: "Deputy Dean" } });
    await saveIn(of, id, { namedInPublic: { from: false, to: true } });
    await showRecord(of.host, { code: of.exchange.code });
    expect(await namesSeen(world)).toEqual([[], ["(Deputy Dean)"]]);
  });

  test.each([
    ["gets a title in the other language", aLine, { titleZh: { from: null, to: "院长" } }, false],
    ["changes its school only", aLine, { unitNameZh: { from: null, to: "外国语学院" } }, true],
    ["lost the name that was marked", { nameEn: "Suharto" }, { nameEn: { from: "Suharto", to: null } }, false],
  ])("that %s: the mark stays only with what was marked", async (_what, facts, changes, isMarked) => {
    const of = await anExchange({ roles: RECORDING });
    const member = { ...aLine, unitNameZh: null, ...facts };
    const { id } = await aDelegationMember(of.guestParty.delegation, member);
    expect((await saveIn(of, id, changes)).values.namedInPublic).toBe(isMarked);
    const stored = await anyRow.delegationMember.findUniqueOrThrow({ where: { id } });
    expect(stored.namedInPublic).toBe(isMarked);
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

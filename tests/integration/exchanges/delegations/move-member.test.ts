import { describe, expect, test } from "vitest";
import { moveMember } from "@/lib/exchanges/delegations/commands/move-member.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aRecord, names, rosterOf, stored, type } from "./world.ts";

async function aDelegationOf(...people: string[]) {
  const world = await aRecord();
  const ids = new Map<string, string>();
  for (const nameZh of people) {
    const { id } = await aDelegationMember(world.hostParty.delegation, { nameZh });
    ids.set(nameZh, id);
  }
  const idOf = (name: string): string => ids.get(name) ?? "";
  const move = (name: string, before: string | null, actor = world.host) =>
    moveMember(actor, { ...world.ofHost, memberId: idOf(name), before: before === null ? null : idOf(before) });
  return { ...world, idOf, move };
}

describe("the order of protocol", () => {
  test.each([
    ["丙", "甲", ["丙", "甲", "乙"]],
    ["甲", null, ["乙", "丙", "甲"]],
    ["甲", "丙", ["乙", "甲", "丙"]],
    ["乙", "乙", ["甲", "乙", "丙"]],
  ])("puts %s before %s", async (name, before, expected) => {
    const { move, ofHost } = await aDelegationOf("甲", "乙", "丙");
    expect(names(await move(name, before))).toEqual(expected);
    expect(names(await rosterOf(ofHost))).toEqual(expected);
    expect((await stored(ofHost)).version).toBe(2);
  });

  test("keeps two moves made at the same moment, and somebody who is added at that moment", async () => {
    const { host, move, ofHost } = await aDelegationOf("甲", "乙", "丙", "丁");
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    await Promise.all([
      move("丁", "甲"),
      move("丙", "乙", { ...colleague, institutionId: host.institutionId }),
      type(host, ofHost, { nameZh: "戊" }),
    ]);
    expect(names(await rosterOf(ofHost))).toEqual(["丁", "甲", "丙", "乙", "戊"]);
  });

  test("is not changed by a stranger, nor by a move before somebody who was removed", async () => {
    const { move, stranger, ofHost, host, idOf } = await aDelegationOf("甲", "乙");
    await expect(move("甲", null, stranger as typeof host)).rejects.toMatchObject({ kind: "not_found" });
    const gone = "00000000-0000-4000-8000-000000000000";
    const beside = moveMember(host, { ...ofHost, memberId: idOf("甲"), before: gone });
    await expect(beside).rejects.toMatchObject({ code: "changed_meanwhile" });
    const itself = moveMember(host, { ...ofHost, memberId: gone, before: idOf("甲") });
    await expect(itself).rejects.toMatchObject({ kind: "not_found" });
    expect(names(await rosterOf(ofHost))).toEqual(["甲", "乙"]);
  });
});

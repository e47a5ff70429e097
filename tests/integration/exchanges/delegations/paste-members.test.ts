import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { moveMember } from "@/lib/exchanges/delegations/commands/move-member.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveOthers } from "@/lib/exchanges/delegations/commands/save-others.ts";
import { undoPaste } from "@/lib/exchanges/delegations/commands/undo-paste.ts";
import { pasteMembersInput, saveOthersInput, type TypedMember } from "@/lib/exchanges/delegations/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { aDiscussionGroup, aMinute } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { aRecord, names, type Ref, rosterOf, save, stored, type, typed } from "./world.ts";

const paste = (actor: Member, ref: Ref, rows: readonly Partial<TypedMember>[], key: string = randomUUID()) =>
  pasteMembers(actor, pasteMembersInput.parse({ ...ref, key, rows: rows.map(typed) }));

const people = (...all: string[]) => all.map((nameZh) => ({ nameZh }));

describe("a pasted list", () => {
  test("is added in its order after the present members, in one step, and once for each key", async () => {
    const { host, ofHost } = await aRecord();
    await type(host, ofHost, { nameZh: "甲" });
    const key = randomUUID();
    const rows = [{ nameZh: "张三", titleZh: "院长", role: "HEAD" } as const, { nameEn: "Zhao Yuhong" }];
    const [roster] = await Promise.all([paste(host, ofHost, rows, key), paste(host, ofHost, rows, key)]);
    expect(roster.members.map(({ values }) => values.nameZh ?? values.nameEn)).toEqual(["甲", "张三", "Zhao Yuhong"]);
    expect(roster.members[1]?.values).toMatchObject({ role: "HEAD", status: "PRESENT", namedInPublic: false });
    expect(roster.version).toBe(3);
    await expect(paste(host, ofHost, people("李四"), key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("is added whole or not at all", async () => {
    const { host, stranger, ofHost } = await aRecord();
    await type(host, ofHost, { nameZh: "张三", role: "HEAD" });
    const refusals = [
      [people("李四", "张三"), "person_twice"],
      [people("李四", "李四"), "person_twice"],
      [[{ nameZh: "李四", role: "HEAD" as const }], "head_taken"],
      [people(...Array.from({ length: 200 }, (_, at) => `人${at}`)), "too_many"],
    ] as const;
    for (const [rows, code] of refusals) {
      await expect(paste(host, ofHost, rows)).rejects.toMatchObject({ code });
    }
    await expect(paste(stranger, ofHost, people("李四"))).rejects.toMatchObject({ kind: "not_found" });
    await saveHeadcount(host, { ...ofHost, version: 1, changes: { headcount: { from: null, to: 2 } } });
    await expect(paste(host, ofHost, people("李四", "王五"))).rejects.toMatchObject({ code: "headcount_too_small" });
    expect(names(await rosterOf(ofHost))).toEqual(["张三"]);
  });

  test("adds the people without names that were ticked, and takes them back unless somebody changed them", async () => {
    const { host, ofHost } = await aRecord();
    const lines = [
      { labelZh: "学生", unitNameZh: "法学院", count: 8 },
      { labelZh: "教师代表", count: 5 },
    ];
    const pasteBoth = (rows: string[], key: string) =>
      pasteMembers(host, pasteMembersInput.parse({ ...ofHost, key, rows: people(...rows).map(typed), others: lines }));
    const key = randomUUID();
    const [roster] = await Promise.all([pasteBoth(["张三"], key), pasteBoth(["张三"], key)]);
    const shown = ({ others }: typeof roster) => others.map(({ values }) => [values.labelZh, values.unitNameZh]);
    expect([names(roster), shown(roster)]).toEqual([
      ["张三"],
      [
        ["学生", "法学院"],
        ["教师代表", null],
      ],
    ]);
    const [students] = roster.others;
    const changes = { count: { from: 8, to: 9 } };
    await saveOthers(host, saveOthersInput.parse({ ...ofHost, othersId: students?.id, version: 1, changes }));
    const { roster: undone } = await undoPaste(host, { ...ofHost, key });
    expect([names(undone), shown(undone)]).toEqual([[], [["学生", "法学院"]]]);
    expect(shown(await pasteBoth([], randomUUID()))).toHaveLength(3);
    await saveHeadcount(host, { ...ofHost, version: 1, changes: { headcount: { from: null, to: 22 } } });
    await expect(pasteBoth([], randomUUID())).rejects.toMatchObject({ code: "headcount_too_small" });
  });

  test("has somebody in it, named or counted", () => {
    const input = { code: "EX-2025-001", delegationId: randomUUID(), key: randomUUID(), rows: [], others: [] };
    expect(pasteMembersInput.safeParse(input).success).toBe(false);
  });

  test("of 60 people takes as few statements as a list of one", async () => {
    const { host, ofHost } = await aRecord();
    let run = 0;
    const of = (size: number) => () => {
      run += 1;
      return paste(host, ofHost, people(...Array.from({ length: size }, (_, at) => `人${run}之${at}`)));
    };
    expect(await countStatements(of(60))).toBe(await countStatements(of(1)));
  });

  test("is undone in one step, except for members who were changed since", async () => {
    const { exchange, host, ofHost } = await aRecord();
    const key = randomUUID();
    await type(host, ofHost, { nameZh: "甲" });
    const roster = await paste(host, ofHost, people("张三", "李四", "王五", "赵六", "钱七"), key);
    const [, changed, moved, seated, speaker] = roster.members.map(({ id }) => id) as [string, ...string[]];
    await save(host, ofHost, changed ?? "", { titleZh: { from: null, to: "院长" } });
    await moveMember(host, { ...ofHost, memberId: moved ?? "", before: roster.members[0]?.id ?? null });
    const group = await aDiscussionGroup(exchange);
    await writeRow("GroupParticipant", async (tx) => {
      await tx.groupParticipant.create({
        data: { groupId: group.id, memberId: seated ?? "", exchangeId: exchange.id },
      });
      return group;
    });
    await aMinute(exchange, { speakerMemberId: speaker ?? "" });
    const undone = await undoPaste(host, { ...ofHost, key });
    expect(undone).toMatchObject({ removed: 2, remaining: 3 });
    expect(names(undone.roster)).toEqual(["甲", "张三", "王五", "赵六"]);
  });

  test("is undone by nobody else, and not under another key", async () => {
    const { host, stranger, ofHost } = await aRecord();
    const key = randomUUID();
    await paste(host, ofHost, people("张三"), key);
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    for (const [actor, wanted] of [
      [stranger, key],
      [colleague, key],
      [host, randomUUID()],
    ] as const) {
      await expect(undoPaste(actor, { ...ofHost, key: wanted })).rejects.toMatchObject({ kind: "not_found" });
    }
    expect(names(await rosterOf(ofHost))).toEqual(["张三"]);
    expect((await stored(ofHost)).version).toBe(2);
  });
});

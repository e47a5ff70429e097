import { describe, expect, test } from "vitest";
import { saveAllMembers } from "@/lib/exchanges/delegations/commands/save-all-members.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { listDelegationsOfRecord } from "@/lib/exchanges/delegations/queries.ts";
import { saveHeadcountInput } from "@/lib/exchanges/delegations/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { aRecord, type Ref, rosterOf, save, stored } from "./world.ts";

const count = (actor: Member, ref: Ref, from: number | null, to: number | null) =>
  saveHeadcount(actor, saveHeadcountInput.parse({ ...ref, version: 1, changes: { headcount: { from, to } } }));

describe("a member's row", () => {
  test("is saved field by field, with an audit event and a new version of the delegation", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const member = await aDelegationMember(hostParty.delegation, { titleEn: null });
    const saved = await save(host, ofHost, member.id, {
      titleEn: { from: null, to: " Dean of the School of Marxism " },
      rank: { from: null, to: "UNIT_HEAD" },
      namedInPublic: { from: false, to: true },
    });
    expect(saved).toMatchObject({ version: 2, conflicts: [], values: { titleEn: "Dean of the School of Marxism" } });
    const [row] = (await rosterOf(ofHost)).members;
    expect(row?.values).toMatchObject({ rank: "UNIT_HEAD", namedInPublic: true, titleZh: "院长" });
    const event = await read(system("test"), (tx) =>
      tx.auditEvent.findFirst({
        where: { subjectId: member.id, action: "delegation.member_saved" },
        select: { detail: { select: { details: true } } },
      }),
    );
    expect(event?.detail?.details).toMatchObject({ changes: { rank: { from: null, to: "UNIT_HEAD" } } });
  });

  test("keeps what two people write into different fields, and shows both texts of one field", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const { id } = await aDelegationMember(hostParty.delegation, { unitNameZh: null, unitNameEn: null });
    await Promise.all([
      save(host, ofHost, id, { unitNameZh: { from: null, to: "外国语学院" } }),
      save(colleague, ofHost, id, { unitNameEn: { from: null, to: "School of Foreign Languages" } }),
    ]);
    const answers = await Promise.all([
      save(host, ofHost, id, { titleZh: { from: "院长", to: "处长" } }),
      save(colleague, ofHost, id, { titleZh: { from: "院长", to: "副院长" } }),
    ]);
    const { members, version } = await rosterOf(ofHost);
    expect(members[0]?.values).toMatchObject({ unitNameZh: "外国语学院", unitNameEn: "School of Foreign Languages" });
    const theirs = members[0]?.values.titleZh;
    const mine = theirs === "处长" ? "副院长" : "处长";
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([{ field: "titleZh", mine, theirs }]);
    expect(version).toBe(4);
  });

  test("needs a name or a title", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id, nameZh, nameEn } = await aDelegationMember(hostParty.delegation, { titleZh: null, titleEn: null });
    const nameless = { nameZh: { from: nameZh, to: "" }, nameEn: { from: nameEn, to: "" } };
    await expect(save(host, ofHost, id, nameless)).rejects.toMatchObject({ code: "member_without_name" });
    await save(host, ofHost, id, { ...nameless, titleZh: { from: null, to: "院长" } });
    expect((await rosterOf(ofHost)).members[0]?.values).toMatchObject({ nameZh: null, titleZh: "院长" });
  });

  test("loses the mark of a translation when its own party writes the title, but not when the other party does", async () => {
    const { host, guest, guestParty, ofGuest } = await aRecord();
    const { id } = await aDelegationMember(guestParty.delegation, { titleProvisionalZh: true });
    const mark = async () =>
      (await read(system("test"), (tx) => tx.delegationMember.findUniqueOrThrow({ where: { id } }))).titleProvisionalZh;
    await save(host, ofGuest, id, { titleZh: { from: "院长", to: "学院院长" } });
    expect(await mark()).toBe(true);
    await save(guest, ofGuest, id, { titleZh: { from: "学院院长", to: "建设学院院长" } });
    expect(await mark()).toBe(false);
  });

  test("is not found by a stranger, nor after it was removed, nor in another delegation", async () => {
    const { stranger, host, hostParty, guestParty, ofHost } = await aRecord();
    const own = await aDelegationMember(hostParty.delegation);
    const other = await aDelegationMember(guestParty.delegation);
    const change = { titleZh: { from: "院长", to: "校长" } };
    await expect(save(stranger, ofHost, own.id, change)).rejects.toMatchObject({ kind: "not_found" });
    await expect(save(host, ofHost, other.id, change)).rejects.toMatchObject({ kind: "not_found" });
    expect((await stored(ofHost)).version).toBe(1);
  });

  test.each(["VIEWER", "EDITOR"] as const)("is not changed by a %s of its own college", async (role) => {
    const { host, hostParty, ofHost } = await aRecord();
    const colleague = await aMember({ institutionId: host.institutionId, roles: [role] });
    const { id } = await aDelegationMember(hostParty.delegation);
    await expect(save(colleague, ofHost, id, { titleZh: { from: "院长", to: "校长" } })).rejects.toMatchObject({
      kind: "forbidden",
      code: "forbidden",
    });
  });

  test("of a public exchange is saved like any other, and not at all in a closed record", async () => {
    const { exchange, host, hostParty } = await aReport();
    const ref = { code: exchange.code, delegationId: hostParty.delegation.id };
    const { id } = await aDelegationMember(hostParty.delegation);
    const change = { titleZh: { from: "院长", to: "校长" } };
    await expect(save(host, ref, id, change)).resolves.toMatchObject({ version: 2 });
    const closed = await aRecord({ status: "AGREED" });
    const member = await aDelegationMember(closed.hostParty.delegation);
    await expect(save(closed.host, closed.ofHost, member.id, change)).rejects.toMatchObject({ code: "record_closed" });
  });
});

describe("a delegation", () => {
  test("has one head: the role passes from the head that the page showed, and from nobody else", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const first = await aDelegationMember(hostParty.delegation, { role: "HEAD" });
    const second = await aDelegationMember(hostParty.delegation);
    const third = await aDelegationMember(hostParty.delegation);
    const toHead = { role: { from: "MEMBER", to: "HEAD" } };
    const saved = await save(host, ofHost, second.id, toHead, first.id);
    expect(saved).toMatchObject({ formerHeadId: first.id, values: { role: "HEAD" } });
    await expect(save(host, ofHost, third.id, toHead, first.id)).rejects.toMatchObject({ code: "changed_meanwhile" });
    const roles = (await rosterOf(ofHost)).members.map(({ values }) => values.role);
    expect(roles).toEqual(["MEMBER", "HEAD", "MEMBER"]);
  });

  test("never has two heads when two people are made head at the same moment", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const members = [await aDelegationMember(hostParty.delegation), await aDelegationMember(hostParty.delegation)];
    const toHead = { role: { from: "MEMBER", to: "HEAD" } };
    const answers = await Promise.allSettled(
      [host, colleague].map((actor, at) => save(actor, ofHost, members[at]?.id ?? "", toHead)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const heads = (await rosterOf(ofHost)).members.filter(({ values }) => values.role === "HEAD");
    expect(heads).toHaveLength(1);
  });

  test("states how many people came, at least as many as are listed, or nothing", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    await aDelegationMember(hostParty.delegation);
    await aDelegationMember(hostParty.delegation);
    const replaced = await aDelegationMember(hostParty.delegation, { status: "REPLACED" });
    await expect(count(host, ofHost, null, 1)).rejects.toMatchObject({ code: "headcount_too_small" });
    expect(await count(host, ofHost, null, 2)).toMatchObject({ version: 2, values: { headcount: 2 } });
    const back = { status: { from: "REPLACED", to: "PRESENT" } };
    await expect(save(host, ofHost, replaced.id, back)).rejects.toMatchObject({ code: "headcount_too_small" });
    expect(await count(host, ofHost, 6, 7)).toMatchObject({
      values: { headcount: 2 },
      conflicts: [{ field: "headcount", mine: 7, theirs: 2 }],
    });
    await count(host, ofHost, 2, null);
    await save(host, ofHost, replaced.id, back);
    expect(await stored(ofHost)).toMatchObject({ headcount: null });
  });

  test("keeps one of two headcounts written at the same moment, and shows both to the other person", async () => {
    const { host, ofHost } = await aRecord();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const answers = await Promise.all([count(host, ofHost, null, 6), count(colleague, ofHost, null, 8)]);
    const { headcount } = await stored(ofHost);
    const conflict = { field: "headcount", mine: headcount === 6 ? 8 : 6, theirs: headcount };
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([conflict]);
  });

  test("marks all its members as named in public or not, and the expected ones as present", async () => {
    const { host, stranger, hostParty, ofHost } = await aRecord();
    await aDelegationMember(hostParty.delegation, { status: "CONFIRMED" });
    await aDelegationMember(hostParty.delegation, { status: "EXCUSED", namedInPublic: true });
    await expect(saveAllMembers(stranger, { ...ofHost, all: "NAMED" })).rejects.toMatchObject({ kind: "not_found" });
    const named = await saveAllMembers(host, { ...ofHost, all: "NAMED" });
    expect(named.members.map(({ values }) => values.namedInPublic)).toEqual([true, true]);
    const byTitle = await saveAllMembers(host, { ...ofHost, all: "TITLE_ONLY" });
    expect(byTitle.members.map(({ values }) => values.namedInPublic)).toEqual([false, false]);
    const present = await saveAllMembers(host, { ...ofHost, all: "PRESENT" });
    expect(present.members.map(({ values }) => values.status)).toEqual(["PRESENT", "EXCUSED"]);
    expect(present.version).toBe(4);
    expect((await saveAllMembers(host, { ...ofHost, all: "PRESENT" })).version).toBe(4);
  });

  test("is read for all parties with the same statements, however many people are in it", async () => {
    const { exchange, host, hostParty, guestParty } = await aRecord();
    const ask = () => read(host, (tx) => listDelegationsOfRecord(tx, host, exchange));
    await aDelegationMember(hostParty.delegation);
    const withOne = await countStatements(ask);
    await aDelegationMember(hostParty.delegation);
    await aDelegationMember(guestParty.delegation);
    expect(await countStatements(ask)).toBe(withOne);
    const delegations = await ask();
    expect(delegations.map(({ role, mayEdit, roster }) => [role, mayEdit, roster.members.length])).toEqual([
      ["HOST", true, 2],
      ["GUEST", true, 1],
    ]);
  });

  test("is saved with the same few statements, however many people are in it", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await aDelegationMember(hostParty.delegation);
    let from = "院长";
    const ask = async () => {
      const to = `${from}`.length > 6 ? "院长" : `${from}长`;
      await save(host, ofHost, id, { titleZh: { from, to } });
      from = to;
    };
    const withOne = await countStatements(ask);
    for (let more = 0; more < 3; more += 1) await aDelegationMember(hostParty.delegation);
    expect(await countStatements(ask)).toBe(withOne);
    // BEGIN and COMMIT among them; the session is one more
    expect(withOne).toBe(11);
  });
});

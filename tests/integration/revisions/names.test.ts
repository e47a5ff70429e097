import { describe, expect, test } from "vitest";
import { saveAllMembers } from "@/lib/exchanges/delegations/commands/save-all-members.ts";
import { saveMember } from "@/lib/exchanges/delegations/commands/save-member.ts";
import { saveMemberInput } from "@/lib/exchanges/delegations/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { dismissPassage } from "@/lib/reports/names/commands/dismiss-passage.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { confirmNaming } from "@/lib/revisions/names/commands/confirm-naming.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { listCollegesToAsk, listNamings } from "@/lib/revisions/names/queries.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import type { DelegationMember } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";

const draft = { status: "DRAFT", publishedAt: null } as const;
const named = { status: "PRESENT", namedInPublic: true } as const;
const RECORDING = ["COORDINATOR", "EDITOR"] as const;

/** A public exchange whose guest names one person, on the word of the portal. */
async function aNamedGuest(texts: Parameters<typeof aReport>[0] = {}) {
  const of = await anExchange({ roles: RECORDING });
  const member = await aDelegationMember(of.guestParty.delegation, named);
  return { ...(await aReport({ ...texts, of })), member };
}

type World = Awaited<ReturnType<typeof aNamedGuest>>;

/** The English names that readers see, by party: host, guest. */
const namesSeen = async ({ exchange }: Pick<World, "exchange">) =>
  (await findPublicExchange(publicDb, exchange.code))?.parties.map(
    ({ delegation }) => delegation?.members.map(({ name, title }) => name?.en ?? `(${title?.en})`) ?? [],
  );

const rename = (member: DelegationMember, data: object) =>
  writeRow("DelegationMember", (tx) => tx.delegationMember.update({ where: { id: member.id }, data }));

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
    await rename(member, { namedInPublic: true });
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

describe("a row without a name", () => {
  const aLine = { ...named, nameZh: null, nameEn: null, titleZh: null, titleEn: "Suharto (not named)" } as const;

  test("shows readers nothing of what was typed until somebody marks it as a title, and nothing again afterwards", async () => {
    const of = await anExchange({ roles: RECORDING });
    const member = await aDelegationMember(of.guestParty.delegation, { ...aLine, namedInPublic: false });
    const world = await aReport({ of });
    expect(await namesSeen(world)).toEqual([[], []]);
    await rename(member, { titleEn: "Deputy Dean", namedInPublic: true });
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
    const unmarked = await aDelegationMember(delegation, { ...aLine, namedInPublic: false });
    const person = await aDelegationMember(delegation, { ...named, namedInPublic: false });
    const marks = async () =>
      (await anyRow.delegationMember.findMany({ where: { namedInPublic: true } })).map(({ id }) => id);
    const ref = { code: of.exchange.code, delegationId: delegation.id };
    await saveAllMembers(of.guest, { ...ref, all: "NAMED" });
    expect(await marks()).toEqual(expect.arrayContaining([marked.id, person.id]));
    expect(await marks()).not.toContain(unmarked.id);
    await saveAllMembers(of.guest, { ...ref, all: "TITLE_ONLY" });
    expect(await marks()).toContain(marked.id);
    expect(await marks()).not.toContain(person.id);
  });
});

describe("where a withdrawn name still stands", () => {
  const paragraph = (text: string) => ({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });

  test("is told with its passages, until they read differently or an editor leaves them", async () => {
    const of = await anExchange({ roles: RECORDING });
    const member = await aDelegationMember(of.guestParty.delegation, { ...named, nameEn: "Zoe Quill", nameZh: "卓伊" });
    const world = await aReport({
      of,
      zh: { title: "座谈", summary: null, body: paragraph("当天卓伊发言。") },
      en: { title: "A talk", summary: "With  zoe\nquill and others", author: "Zoe Quillan", body: paragraph("None") },
    });
    const { exchange, guest } = world;
    expect(await listReportsWithNames(guest, { code: exchange.code })).toEqual([]);
    await withdrawName(guest, { code: exchange.code, memberId: member.id });
    const passages = async () =>
      (await listReportsWithNames(guest, { code: exchange.code })).flatMap((report) =>
        report.passages.map(({ locale, field, passage, isLive }) => [locale, field, passage, isLive]),
      );
    expect(await passages()).toEqual([
      ["zh", "body", "当天卓伊发言。", true],
      ["en", "summary", "With zoe quill and others", true],
    ]);
    const [first] = (await listReportsWithNames(guest))[0]?.passages ?? [];
    const dismissal = {
      code: exchange.code,
      withdrawalId: first?.withdrawalId ?? "",
      passage: first?.passage ?? "",
      reason: "Another person of that name",
    };
    const recorder = await aMember({ institutionId: guest.institutionId, roles: ["RECORDER"] });
    await expect(dismissPassage(recorder, dismissal)).rejects.toMatchObject({ kind: "forbidden" });
    const stranger = await aMember({ roles: ["EDITOR"] });
    await expect(dismissPassage(stranger, dismissal)).rejects.toMatchObject({ kind: "not_found" });
    await dismissPassage(guest, dismissal);
    await expect(dismissPassage(guest, dismissal)).rejects.toMatchObject({ code: "passage_gone" });
    expect(await passages()).toEqual([["en", "summary", "With zoe quill and others", true]]);
    expect(await listReportsWithNames(stranger)).toEqual([]);
  });
});

describe("the people of a college that has not looked at the record", () => {
  /** A draft of a report whose guest has no account here, and names one person. */
  async function aCollegeWithoutAccounts() {
    const guestCollege = await anInstitution();
    const of = await anExchange({ guestInstitutionId: guestCollege.id, roles: RECORDING });
    await writeRow("User", async (tx) => {
      await tx.user.update({ where: { id: of.guest.userId }, data: { status: "SUSPENDED" } });
      return { id: of.guest.userId };
    });
    const member = await aDelegationMember(of.guestParty.delegation, named);
    return { ...(await aReport({ of, zh: draft, en: null })), member, guestCollege };
  }

  test("stand by title until it took its delegation over and the record was shown", async () => {
    const of = await anExchange({ roles: RECORDING });
    const member = await aDelegationMember(of.guestParty.delegation, named);
    const world = await aReport({ of, zh: draft, en: null });
    const { host, exchange, report } = world;
    await publishTranslation(host, { slug: report.slug, locale: "zh" });
    expect(await namesSeen(world)).toEqual([[], ["(Dean)"]]);
    const looked = async () =>
      (await findPublicExchange(publicDb, exchange.code))?.parties.map((each) => each.hasLooked);
    expect(await looked()).toEqual([false, false]);
    await takenOver(of.guestParty.delegation);
    await showRecord(host, { code: exchange.code });
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    expect(await looked()).toEqual([false, true]);
  });

  test("are named at once when somebody vouches for a college without an account", async () => {
    const world = await aCollegeWithoutAccounts();
    const { host, exchange, report, member, guestCollege } = world;
    await publishTranslation(host, { slug: report.slug, locale: "zh" });
    const input = { code: exchange.code, institution: guestCollege.slug, reason: "They agreed by letter" };
    expect(await listCollegesToAsk(host, exchange.code)).toMatchObject({
      mayVouch: true,
      colleges: [{ slug: guestCollege.slug, people: 1, hasAccounts: false, vouched: null }],
    });
    await vouchForNames(host, input);
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await expect(vouchForNames(host, input)).rejects.toMatchObject({ code: "vouched_already" });
    expect((await listCollegesToAsk(host, exchange.code)).colleges[0]?.vouched?.reason).toBe(input.reason);
  });

  test("are not vouched for where the college has an account or has looked, nor by those who may not", async () => {
    const { host, guest, exchange } = await aNamedGuest();
    const slug = (await anyRow.institution.findUniqueOrThrow({ where: { id: guest.institutionId } })).slug;
    const input = { code: exchange.code, institution: slug, reason: "Because" };
    await expect(vouchForNames(host, input)).rejects.toMatchObject({ code: "college_asks_itself" });
    await expect(vouchForNames(host, { ...input, institution: "nowhere" })).rejects.toMatchObject({
      kind: "not_found",
    });
    const recorder = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    await expect(vouchForNames(recorder, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(vouchForNames(await aMember({ roles: ["EDITOR"] }), input)).rejects.toMatchObject({
      kind: "not_found",
    });
    const delegation = { where: { party: { exchangeId: exchange.id, institutionId: guest.institutionId } } };
    await writeRow("Delegation", async (tx) => {
      await tx.delegation.updateMany({ ...delegation, data: { takenOverAt: new Date() } });
      return exchange;
    });
    await expect(vouchForNames(host, input)).rejects.toMatchObject({ code: "college_has_looked" });
  });

  test("are listed to their college once, until it has seen them", async () => {
    const { guest, host, exchange } = await aNamedGuest();
    expect((await listNamings(guest)).namings.map(({ record }) => record.code)).toEqual([exchange.code]);
    expect(await listNamings(host)).toEqual({ namings: [], count: 0 });
    await expect(confirmNaming(host, { code: exchange.code })).rejects.toMatchObject({ code: "nothing_to_confirm" });
    const viewer = await aMember({ institutionId: guest.institutionId, roles: ["VIEWER"] });
    await expect(confirmNaming(viewer, { code: exchange.code })).rejects.toMatchObject({ kind: "forbidden" });
    await confirmNaming(guest, { code: exchange.code });
    expect(await listNamings(guest)).toEqual({ namings: [], count: 0 });
    await expect(confirmNaming(guest, { code: exchange.code })).rejects.toMatchObject({ code: "nothing_to_confirm" });
  });
});

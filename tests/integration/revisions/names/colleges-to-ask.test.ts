import { describe, expect, test } from "vitest";
import { publicDb } from "@/lib/platform/db.ts";
import { publishTranslation } from "@/lib/reports/commands/publish-translation.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { confirmNaming } from "@/lib/revisions/names/commands/confirm-naming.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { listCollegesToAsk } from "@/lib/revisions/names/queries.ts";
import { listNamings } from "@/lib/revisions/namings/queries.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { aNamedGuest, draft, named, namesSeen, RECORDING } from "../named-guest.ts";

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
      colleges: [{ slug: guestCollege.slug, people: 1, hasAccounts: false, vouchings: [] }],
    });
    await vouchForNames(host, input);
    expect(await namesSeen(world)).toEqual([[], [member.nameEn]]);
    await expect(vouchForNames(host, input)).rejects.toMatchObject({ code: "vouched_already" });
    expect((await listCollegesToAsk(host, exchange.code)).colleges[0]).toMatchObject({
      people: 0,
      vouchings: [{ people: 1, reason: input.reason }],
    });
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

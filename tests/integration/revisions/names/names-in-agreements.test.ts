import { describe, expect, test } from "vitest";
import { removeAgreement } from "@/lib/commitments/agreements/commands/remove-agreement.ts";
import { removeAgreementPerson } from "@/lib/commitments/agreements/commands/remove-agreement-person.ts";
import { restoreAgreement } from "@/lib/commitments/agreements/commands/restore-agreement.ts";
import { restoreAgreementPerson } from "@/lib/commitments/agreements/commands/restore-agreement-person.ts";
import { saveAgreementPerson } from "@/lib/commitments/agreements/commands/save-agreement-person.ts";
import { saveAgreementPersonInput } from "@/lib/commitments/agreements/schema.ts";
import { listReportsWithNames } from "@/lib/reports/names/queries.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { withdrawAllNames } from "@/lib/revisions/names/commands/withdraw-all-names.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findShownNames, listCollegesToAsk } from "@/lib/revisions/names/queries.ts";
import { publicExchange } from "@/lib/revisions/views/schema.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";

const ROLES = ["COORDINATOR", "EDITOR"] as const;
/** Two spellings, one of them with an accent that a report may leave out. */
const NAME = { nameZh: "陆敏", nameEn: "Léa Quill" };
const MARKED = { ...NAME, namedInPublic: true };

/** A public exchange whose guest took its delegation over, with an agreement that one person in words signed. */
async function aSigning(facts: Partial<Prisma.AgreementPersonUncheckedCreateInput> = {}) {
  const of = await anExchange({ roles: ROLES });
  await takenOver(of.guestParty.delegation);
  const agreement = await anAgreement(of.exchange);
  const person = await anAgreementPerson(agreement, { partyId: of.guestParty.id, ...MARKED, ...facts });
  const world = await aReport({ of });
  const view = async () => {
    const row = await anyRow.publication.findUniqueOrThrow({ where: { exchangeId: of.exchange.id } });
    return JSON.stringify([row.view, row.mention]);
  };
  const shown = async () => {
    const { view: stored } = await anyRow.publication.findUniqueOrThrow({ where: { exchangeId: of.exchange.id } });
    return publicExchange.parse(stored).agreements[0]?.people.map(({ name, title }) => [name?.en ?? null, title?.en]);
  };
  return { ...of, ...world, agreement, person, view, shown, ref: { code: of.exchange.code } };
}

const NAMED = [[NAME.nameEn, "Chairperson"]];
const BY_TITLE = [[null, "Chairperson"]];

/** Nothing of a name stands in a text, in neither spelling. */
const expectNoTrace = (text: string) => {
  for (const trace of ["陆敏", "Léa", "Lea", "Quill"]) expect(text).not.toContain(trace);
};

describe("the name of somebody who signs an agreement and stands in no delegation", () => {
  test("leaves no trace among readers where nobody marked it, or its college did not look", async () => {
    const unmarked = await aSigning({ namedInPublic: false });
    expect(await unmarked.shown()).toEqual(BY_TITLE);
    expectNoTrace(await unmarked.view());
  });

  test("is seen once its college looked, and gone at once where that takes it back, title and all else stay", async () => {
    const { ref, guest, person, shown, view } = await aSigning();
    expect(await shown()).toEqual(NAMED);
    expect(await findShownNames(guest, ref.code)).toMatchObject({
      names: [{ memberId: person.id, isMember: false, isSeen: true, mayWithdraw: true }],
    });
    await withdrawName(guest, { ...ref, memberId: person.id });
    expect(await shown()).toEqual(BY_TITLE);
    expectNoTrace(await view());
    const after = await anyRow.agreementPerson.findUniqueOrThrow({ where: { id: person.id } });
    expect([after.namedInPublic, after.version]).toEqual([false, 2]);
    await expect(withdrawName(guest, { ...ref, memberId: person.id })).rejects.toMatchObject({
      code: "name_not_shown",
    });
  });

  test("is taken back by its own college only, and by no stranger", async () => {
    const { ref, host, person } = await aSigning();
    const stranger = await aMember({ roles: ROLES });
    await expect(withdrawName(host, { ...ref, memberId: person.id })).rejects.toMatchObject({
      code: "not_your_delegation",
    });
    await expect(withdrawName(stranger, { ...ref, memberId: person.id })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("goes with all names of its college, and stays away when the row is restored", async () => {
    const { ref, guest, guestParty, agreement, person, shown } = await aSigning();
    const ofIt = { ...ref, agreementId: agreement.id, personId: person.id };
    await removeAgreementPerson(guest, ofIt);
    await withdrawAllNames(guest, { ...ref, delegationId: guestParty.delegation.id });
    expect(await shown()).toEqual(BY_TITLE);
    await restoreAgreementPerson(guest, ofIt);
    await showRecord(guest, ref).catch(() => undefined);
    expect(await shown()).toEqual(BY_TITLE);
  });

  test("that was withdrawn is found where it still stands in the report, in any spelling", async () => {
    const { ref, guest, person, report } = await aSigning();
    await writeRow("ReportTranslation", async (tx) => {
      await tx.reportTranslation.updateMany({
        where: { reportId: report.id, locale: "en" },
        data: { summary: "Signed by QUILL, Le\u0301a before all." },
      });
      return report;
    });
    await withdrawName(guest, { ...ref, memberId: person.id });
    const [found] = await listReportsWithNames(guest, ref);
    expect(found?.passages).toMatchObject([{ memberId: person.id, field: "summary", locale: "en" }]);
  });

  test("of no college of the exchange needs somebody who vouches, and is withdrawn by who edits the record", async () => {
    const { ref, host, guest, person, shown, view } = await aSigning({ partyId: null, namedInPublic: false });
    const data = { namedInPublic: true };
    await writeRow("AgreementPerson", (tx) => tx.agreementPerson.update({ where: { id: person.id }, data }));
    await showRecord(host, ref);
    expect(await shown()).toEqual(BY_TITLE);
    expectNoTrace(await view());
    expect(await listCollegesToAsk(host, ref.code)).toMatchObject({ outsiders: { people: 1, vouchings: [] } });
    const vouching = { ...ref, institution: null, reason: "Agreed by e-mail" };
    await vouchForNames(host, vouching);
    expect(await shown()).toEqual(NAMED);
    await expect(vouchForNames(host, vouching)).rejects.toMatchObject({ code: "vouched_already" });
    await withdrawName(guest, { ...ref, memberId: person.id });
    expect(await shown()).toEqual(BY_TITLE);
  });

  test("is not seen as that of somebody of a college that has not looked, on a vouching for those of none", async () => {
    const of = await anExchange({ roles: ROLES });
    const { exchange, host, guestParty } = of;
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({ where: { id: exchange.id }, data: { creatorId: host.institutionId } }),
    );
    const agreement = await anAgreement(exchange);
    const person = await anAgreementPerson(agreement, MARKED);
    await aReport({ of });
    const shown = async () => {
      const row = await anyRow.publication.findUniqueOrThrow({ where: { exchangeId: exchange.id } });
      return publicExchange.parse(row.view).agreements[0]?.people.map(({ name }) => name?.en ?? null);
    };
    expect(await shown()).toEqual([NAME.nameEn]);
    const ref = { code: exchange.code, agreementId: agreement.id, personId: person.id };
    const toGuest = { partyId: { from: null, to: guestParty.id } };
    const save = (version: number, changes: object) =>
      saveAgreementPerson(host, saveAgreementPersonInput.parse({ ...ref, version, changes }));
    await save(1, toGuest);
    await save(2, { namedInPublic: { from: false, to: true } });
    await showRecord(host, { code: exchange.code });
    expect(await shown()).toEqual([null]);
    const [college] = (await listCollegesToAsk(host, exchange.code)).colleges;
    expect(college).toMatchObject({ people: 1, hasAccounts: true });
  });

  test("is not vouched for as that of somebody of no college where it is one that a college keeps to itself", async () => {
    const { ref, host, guestParty, agreement, person, view } = await aSigning({ partyId: null, namedInPublic: false });
    const kept = await aDelegationMember(guestParty.delegation, {
      ...{ nameZh: NAME.nameZh, nameEn: "Lu Min" },
      status: "PRESENT",
    });
    const mark = (data: object) =>
      writeRow("AgreementPerson", (tx) => tx.agreementPerson.update({ where: { id: person.id }, data }));
    await mark({ namedInPublic: true });
    await showRecord(host, ref);
    const vouching = { ...ref, institution: null, reason: "Agreed by e-mail" };
    await expect(vouchForNames(host, vouching)).rejects.toMatchObject({ code: "college_asks_itself" });
    const outsider = await anAgreementPerson(agreement, { nameEn: "Nora Vale", namedInPublic: true });
    await showRecord(host, ref);
    await vouchForNames(host, vouching);
    expectNoTrace(await view());
    expect(await view()).toContain(outsider.nameEn);
    await writeRow("DelegationMember", (tx) =>
      tx.delegationMember.update({ where: { id: kept.id }, data: { namedInPublic: true } }),
    );
    await vouchForNames(host, vouching);
    expect(await view()).toContain(NAME.nameEn);
  });

  test("is not brought back by the other side into a record that the college looked at without it", async () => {
    const of = await anExchange({ roles: ROLES });
    const { exchange, host, guest, guestParty } = of;
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({ where: { id: exchange.id }, data: { creatorId: host.institutionId } }),
    );
    const agreement = await anAgreement(exchange);
    const words = { ...MARKED, partyId: guestParty.id };
    const [person, other] = [await anAgreementPerson(agreement, words), await anAgreementPerson(agreement, words)];
    const ref = { code: exchange.code, agreementId: agreement.id };
    const marks = async () => {
      const where = { agreementId: agreement.id };
      const rows = await anyRow.agreementPerson.findMany({ where, orderBy: { position: "asc" } });
      return rows.map(({ id, namedInPublic }) => [id, namedInPublic]);
    };
    await removeAgreementPerson(host, { ...ref, personId: person.id });
    await takenOver(guestParty.delegation);
    await restoreAgreementPerson(host, { ...ref, personId: person.id });
    const kept = [other.id, true];
    expect(await marks()).toEqual([[person.id, false], kept]);
    await removeAgreement(guest, ref);
    await restoreAgreement(guest, ref);
    expect(await marks()).toEqual([[person.id, false], kept]);
    await removeAgreement(host, ref);
    await restoreAgreement(host, ref);
    expect(await marks()).toEqual([
      [person.id, false],
      [other.id, false],
    ]);
  });
});

describe("a member who signs an agreement", () => {
  test("is named there as the delegation says, also one who was absent, and withdrawn with the member", async () => {
    const of = await anExchange({ roles: ROLES });
    const { exchange, guest, guestParty } = of;
    await takenOver(guestParty.delegation);
    const absent = await aDelegationMember(guestParty.delegation, {
      ...MARKED,
      status: "ABSENT",
      titleEn: "President",
    });
    await anAgreementPerson(await anAgreement(exchange), { memberId: absent.id });
    await aReport({ of });
    const shown = async () => {
      const row = await anyRow.publication.findUniqueOrThrow({ where: { exchangeId: exchange.id } });
      const { parties, agreements } = publicExchange.parse(row.view);
      return {
        agreement: agreements[0]?.people.map(({ name, title }) => [name?.en ?? null, title?.en]),
        roster: parties.flatMap(({ delegation }) => delegation?.members ?? []),
        text: JSON.stringify(row.view),
      };
    };
    expect(await shown()).toMatchObject({ agreement: [[NAME.nameEn, "President"]], roster: [] });
    await withdrawName(guest, { code: exchange.code, memberId: absent.id });
    const after = await shown();
    expect(after.agreement).toEqual([[null, "President"]]);
    expectNoTrace(after.text);
  });
});

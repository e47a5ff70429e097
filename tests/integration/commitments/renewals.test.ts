import { describe, expect, test } from "vitest";
import { removeAgreement } from "@/lib/commitments/agreements/commands/remove-agreement.ts";
import { restoreAgreement } from "@/lib/commitments/agreements/commands/restore-agreement.ts";
import { saveAgreement } from "@/lib/commitments/agreements/commands/save-agreement.ts";
import { listAgreements } from "@/lib/commitments/agreements/queries.ts";
import { saveAgreementInput } from "@/lib/commitments/agreements/schema.ts";
import { listRenewableAgreements } from "@/lib/commitments/renewals/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { anAgreement } from "@/tests/factories/agreements.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

const sectionOf = (exchangeId: string) =>
  read(system("test"), (tx) => tx.recordSection.findFirstOrThrow({ where: { exchangeId, kind: "AGREEMENTS" } }));

const RECORDER = ["RECORDER"] as const;
const on = (day: string) => ({ firstDay: new Date(day), lastDay: new Date(day) });

/** Two exchanges of two colleges, in 2023 and 2025, each with an agreement; the later one renews. */
async function aRenewal() {
  const [north, south] = [await anInstitution(), await anInstitution()];
  const sides = { hostInstitutionId: north.id, guestInstitutionId: south.id };
  const earlier = await anExchange({ ...sides, ...on("2023-05-10"), roles: RECORDER });
  const later = await anExchange({ ...sides, ...on("2025-05-10"), roles: RECORDER });
  const former = await anAgreement(earlier.exchange, { titleZh: "二〇二三年备忘录" });
  const { id: agreementId } = await anAgreement(later.exchange, { act: "RENEWED" });
  const ref = { code: later.exchange.code, agreementId };
  const renew = (actor: Member, to: string | null, from: string | null = null) =>
    saveAgreement(actor, saveAgreementInput.parse({ ...ref, version: 1, changes: { renewsId: { from, to } } }));
  return { north, south, sides, earlier, later, former, ref, renew, host: later.host };
}

describe("an agreement that is renewed", () => {
  test("points at one of an earlier exchange of the same colleges, and says where that stands", async () => {
    const { host, earlier, former, ref, renew } = await aRenewal();
    expect((await renew(host, former.id)).values.renewsId).toBe(former.id);
    expect((await listAgreements(host, ref.code))[0]).toMatchObject({
      values: { renewsId: former.id },
      renewed: { id: former.id, code: earlier.exchange.code, title: { zh: "二〇二三年备忘录" } },
    });
    expect((await renew(host, null, former.id)).values.renewsId).toBeNull();
  });

  test("is found by a part of its title, newest first, and neither in this record nor in a later one", async () => {
    const { host, sides, former, ref } = await aRenewal();
    const between = await anExchange({ ...sides, ...on("2024-05-10") });
    const middle = await anAgreement(between.exchange, { titleZh: "二〇二四年备忘录" });
    const after = await anExchange({ ...sides, ...on("2026-05-10") });
    await anAgreement(after.exchange, { titleZh: "二〇二六年备忘录" });
    const found = async (text: string) =>
      (await listRenewableAgreements(host, { code: ref.code, text })).map(({ id }) => id);
    expect(await found("")).toEqual([middle.id, former.id]);
    expect(await found("二三年")).toEqual([former.id]);
    expect(await found("%")).toEqual([]);
  });

  test("is none of an exchange that only one of the colleges took part in, or that the actor may not see", async () => {
    const { host, north, renew, ref } = await aRenewal();
    const third = await anInstitution();
    const ofNorth = await anExchange({
      hostInstitutionId: north.id,
      guestInstitutionId: third.id,
      ...on("2022-05-10"),
    });
    const { id } = await anAgreement(ofNorth.exchange);
    expect((await listRenewableAgreements(host, { code: ref.code, text: "" })).map((each) => each.id)).not.toContain(
      id,
    );
    await expect(renew(host, id)).rejects.toMatchObject({ kind: "not_found" });
    const foreign = await anAgreement((await anExchange(on("2022-05-10"))).exchange);
    await expect(renew(host, foreign.id)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("renews nothing for a third party of the record that may not see the earlier exchange", async () => {
    const { host, former, later, ref, renew } = await aRenewal();
    await renew(host, former.id);
    const { id: institutionId } = await anInstitution();
    await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.create({ data: { exchangeId: later.exchange.id, institutionId, role: "GUEST" } }),
    );
    const third = await aMember({ institutionId, roles: RECORDER });
    expect((await listAgreements(third, ref.code))[0]).toMatchObject({ values: { renewsId: null }, renewed: null });
    expect(await listRenewableAgreements(third, { code: ref.code, text: "" })).toEqual([]);
    const { conflicts, values } = await saveAgreement(
      third,
      saveAgreementInput.parse({ ...ref, version: 1, changes: { renewsEn: { from: null, to: "The former one" } } }),
    );
    expect([conflicts, values.renewsId]).toEqual([[], null]);
    expect((await listAgreements(host, ref.code))[0]?.values.renewsId).toBe(former.id);
  });

  test("is told nothing of by a college that takes no part", async () => {
    const { renew, former, ref } = await aRenewal();
    const stranger = await aMember({ roles: RECORDER });
    await expect(renew(stranger, former.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(listRenewableAgreements(stranger, { code: ref.code, text: "" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test("renews none once the earlier one is removed, and does again when that is restored", async () => {
    const { host, earlier, later, former, ref, renew } = await aRenewal();
    await renew(host, former.id);
    const ofFormer = { code: earlier.exchange.code, agreementId: former.id };
    const versions = async () => [
      (await listAgreements(host, ref.code))[0]?.version,
      (await sectionOf(later.exchange.id)).version,
    ];
    const [row = 0, section = 0] = await versions();
    await removeAgreement(earlier.host, ofFormer);
    expect(await versions(), "open pages of the later record hear of it").toEqual([row + 1, section + 1]);
    expect((await sectionOf(later.exchange.id)).changedById, "and not of who it was").toBeNull();
    expect((await listAgreements(host, ref.code))[0]?.values.renewsId).toBeNull();
    await restoreAgreement(earlier.host, ofFormer);
    expect(await versions()).toEqual([row + 2, section + 2]);
    expect((await listAgreements(host, ref.code))[0]?.values.renewsId).toBe(former.id);
    await removeAgreement(host, ref);
    await restoreAgreement(host, ref);
    expect((await listAgreements(host, ref.code))[0]?.values.renewsId).toBe(former.id);
  });
});

test("a list of agreements of which none renews another takes no statement more than before", async () => {
  const { host, former, ref, renew } = await aRenewal();
  const statements = () => countStatements(() => listAgreements(host, ref.code));
  const without = await statements();
  await renew(host, former.id);
  expect((await statements()) - without).toBe(1);
});

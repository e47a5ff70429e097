import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addAgreementPerson } from "@/lib/commitments/agreements/commands/add-agreement-person.ts";
import { moveAgreementPerson } from "@/lib/commitments/agreements/commands/move-agreement-person.ts";
import { removeAgreementPerson } from "@/lib/commitments/agreements/commands/remove-agreement-person.ts";
import { restoreAgreementPerson } from "@/lib/commitments/agreements/commands/restore-agreement-person.ts";
import { saveAgreementPerson } from "@/lib/commitments/agreements/commands/save-agreement-person.ts";
import { undoMoveAgreementPerson } from "@/lib/commitments/agreements/commands/undo-move-agreement-person.ts";
import { listAgreements } from "@/lib/commitments/agreements/queries.ts";
import { MAX_AGREEMENT_PEOPLE, saveAgreementPersonInput } from "@/lib/commitments/agreements/schema.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

/** Makes an exchange with an agreement and a member of the host. */
async function aSigning() {
  const world = await anExchange({ roles: ["RECORDER"] });
  const { exchange, host, hostParty } = world;
  const agreement = await anAgreement(exchange);
  const ref = { code: exchange.code, agreementId: agreement.id };
  return {
    ...world,
    agreement,
    ref,
    president: await aDelegationMember(hostParty.delegation, { status: "ABSENT" }),
    deputy: await aDelegationMember(hostParty.delegation),
    people: async () => (await listAgreements(host, exchange.code))[0]?.people ?? [],
  };
}

const NO_WORDS = {
  nameZh: null,
  nameEn: null,
  titleZh: null,
  titleEn: null,
  organisationZh: null,
  organisationEn: null,
};
const words = (facts: object) => ({ kind: "words" as const, partyId: null, ...NO_WORDS, ...facts });
const added = (person: object) => ({ key: randomUUID(), role: "SIGNATORY" as const, person: person as never });

const save = (
  actor: Member,
  ref: { code: string; agreementId: string; personId: string },
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) => saveAgreementPerson(actor, saveAgreementPersonInput.parse({ ...ref, version: 1, changes }));

describe("somebody who signs", () => {
  test("is a member, also one who was absent, listed once however often sent and by whom", async () => {
    const { host, guest, ref, president, deputy, people } = await aSigning();
    const input = { ...ref, ...added({ kind: "member", memberId: president.id }) };
    await Promise.all([addAgreementPerson(host, input), addAgreementPerson(host, input)]);
    await expect(addAgreementPerson(guest, { ...input, key: randomUUID() })).rejects.toMatchObject({
      code: "agreement_person_twice",
    });
    const [person] = await people();
    await save(host, { ...ref, personId: person?.id ?? "" }, { representativeId: { from: null, to: deputy.id } });
    expect(await people()).toMatchObject([
      { memberId: president.id, values: { role: "SIGNATORY", nameZh: null, representativeId: deputy.id } },
    ]);
  });

  test("is somebody in words, whom readers do not see yet", async () => {
    const { host, ref, hostParty, people } = await aSigning();
    await addAgreementPerson(host, {
      ...ref,
      ...added(words({ nameZh: "陆敏", titleZh: "会长", partyId: hostParty.id })),
    });
    expect(await people()).toMatchObject([
      { memberId: null, values: { nameZh: "陆敏", titleZh: "会长", partyId: hostParty.id, namedInPublic: false } },
    ]);
    await expect(
      addAgreementPerson(host, { ...ref, ...added(words({ organisationZh: "协会" })) }),
    ).rejects.toMatchObject({
      code: "agreement_person_without_name",
    });
  });

  test("is of this exchange, and so are party and representative", async () => {
    const { host, ref, president, agreement } = await aSigning();
    const foreign = await anExchange();
    const stranger = await aDelegationMember(foreign.hostParty.delegation);
    for (const person of [
      { kind: "member", memberId: stranger.id },
      words({ nameZh: "陆敏", partyId: foreign.hostParty.id }),
    ])
      await expect(addAgreementPerson(host, { ...ref, ...added(person) })).rejects.toMatchObject({ kind: "not_found" });
    const own = { ...ref, personId: (await anAgreementPerson(agreement, { memberId: president.id })).id };
    const outsider = { ...ref, personId: (await anAgreementPerson(agreement)).id };
    const representedBy = (to: string) => ({ representativeId: { from: null, to } });
    await expect(save(host, own, representedBy(stranger.id))).rejects.toMatchObject({ kind: "not_found" });
    await expect(save(host, own, representedBy(president.id))).rejects.toMatchObject({ code: "represents_oneself" });
    await expect(save(host, outsider, { partyId: { from: null, to: foreign.hostParty.id } })).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(save(host, own, { nameZh: { from: null, to: "别人" } })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("keeps a name or a title", async () => {
    const { host, ref, agreement } = await aSigning();
    const { id: personId, nameZh, nameEn } = await anAgreementPerson(agreement, { titleZh: null, titleEn: null });
    const cleared = { nameZh: { from: nameZh, to: null }, nameEn: { from: nameEn, to: null } };
    await expect(save(host, { ...ref, personId }, cleared)).rejects.toMatchObject({
      code: "agreement_person_without_name",
    });
  });

  test("is named in public on the word of the own college only, once that looked", async () => {
    const { host, guest, ref, agreement, guestParty } = await aSigning();
    await takenOver(guestParty.delegation);
    const { id: personId, nameZh } = await anAgreementPerson(agreement, { partyId: guestParty.id });
    const person = { ...ref, personId };
    const mark = { namedInPublic: { from: false, to: true } };
    await expect(save(host, person, mark)).rejects.toMatchObject({ code: "not_your_delegation" });
    expect((await save(guest, person, mark)).values).toMatchObject({ namedInPublic: true });
    const renamed = await save(host, person, { nameZh: { from: nameZh, to: "别人" } });
    expect(renamed.values).toMatchObject({ nameZh: "别人", namedInPublic: false });
  });

  test("is moved and moved back, removed and restored in place", async () => {
    const { host, ref, agreement, people } = await aSigning();
    const ids: string[] = [];
    for (let number = 0; number < 3; number += 1) ids.push((await anAgreementPerson(agreement)).id);
    const [first = "", second = "", third = ""] = ids;
    const order = async () => (await people()).map(({ id }) => id);
    await moveAgreementPerson(host, { ...ref, personId: third, before: first });
    expect(await order()).toEqual([third, first, second]);
    await undoMoveAgreementPerson(host, { ...ref, personId: third });
    expect(await order()).toEqual(ids);
    await removeAgreementPerson(host, { ...ref, personId: second });
    expect(await order()).toEqual([first, third]);
    const other = await anAgreement({ id: agreement.exchangeId });
    await expect(
      restoreAgreementPerson(host, { ...ref, agreementId: other.id, personId: second }),
    ).rejects.toMatchObject({ kind: "not_found" });
    await restoreAgreementPerson(host, { ...ref, personId: second });
    expect(await order()).toEqual(ids);
    await expect(restoreAgreementPerson(host, { ...ref, personId: second })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });

  test("is one of fifty at most", async () => {
    const { host, ref, agreement } = await aSigning();
    for (let number = 0; number < MAX_AGREEMENT_PEOPLE; number += 1)
      await anAgreementPerson(agreement, { position: number + 1 });
    await expect(addAgreementPerson(host, { ...ref, ...added(words({ nameZh: "陆敏" })) })).rejects.toMatchObject({
      code: "too_many",
    });
  });

  test("is not removed from the delegation, also by somebody who removes the member at the same moment", async () => {
    const { host, ref, exchange, hostParty, president } = await aSigning();
    const ofHost = { code: exchange.code, delegationId: hostParty.delegation.id };
    const input = { ...ref, ...added({ kind: "member", memberId: president.id }) };
    const held = { text: `SELECT 1 FROM "Agreement" WHERE "id" = $1 FOR UPDATE`, values: [ref.agreementId] };
    expect(await whileUncommitted(held, async () => void (await addAgreementPerson(host, input)))).toEqual(["done"]);
    await expect(removeMember(host, { ...ofHost, memberId: president.id })).rejects.toMatchObject({
      code: "member_signed",
    });
  });

  test("is neither seen nor changed by a third college", async () => {
    const { ref, agreement } = await aSigning();
    const stranger = await aMember({ roles: ["RECORDER"] });
    const person = { ...ref, personId: (await anAgreementPerson(agreement)).id };
    for (const attempt of [
      () => addAgreementPerson(stranger, { ...ref, ...added(words({ nameZh: "陆敏" })) }),
      () => save(stranger, person, { role: { from: "SIGNATORY", to: "WITNESS" } }),
      () => removeAgreementPerson(stranger, person),
      () => restoreAgreementPerson(stranger, person),
      () => moveAgreementPerson(stranger, { ...person, before: null }),
      () => undoMoveAgreementPerson(stranger, person),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
    }
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addAgreement } from "@/lib/commitments/agreements/commands/add-agreement.ts";
import { moveAgreement } from "@/lib/commitments/agreements/commands/move-agreement.ts";
import { removeAgreement } from "@/lib/commitments/agreements/commands/remove-agreement.ts";
import { restoreAgreement } from "@/lib/commitments/agreements/commands/restore-agreement.ts";
import { saveAgreement } from "@/lib/commitments/agreements/commands/save-agreement.ts";
import { undoMoveAgreement } from "@/lib/commitments/agreements/commands/undo-move-agreement.ts";
import { listAgreements } from "@/lib/commitments/agreements/queries.ts";
import { MAX_AGREEMENTS, saveAgreementInput } from "@/lib/commitments/agreements/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldConflict, FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

const RECORDER = ["RECORDER"] as const;
const ref = ({ code }: Exchange) => ({ code });
const line = (title: string) => ({ title, locale: "zh" as const, kind: "MOU" as const });

/** Makes an exchange with memoranda of these titles. */
async function withAgreements(...titles: string[]) {
  const world = await anExchange({ roles: RECORDER });
  const { exchange, host } = world;
  for (const title of titles) await addAgreement(host, { ...ref(exchange), key: randomUUID(), ...line(title) });
  const agreements = await listAgreements(host, exchange.code);
  return { ...world, agreements, id: agreements[0]?.id ?? "" };
}

const save = (
  actor: Member,
  exchange: Exchange,
  agreementId: string,
  changes: Record<string, { from: FieldValue; to: FieldValue }>,
) => saveAgreement(actor, saveAgreementInput.parse({ ...ref(exchange), agreementId, version: 1, changes }));

const titles = async (actor: Member, { code }: Exchange) =>
  (await listAgreements(actor, code)).map(({ values }) => values.titleZh);

describe("an agreement", () => {
  test("is added once when sent twice, signed by host and guests and by no observer", async () => {
    const { exchange, host, guest, hostParty, guestParty } = await withAgreements();
    const input = { ...ref(exchange), key: randomUUID(), ...line("备忘录") };
    const observer = await aMember();
    await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.create({
        data: { exchangeId: exchange.id, institutionId: observer.institutionId ?? "", role: "OBSERVER" },
      }),
    );
    await Promise.all([
      addAgreement(host, input),
      addAgreement(host, input),
      addAgreement(guest, { ...input, key: randomUUID() }),
    ]);
    const agreements = await listAgreements(host, exchange.code);
    expect(agreements.map(({ values }) => values)).toEqual(
      [1, 2].map(() => ({
        ...{ kind: "MOU", act: "SIGNED", titleZh: "备忘录", titleEn: null, day: null },
        ...{ validFrom: null, validTo: null, renewsZh: null, renewsEn: null, renewsId: null },
        partyIds: [hostParty.id, guestParty.id],
      })),
    );
  });

  test("needs a title in at least one language", async () => {
    const { exchange, host, id } = await withAgreements("备忘录");
    const cleared = { titleZh: { from: "备忘录", to: null } };
    await expect(save(host, exchange, id, cleared)).rejects.toMatchObject({ code: "agreement_without_title" });
    await save(host, exchange, id, { ...cleared, titleEn: { from: null, to: "Memorandum" } });
    expect((await listAgreements(host, exchange.code))[0]?.values).toMatchObject({
      titleZh: null,
      titleEn: "Memorandum",
    });
  });

  test("is signed on any day, and its validity does not end before it begins", async () => {
    const { exchange, host, id } = await withAgreements("备忘录");
    const saved = await save(host, exchange, id, {
      day: { from: null, to: "1999-12-31" },
      validFrom: { from: null, to: "2026-01-01" },
      validTo: { from: null, to: "2028-12-31" },
      act: { from: "SIGNED", to: "RENEWED" },
      renewsZh: { from: null, to: "2022 年的备忘录" },
    });
    expect(saved.values).toMatchObject({ day: "1999-12-31", validFrom: "2026-01-01", validTo: "2028-12-31" });
    await expect(save(host, exchange, id, { validTo: { from: "2028-12-31", to: "2025-12-31" } })).rejects.toMatchObject(
      {
        code: "validity_out_of_order",
      },
    );
  });

  test("is signed by parties of its own exchange only", async () => {
    const { exchange, host, guestParty, hostParty, id } = await withAgreements("备忘录");
    const { hostParty: foreign } = await anExchange();
    const both = [hostParty.id, guestParty.id];
    await expect(save(host, exchange, id, { partyIds: { from: both, to: [foreign.id] } })).rejects.toMatchObject({
      kind: "not_found",
    });
    const saved = await save(host, exchange, id, { partyIds: { from: both, to: [guestParty.id] } });
    expect(saved.values.partyIds).toEqual([guestParty.id]);
  });

  test("is signed by a party once, however often it is named", async () => {
    const { exchange, host, guestParty, hostParty, id } = await withAgreements("备忘录");
    const twice = [guestParty.id, hostParty.id, guestParty.id];
    const saved = await save(host, exchange, id, { partyIds: { from: [hostParty.id, guestParty.id], to: twice } });
    expect(saved.values.partyIds).toEqual([hostParty.id, guestParty.id]);
  });

  test("merges changes of different fields, and shows both texts of one field that two people change at once", async () => {
    const { exchange, host, guest, id } = await withAgreements("备忘录");
    await Promise.all([
      save(host, exchange, id, { kind: { from: "MOU", to: "FRAMEWORK" } }),
      save(guest, exchange, id, { day: { from: null, to: "2025-12-05" } }),
    ]);
    const conflicts: FieldConflict[] = [];
    const name = (actor: Member, to: string) => async () => {
      conflicts.push(...(await save(actor, exchange, id, { titleEn: { from: null, to } })).conflicts);
    };
    const held = { text: `SELECT 1 FROM "Agreement" WHERE "id" = $1 FOR UPDATE`, values: [id] };
    expect(await whileUncommitted(held, name(host, "Memorandum"), name(guest, "MoU"))).toEqual(["done", "done"]);
    expect(conflicts).toEqual([{ field: "titleEn", mine: "MoU", theirs: "Memorandum" }]);
    expect((await listAgreements(host, exchange.code))[0]?.values).toMatchObject({
      ...{ kind: "FRAMEWORK", day: "2025-12-05", titleEn: "Memorandum" },
    });
  });

  test("is moved, and moved back", async () => {
    const { exchange, host, agreements } = await withAgreements("一", "二", "三");
    const [first, , third] = agreements.map(({ id }) => id);
    const ofThird = { ...ref(exchange), agreementId: third ?? "" };
    await moveAgreement(host, { ...ofThird, before: first ?? "" });
    expect(await titles(host, exchange)).toEqual(["三", "一", "二"]);
    await undoMoveAgreement(host, ofThird);
    expect(await titles(host, exchange)).toEqual(["一", "二", "三"]);
    await expect(undoMoveAgreement(host, ofThird)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is restored in its place with its people, without a member who left meanwhile", async () => {
    const { exchange, host, guest, hostParty, guestParty, agreements } = await withAgreements("一", "二", "三");
    const [, second] = agreements;
    const agreement = await anyRow.agreement.findUniqueOrThrow({ where: { id: second?.id ?? "" } });
    const [stays, leaves] = [
      await aDelegationMember(hostParty.delegation),
      await aDelegationMember(hostParty.delegation),
    ];
    await anAgreementPerson(agreement, { memberId: stays.id, representativeId: leaves.id });
    await anAgreementPerson(agreement, { memberId: leaves.id });
    const outsider = await anAgreementPerson(agreement, {
      partyId: guestParty.id,
      namedInPublic: true,
      role: "WITNESS",
    });
    const ofSecond = { ...ref(exchange), agreementId: agreement.id };
    await removeAgreement(host, ofSecond);
    expect(await titles(host, exchange)).toEqual(["一", "三"]);
    await writeRow("DelegationMember", (tx) => tx.delegationMember.delete({ where: { id: leaves.id } }));
    const restored = await restoreAgreement(guest, ofSecond);
    expect(restored.map(({ values }) => values.titleZh)).toEqual(["一", "二", "三"]);
    expect(restored[1]?.people).toMatchObject([
      { memberId: stays.id, values: { representativeId: null } },
      {
        id: outsider.id,
        values: { nameZh: outsider.nameZh, namedInPublic: true, role: "WITNESS", partyId: guestParty.id },
      },
    ]);
    await expect(restoreAgreement(host, ofSecond)).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("is one of fifty at most", async () => {
    const { exchange, host } = await withAgreements();
    for (let number = 0; number < MAX_AGREEMENTS; number += 1) await anAgreement(exchange, { position: number + 1 });
    const input = { ...ref(exchange), key: randomUUID(), ...line("又一份") };
    await expect(addAgreement(host, input)).rejects.toMatchObject({ code: "too_many" });
  });

  test("of a record that is closed is not changed", async () => {
    const { exchange, host, id } = await withAgreements("备忘录");
    await writeRow("Exchange", (tx) => tx.exchange.update({ where: { id: exchange.id }, data: { status: "AGREED" } }));
    await expect(removeAgreement(host, { ...ref(exchange), agreementId: id })).rejects.toMatchObject({
      code: "record_closed",
    });
  });

  test("is changed by nobody who may only read the record", async () => {
    const { exchange, host, id } = await withAgreements("备忘录");
    const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
    const ofIt = { ...ref(exchange), agreementId: id };
    await expect(removeAgreement(viewer, ofIt)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(save(viewer, exchange, id, { kind: { from: "MOU", to: "OTHER" } })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("is neither seen nor changed by a third college", async () => {
    const { exchange, id } = await withAgreements("备忘录");
    const stranger = await aMember({ roles: RECORDER });
    const ofIt = { ...ref(exchange), agreementId: id };
    expect(await listAgreements(stranger, exchange.code)).toEqual([]);
    for (const attempt of [
      () => addAgreement(stranger, { ...ref(exchange), key: randomUUID(), ...line("别的") }),
      () => save(stranger, exchange, id, { titleZh: { from: "备忘录", to: "别的" } }),
      () => removeAgreement(stranger, ofIt),
      () => restoreAgreement(stranger, ofIt),
      () => moveAgreement(stranger, { ...ofIt, before: null }),
      () => undoMoveAgreement(stranger, ofIt),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ kind: "not_found" });
    }
  });
});

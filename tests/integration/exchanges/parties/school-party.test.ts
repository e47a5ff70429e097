import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { listCollegeChoices } from "@/lib/exchanges/college-choices/queries.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeSchool } from "@/lib/exchanges/parties/commands/change-school.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { replaceParty } from "@/lib/exchanges/parties/commands/replace-party.ts";
import { findParties, listSchoolsToChoose } from "@/lib/exchanges/parties/queries.ts";
import { recordMention, toRecordMention } from "@/lib/exchanges/queries.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { findVisibleRecord } from "@/lib/exchanges/record/queries.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import { snapshot } from "@/lib/revisions/snapshots/schema.ts";
import { namedIds } from "@/lib/revisions/views/rules.ts";
import type { Exchange, Institution } from "@/prisma/generated/client.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { actionsOn } from "@/tests/integration/institutions/actions-on.ts";
import { aDraft } from "./world.ts";

const send = (actor: Member, exchange: Exchange, institution: Pick<Institution, "slug">, school: string | null) =>
  changeSchool(actor, { code: exchange.code, institution: institution.slug, school });

const schoolIn = (parties: NonNullable<Awaited<ReturnType<typeof findParties>>>["parties"], slug: string) =>
  parties.find(({ institution }) => institution.slug === slug)?.institution.unit?.code ?? null;

describe("a school that takes part for its college", () => {
  test("is chosen, changed and taken away by those who edit the record, once for each change", async () => {
    const { exchange, host, south, guestParty } = await aDraft();
    const [one, other] = [await aUnit({ institutionId: south.id }), await aUnit({ institutionId: south.id })];
    expect(schoolIn((await send(host, exchange, south, one.code)).parties, south.slug)).toBe(one.code);
    await send(host, exchange, south, one.code);
    expect(schoolIn((await send(host, exchange, south, other.code)).parties, south.slug)).toBe(other.code);
    const third = await anInstitution();
    const added = { code: exchange.code, key: randomUUID(), institution: third.slug, role: "GUEST" as const };
    expect(schoolIn((await addParty(host, added)).parties, south.slug)).toBe(other.code);
    expect(schoolIn((await send(host, exchange, south, null)).parties, south.slug)).toBeNull();
    expect(await actionsOn("ExchangeParty", guestParty.id)).toEqual(Array(3).fill("party.school_changed"));
  });

  test("is one of the college itself, offered to the actor, on the first day", async () => {
    const { exchange, host, south } = await aDraft();
    const institutionId = south.id;
    const strange = await aUnit();
    const hidden = await aUnit({ institutionId, isListed: false });
    const later = await aUnit({ institutionId, validFrom: new Date("2026-01-01") });
    for (const school of [strange.code, hidden.code, later.code, "nowhere"]) {
      await expect(send(host, exchange, south, school)).rejects.toMatchObject({ kind: "not_found" });
    }
  });

  test("is chosen by nobody else: not by a stranger, and by an observing college for itself only", async () => {
    const { exchange, host, south } = await aDraft();
    const school = await aUnit({ institutionId: south.id });
    const stranger = await aMember({ roles: ["RECORDER"] });
    await expect(send(stranger, exchange, south, school.code)).rejects.toMatchObject({ kind: "not_found" });
    const third = await anInstitution();
    const own = await aUnit({ institutionId: third.id });
    await addParty(host, { code: exchange.code, key: randomUUID(), institution: third.slug, role: "OBSERVER" });
    const observer = await aMember({ institutionId: third.id, roles: ["RECORDER"] });
    await expect(send(observer, exchange, south, school.code)).rejects.toMatchObject({ kind: "forbidden" });
    expect(schoolIn((await send(observer, exchange, third, own.code)).parties, third.slug)).toBe(own.code);
    const viewer = await aMember({ institutionId: third.id, roles: ["VIEWER"] });
    await expect(send(viewer, exchange, third, null)).rejects.toMatchObject({ kind: "forbidden" });
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({ where: { id: exchange.id }, data: { status: "CANCELLED", cancelReason: "x" } }),
    );
    await expect(send(host, exchange, south, school.code)).rejects.toMatchObject({ code: "record_closed" });
  });

  test("comes with a party that is added, and back with one that was removed; another college comes without it", async () => {
    const { exchange, host } = await aDraft();
    const [third, fourth] = [await anInstitution(), await anInstitution()];
    const school = await aUnit({ institutionId: third.id });
    const added = { code: exchange.code, institution: third.slug, role: "GUEST" as const, school: school.code };
    const ref = { code: exchange.code, institution: third.slug };
    for (const _ of [1, 2]) {
      const { parties } = await addParty(host, { ...added, key: randomUUID() });
      expect(schoolIn(parties, third.slug)).toBe(school.code);
      await removeParty(host, ref);
    }
    await addParty(host, { ...added, key: randomUUID() });
    await writeRow("Exchange", (tx) =>
      tx.exchange.update({ where: { id: exchange.id }, data: { creatorId: host.institutionId } }),
    );
    const { parties } = await replaceParty(host, { ...ref, by: fourth.slug });
    expect(schoolIn(parties, fourth.slug)).toBeNull();
  });

  test("leaves its college's other schools to be paired, and is offered itself after its college hid it", async () => {
    const { exchange, host, south } = await aDraft();
    const [sent, other] = [await aUnit({ institutionId: south.id }), await aUnit({ institutionId: south.id })];
    await send(host, exchange, south, sent.code);
    await writeRow("Unit", (tx) => tx.unit.update({ where: { id: sent.id }, data: { isListed: false } }));
    const stranger = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    for (const actor of [host, stranger]) {
      const offered = await read(actor, async (tx) => {
        const record = await findVisibleRecord(tx, actor, exchange.code);
        return record ? await listCollegeChoices(tx, actor, record) : [];
      });
      const ids = offered.flatMap(({ units }) => units.map(({ id }) => id));
      expect(ids.sort()).toEqual([sent.id, other.id].sort());
    }
    const { parties } = (await findParties(host, exchange.code)) ?? { parties: [] };
    const ofSouth = parties.find(({ institution }) => institution.slug === south.slug);
    expect(ofSouth?.schools.map(({ code }) => code).sort()).toEqual([sent.code, other.code].sort());
  });

  test("is in the title that is proposed, in lists, and in a copy while the college has it", async () => {
    const { north, south, host } = await aDraft();
    const school = await aUnit({ institutionId: south.id, validTo: new Date("2032-01-01") });
    expect(await listSchoolsToChoose(host, { institution: south.slug, day: null })).toMatchObject([
      { code: school.code },
    ]);
    const input = createExchangeInput.parse({
      locale: "en",
      key: randomUUID(),
      kind: "VISIT",
      host: north.slug,
      guest: south.slug,
      guestSchool: school.code,
      firstDay: "2031-05-01",
    });
    const { code } = await createExchange(host, input);
    const begun = (of: string) =>
      read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { code: of }, select: recordMention }));
    const said = `${school.nameEn}, ${south.nameEn}`;
    expect((await begun(code)).titleEn).toBe(`${said}, visits ${north.nameEn}, May 2031`);
    expect((await begun(code)).titleZh).toBe(`${south.nameZh}${school.nameZh}访${north.nameZh}（2031年5月）`);
    const guestsOf = async (of: string) => toRecordMention(await begun(of)).guests.map((guest) => partyName(guest).en);
    expect(await guestsOf(code)).toEqual([said]);
    const copy = async (firstDay: string) => {
      const form = { locale: "en", key: randomUUID(), code, firstDay, anyway: "yes" };
      return (await cloneExchange(host, cloneExchangeInput.parse(form))).code;
    };
    expect(await guestsOf(await copy("2031-06-01"))).toEqual([said]);
    expect(await guestsOf(await copy("2033-06-01"))).toEqual([south.nameEn]);
  });

  test("is frozen with the record, and the record is found by it", async () => {
    const { exchange, host, south } = await aDraft();
    const school = await aUnit({ institutionId: south.id });
    await send(host, exchange, south, school.code);
    const frozen = await read(system("test"), (tx) => loadSnapshot(tx, exchange.id));
    expect(frozen.parties.map(({ unit }) => unit?.id ?? null)).toEqual([null, school.id]);
    expect(namedIds(frozen).unitIds).toEqual([school.id]);
    const former = JSON.parse(JSON.stringify(frozen));
    for (const party of former.parties) {
      delete party.unit;
      delete party.institution.kind;
    }
    expect(snapshot.parse(former).parties.map(({ unit, institution }) => [unit, institution.kind])).toEqual([
      [null, "COLLEGE"],
      [null, "COLLEGE"],
    ]);
  });
});

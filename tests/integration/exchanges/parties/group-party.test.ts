import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findNewExchangeOptions } from "@/lib/exchanges/college-choices/queries.ts";
import { takeOverDelegation } from "@/lib/exchanges/delegations/commands/take-over-delegation.ts";
import { listDelegationsOfRecord, listMemberChoices } from "@/lib/exchanges/delegations/queries.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { changeRole } from "@/lib/exchanges/parties/commands/change-role.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import { createExchange } from "@/lib/exchanges/record/commands/create-exchange.ts";
import { createExchangeInput } from "@/lib/exchanges/record/schema.ts";
import { findAccentForNew } from "@/lib/institutions/accents/queries.ts";
import { listGroupsToChoose } from "@/lib/institutions/parties/queries.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import { findInstitutionEntry, listInstitutionRows, listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import { insertAppointment } from "@/lib/people/appointments/commands/insert-appointment.ts";
import { findPersonEntry } from "@/lib/people/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { publicDb, read, transaction } from "@/lib/platform/db.ts";
import { findCollegesWithAccounts } from "@/lib/revisions/names/queries.ts";
import { aGroup, anInstitution, rowOfGroup } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aPerson } from "@/tests/factories/people.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { type as addTyped, aRecord, names, rosterOf, save, stored } from "../delegations/world.ts";

/** A record of two colleges of a group, with the group as observer; `ofGroup` names its delegation. */
async function aRecordWithGroup() {
  const group = await aGroup();
  const groupId = group.id;
  const hostInstitutionId = (await anInstitution({ groupId })).id;
  const guestInstitutionId = (await anInstitution({ groupId })).id;
  const world = await aRecord({ hostInstitutionId, guestInstitutionId, creatorId: hostInstitutionId });
  const place = await rowOfGroup(group);
  const code = world.exchange.code;
  await addParty(world.host, { code, key: randomUUID(), institution: place.slug, role: "OBSERVER" });
  const { id } = await read(system("test"), (tx) =>
    tx.delegation.findFirstOrThrow({ where: { party: { institutionId: place.id, exchangeId: world.exchange.id } } }),
  );
  return { ...world, group, place, ofGroup: { code, delegationId: id } };
}

const delegationsFor = async (actor: Member, exchange: Awaited<ReturnType<typeof aRecord>>["exchange"]) =>
  (await read(actor, (tx) => listDelegationsOfRecord(tx, actor, exchange))).map((delegation) => [
    delegation.institution.kind,
    delegation.mayEdit,
    delegation.mayTakeOver,
  ]);

describe("a group", () => {
  test("has a row of its own from its beginning on, under a code and an address that are free, and gives it its name", async () => {
    const taken = await anInstitution();
    const code = taken.code.toUpperCase();
    const group = await aGroup({ code: taken.code });
    const place = await rowOfGroup(group);
    expect(place).toMatchObject({ kind: "GROUP", code: `${taken.code}-2`, slug: `${taken.code.toLowerCase()}-2` });
    expect([place.nameZh, place.nameEn, place.isListed]).toEqual([group.nameZh, group.nameEn, false]);
    expect(code).not.toBe(place.code);
    await writeRow("InstitutionGroup", (tx) =>
      tx.institutionGroup.update({ where: { id: group.id }, data: { nameEn: "Another Group" } }),
    );
    expect((await rowOfGroup(group)).nameEn).toBe("Another Group");
  });

  test("is in no list of colleges, and has no page of a college", async () => {
    const { place, group, host } = await aRecordWithGroup();
    const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    for (const actor of [host, administrator]) {
      const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);
      expect(slugsOf(await listInstitutionRows(actor))).not.toContain(place.slug);
      expect(slugsOf(await listInstitutionsToChoose(actor))).not.toContain(place.slug);
      expect(await findInstitutionEntry(actor, place.slug)).toBeNull();
    }
    expect((await listGroupsToChoose(administrator)).map(({ code }) => code)).toContain(group.code);
    expect((await listPublicInstitutions(publicDb)).map(({ slug }) => slug)).not.toContain(place.slug);
    expect(await findAccentForNew(administrator)).toEqual(expect.any(String));
  });

  test("is offered as a party behind the colleges, to its own colleges and not to a stranger's", async () => {
    const { host, place, group } = await aRecordWithGroup();
    const { exchange } = await aRecord({ hostInstitutionId: host.institutionId });
    const { others } = (await findParties(host, exchange.code)) ?? { others: [] };
    expect(others.find(({ slug }) => slug === place.slug)).toMatchObject({ kind: "GROUP" });
    const kinds = others.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort());
    const options = await findNewExchangeOptions(host);
    expect(options.institutions.find(({ slug }) => slug === place.slug)?.kind).toBe("GROUP");
    expect([options.own, options.counterpart]).not.toContain(place.slug);
    await writeRow("Institution", async (tx) => {
      await tx.institution.updateMany({ where: { groupId: group.id, kind: "COLLEGE" }, data: { isListed: false } });
      return place;
    });
    const stranger = await aRecord();
    const foreign = {
      code: stranger.exchange.code,
      key: randomUUID(),
      institution: place.slug,
      role: "OBSERVER" as const,
    };
    await expect(addParty(stranger.host, foreign)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("may hold a training, and may become guest", async () => {
    const { exchange, host, place } = await aRecordWithGroup();
    const guest = { code: exchange.code, institution: place.slug, role: "GUEST" as const };
    expect((await changeRole(host, guest)).parties.map(({ institution }) => institution.kind)).toEqual([
      "COLLEGE",
      "COLLEGE",
      "GROUP",
    ]);
    const own = await read(system("test"), (tx) =>
      tx.institution.findUniqueOrThrow({ where: { id: host.institutionId } }),
    );
    const input = createExchangeInput.parse({
      locale: "en",
      key: randomUUID(),
      kind: "TRAINING",
      host: place.slug,
      guest: own.slug,
      firstDay: "2031-05-01",
    });
    const { code } = await createExchange(host, input);
    const begun = await read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { code } }));
    expect(begun.titleEn).toBe(`Training programme for ${own.nameEn} at ${place.nameEn}, May 2031`);
    expect(begun.creatorId).toBe(host.institutionId);
  });
});

describe("the delegation of a group", () => {
  test("is filled in by the college that began the record until an administrator of the group saves it", async () => {
    const { exchange, host, guest, ofGroup } = await aRecordWithGroup();
    const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    const { memberId } = await addTyped(host, ofGroup, { nameZh: "王某" });
    expect(await stored(ofGroup)).toMatchObject({ enteredById: host.institutionId, takenOverAt: null });
    expect(await delegationsFor(guest, exchange)).toContainEqual(["GROUP", false, false]);
    expect(await delegationsFor(administrator, exchange)).toContainEqual(["GROUP", true, true]);
    await save(administrator, ofGroup, memberId, { titleZh: { from: null, to: "人力资源总监" } });
    expect((await stored(ofGroup)).takenOverAt).toBeInstanceOf(Date);
    await expect(addTyped(host, ofGroup, { nameZh: "李某" })).rejects.toMatchObject({ code: "delegation_taken_over" });
    expect(names(await rosterOf(ofGroup))).toEqual(["王某"]);
  });

  test("is taken over by the group alone", async () => {
    const { host, guest, ofGroup, stranger } = await aRecordWithGroup();
    await addTyped(host, ofGroup, { nameZh: "王某" });
    await expect(takeOverDelegation(host, ofGroup)).rejects.toMatchObject({ code: "not_your_delegation" });
    await expect(takeOverDelegation(guest, ofGroup)).rejects.toMatchObject({ code: "not_your_delegation" });
    await expect(takeOverDelegation(stranger, ofGroup)).rejects.toMatchObject({ kind: "not_found" });
    const administrator = await aMember({ institutionId: guest.institutionId, roles: ["GROUP_ADMIN"] });
    await takeOverDelegation(administrator, ofGroup);
    expect((await stored(ofGroup)).takenOverAt).toBeInstanceOf(Date);
  });

  test("may be edited by the administrator of another group, which does not count as its own group having looked", async () => {
    const { host, ofGroup } = await aRecordWithGroup();
    await addTyped(host, ofGroup, { nameZh: "王某" });
    const elsewhere = await anInstitution({ groupId: (await aGroup()).id });
    const administrator = await aMember({ institutionId: elsewhere.id, roles: ["GROUP_ADMIN"] });
    await addTyped(administrator, ofGroup, { nameZh: "李某" });
    expect(await stored(ofGroup)).toMatchObject({ takenOverAt: null, enteredById: host.institutionId });
    await expect(takeOverDelegation(administrator, ofGroup)).rejects.toMatchObject({ code: "not_your_delegation" });
  });

  test("is offered the people who hold a title at the group, whose directory says so", async () => {
    const { place, group, ofGroup } = await aRecordWithGroup();
    const administrator = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    const person = await aPerson();
    const { id } = await transaction(administrator, (tx, record) =>
      insertAppointment(administrator, tx, record, {
        personId: person.id,
        institutionId: place.id,
        titleZh: "人力资源总监",
        titleEn: null,
        rank: "STAFF",
      }),
    );
    const held = await read(system("test"), (tx) => tx.appointment.findUniqueOrThrow({ where: { id } }));
    expect(held).toMatchObject({ groupId: group.id, institutionId: null, provisionalZh: false });
    const found = await listMemberChoices(administrator, { ...ofGroup, text: "" });
    expect(found.map((choice) => [choice.id, choice.appointments[0]?.group?.zh])).toEqual([[person.id, group.nameZh]]);
    const entry = await findPersonEntry(administrator, person.code);
    expect(entry?.appointments.map((each) => each.group?.zh)).toEqual([group.nameZh]);
  });

  test("is asked itself where the group has an administrator here, and vouched for where it has none", async () => {
    const { place, group } = await aRecordWithGroup();
    const asked = () => read(system("test"), (tx) => findCollegesWithAccounts(tx, [place.id]));
    const isAsked = async () => (await asked()).has(place.id);
    const college = await anInstitution({ groupId: group.id });
    await aMember({ institutionId: college.id, roles: ["INSTITUTION_ADMIN"] });
    const others = await read(system("test"), (tx) =>
      tx.user.count({
        where: {
          institutionId: null,
          status: { not: "SUSPENDED" },
          roles: { some: { role: "GROUP_ADMIN", validTo: null } },
        },
      }),
    );
    expect(await isAsked()).toBe(others > 0);
    await aMember({ institutionId: college.id, roles: ["GROUP_ADMIN"] });
    expect(await isAsked()).toBe(true);
  });
});

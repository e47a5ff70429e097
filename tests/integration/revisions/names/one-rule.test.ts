import { expect, test } from "vitest";
import { removeAgreementPerson } from "@/lib/commitments/agreements/commands/remove-agreement-person.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { showRecord } from "@/lib/revisions/commands/show-record.ts";
import { vouchForNames } from "@/lib/revisions/names/commands/vouch-for-names.ts";
import { withdrawName } from "@/lib/revisions/names/commands/withdraw-name.ts";
import { findShownNames, listCollegesToAsk } from "@/lib/revisions/names/queries.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import type { DelegationMember } from "@/prisma/generated/client.ts";
import { anAgreement, anAgreementPerson } from "@/tests/factories/agreements.ts";
import { aDelegationMember, anExchange, takenOver } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { anyRow } from "@/tests/support/any-row.ts";
import { RECORDING, retype } from "../named-guest.ts";

const [PRESIDENT, DEPUTY] = ["Zhang Yuan", "Gao Ming"];
const presidentNames = { nameZh: "张远", nameEn: PRESIDENT, titleZh: "校长", titleEn: "President" };
const deputyNames = { nameZh: "高明", nameEn: DEPUTY, titleZh: "副校长", titleEn: "Deputy" };

type World = Awaited<ReturnType<typeof anExchange>>;
type Facts = { hasLooked?: boolean; standsIn?: boolean } & Partial<Parameters<typeof anExchange>[0]>;

/**
 * A public exchange whose guest's deputy came on behalf of its absent president, chairs a session, signed for the
 * president, and was a witness.
 */
async function aSigning({ hasLooked = true, standsIn = true, ...facts }: Facts = {}) {
  const of = await anExchange({ roles: RECORDING, ...facts });
  const { exchange, guest, guestParty } = of;
  const { delegation } = guestParty;
  if (hasLooked) await takenOver(delegation);
  const marked = { status: "PRESENT", namedInPublic: hasLooked } as const;
  const president = await aDelegationMember(delegation, { ...marked, ...presidentNames, status: "ABSENT" });
  const onBehalfOf = standsIn ? { onBehalfOfId: president.id } : {};
  const deputy = await aDelegationMember(delegation, { ...marked, ...deputyNames, ...onBehalfOf });
  const session = await anItem(exchange);
  await writeRow("ItemChair", async (tx) => {
    await tx.itemChair.create({ data: { itemId: session.id, memberId: deputy.id, exchangeId: exchange.id } });
    return session;
  });
  const agreement = await anAgreement(exchange);
  const signature = await anAgreementPerson(agreement, { memberId: president.id, representativeId: deputy.id });
  const witness = await anAgreementPerson(agreement, { memberId: deputy.id, role: "WITNESS" });
  await aReport({ of });
  if (!hasLooked) await markLater(of, [president, deputy]);
  const ref = { code: exchange.code };
  const signed = [signature, witness].map(({ id: personId }) => ({ ...ref, agreementId: agreement.id, personId }));
  const ofDelegation = { ...ref, delegationId: delegation.id };
  return { ...of, exchange, guest, president, deputy, session, signed, ref, ofDelegation };
}

/** Marks members who were not marked when the report was published: then the portal vouched for those who were. */
async function markLater({ host, exchange }: Pick<World, "host" | "exchange">, members: DelegationMember[]) {
  for (const member of members) await retype(member, { namedInPublic: true });
  await showRecord(host, { code: exchange.code });
}

/** The name of somebody in English, or else the title in brackets. */
type Shown = { name: { en: string | null } | null; title: { en: string | null } | null };
const said = ({ name, title }: Shown): string => name?.en ?? `(${title?.en ?? ""})`;

/** Where readers are told of the president and the deputy, and the whole of the page as text. */
async function seenBy({ exchange }: { exchange: { code: string } }) {
  const view = await findPublicExchange(publicDb, exchange.code);
  if (!view) throw new Error("the exchange is not public");
  const members = view.parties.flatMap(({ delegation }) => delegation?.members ?? []);
  const people = view.agreements.flatMap((agreement) => agreement.people);
  return {
    places: {
      roster: members.map(said),
      onBehalfOf: members.flatMap(({ onBehalfOf }) => (onBehalfOf ? said(onBehalfOf) : [])),
      chairs: view.itinerary.flatMap(({ items }) => items.flatMap(({ chairs }) => chairs.map(said))),
      signed: people.map(said),
      representedBy: people.flatMap(({ representedBy }) => (representedBy ? said(representedBy) : [])),
    },
    text: JSON.stringify(view),
  };
}

/** The places, where the president and the deputy are called as given. */
const everywhere = (president: string, deputy: string) => ({
  roster: [president, deputy],
  onBehalfOf: [president],
  chairs: [deputy],
  signed: [president, deputy],
  representedBy: [deputy],
});

test("readers are told of a person by one name in the roster, as chair, as absent and in an agreement", async () => {
  expect((await seenBy(await aSigning())).places).toEqual(everywhere(PRESIDENT, DEPUTY));
});

test("a college that has not looked is named nowhere, and asked once for each person however often mentioned", async () => {
  const world = await aSigning({ hasLooked: false });
  const { places, text } = await seenBy(world);
  expect(places).toEqual(everywhere("(President)", "(Deputy)"));
  for (const name of ["张远", PRESIDENT, "高明", DEPUTY]) expect(text).not.toContain(name);
  const { colleges, outsiders } = await listCollegesToAsk(world.host, world.ref.code);
  expect([colleges.map(({ people }) => people), outsiders]).toEqual([[2], null]);
});

test("a vouching for a college without an account names its people in every place", async () => {
  const of = await anExchange({ roles: RECORDING });
  const stranger = await anInstitution();
  const party = await writeRow("ExchangeParty", (tx) =>
    tx.exchangeParty.create({ data: { exchangeId: of.exchange.id, institutionId: stranger.id, role: "GUEST" } }),
  );
  const delegation = await writeRow("Delegation", (tx) =>
    tx.delegation.create({ data: { exchangeId: of.exchange.id, partyId: party.id } }),
  );
  const president = await aDelegationMember(delegation, { ...presidentNames, status: "ABSENT" });
  const deputy = await aDelegationMember(delegation, { ...deputyNames, status: "PRESENT", onBehalfOfId: president.id });
  const agreement = await anAgreement(of.exchange);
  await anAgreementPerson(agreement, { memberId: president.id, representativeId: deputy.id });
  await aReport({ of });
  await markLater(of, [president, deputy]);
  expect((await seenBy(of)).places).toMatchObject({ signed: ["(President)"], onBehalfOf: ["(President)"] });
  await vouchForNames(of.host, { code: of.exchange.code, institution: stranger.slug, reason: "Agreed by e-mail" });
  const { memberIds } = await anyRow.nameVouching.findFirstOrThrow({ where: { institutionId: stranger.id } });
  expect(memberIds.toSorted()).toEqual([president.id, deputy.id].toSorted());
  expect((await seenBy(of)).places).toMatchObject({
    ...{ roster: [PRESIDENT, DEPUTY], onBehalfOf: [PRESIDENT], signed: [PRESIDENT], representedBy: [DEPUTY] },
  });
});

test("the name of an absent signatory that is withdrawn is gone from every place at once", async () => {
  const world = await aSigning();
  const { guest, ref, president } = world;
  const shown = await findShownNames(guest, ref.code);
  expect(shown?.names.map(({ name, isMember }) => [name.en, isMember])).toEqual([
    [PRESIDENT, true],
    [DEPUTY, true],
  ]);
  await withdrawName(guest, { ...ref, memberId: president.id });
  const { places, text } = await seenBy(world);
  expect(places).toEqual(everywhere("(President)", DEPUTY));
  for (const name of ["张远", PRESIDENT]) expect(text).not.toContain(name);
});

test("the name of a chair who signed for another that is withdrawn is gone from every place at once", async () => {
  const world = await aSigning();
  await withdrawName(world.guest, { ...world.ref, memberId: world.deputy.id });
  const { places, text } = await seenBy(world);
  expect(places).toEqual(everywhere(PRESIDENT, "(Deputy)"));
  for (const name of ["高明", DEPUTY]) expect(text).not.toContain(name);
});

test("an absent signatory for whom nobody came stands in the agreement and in no roster", async () => {
  const world = await aSigning({ standsIn: false });
  const { places } = await seenBy(world);
  expect(places).toEqual({ ...everywhere(PRESIDENT, DEPUTY), roster: [DEPUTY], onBehalfOf: [] });
  const shown = await findShownNames(world.guest, world.ref.code);
  expect(shown?.names.map(({ name }) => name.en)).toEqual([PRESIDENT, DEPUTY]);
});

test("a chair who signed is removed after the agreement was changed, and is chair again when restored", async () => {
  const world = await aSigning();
  const { guest, ref, deputy, president, session, signed, ofDelegation } = world;
  const [signature, witness] = signed;
  if (!signature || !witness) throw new Error("nobody signed");
  const chairs = async () =>
    (await anyRow.itemChair.findMany({ where: { itemId: session.id } })).map(({ memberId }) => memberId);
  const onBehalfOf = async () =>
    (await anyRow.delegationMember.findUnique({ where: { id: deputy.id } }))?.onBehalfOfId ?? null;
  const remove = (memberId: string) => removeMember(guest, { ...ofDelegation, memberId });

  await removeAgreementPerson(guest, witness);
  await expect(remove(deputy.id)).rejects.toMatchObject({ code: "member_signed" });
  await expect(remove(president.id)).rejects.toMatchObject({ code: "member_signed" });
  expect([await chairs(), await onBehalfOf()]).toEqual([[deputy.id], president.id]);

  await removeAgreementPerson(guest, signature);
  await remove(deputy.id);
  expect(await chairs()).toEqual([]);
  await restoreMember(guest, { ...ofDelegation, memberId: deputy.id });
  expect([await chairs(), await onBehalfOf()]).toEqual([[deputy.id], president.id]);
  await showRecord(guest, ref);
  expect((await seenBy(world)).places).toEqual({ ...everywhere(PRESIDENT, DEPUTY), signed: [], representedBy: [] });
});

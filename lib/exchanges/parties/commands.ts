import "server-only";
import { holdOpen } from "@/lib/institutions/commands.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { MOST_GROUPS, MOST_PAIRINGS } from "../discussions/rules.ts";
import { assertChangeable, type LockedRecord, lockForRecording, lockRecord } from "../record/commands.ts";
import { mayKeepParty } from "./policy.ts";
import { type PartiesOfRecord, partiesOfRecord, partySelect, valuesOfParty } from "./queries.ts";
import { hasBothSides, pairingsUnder, rolesAfter } from "./rules.ts";
import {
  type AddPartyInput,
  type ChangeRoleInput,
  MOST_PARTIES,
  type PartyValues,
  type RemovePartyInput,
  type SavePartyInput,
} from "./schema.ts";

type Party = LockedRecord["parties"][number];

/**
 * The party of a record that is the institution of that slug.
 * @throws not_found; conflict not_a_party
 */
async function partyOf(tx: Tx, { parties }: LockedRecord, slug: string): Promise<Party> {
  const institution = await tx.institution.findUnique({ where: { slug }, select: { id: true } });
  if (!institution) throw notFound();
  const party = parties.find(({ institutionId }) => institutionId === institution.id);
  if (!party) throw conflict("not_a_party");
  return party;
}

const shown = (actor: Member, tx: Tx, { id }: LockedRecord) => partiesOfRecord(tx, actor, { exchangeId: id });

/**
 * Adds an institution as a guest or an observer, with an empty delegation.
 * @throws not_found; forbidden; conflict record_closed, exchange_is_public, institution_closed, too_many,
 *         changed_meanwhile where it takes part already
 */
export async function addParty(actor: Member, { key, ...input }: AddPartyInput): Promise<PartiesOfRecord> {
  return transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForRecording(actor, tx, input, "whole");
      const institution = await tx.institution.findUnique({
        where: { slug: input.institution },
        select: { id: true },
      });
      if (!institution) throw notFound();
      await holdOpen(actor, tx, [institution.id]);
      if (exchange.parties.some((party) => party.institutionId === institution.id)) throw conflict("changed_meanwhile");
      if (exchange.parties.length >= MOST_PARTIES) throw conflict("too_many");
      const { id } = await tx.exchangeParty.create({
        data: {
          exchangeId: exchange.id,
          institutionId: institution.id,
          role: input.role,
          delegation: { create: {} },
        },
        select: { id: true },
      });
      await record({
        action: "party.added",
        subject: { type: "ExchangeParty", id },
        exchangeId: exchange.id,
        details: { institutionId: institution.id, role: input.role },
      });
      return shown(actor, tx, exchange);
    },
    { once: { action: "party.add", key, input } },
  );
}

/** What of the record belongs to the sides of its pairings, by institution. */
async function pairingsOf(tx: Tx, exchangeId: string) {
  const pairings = await tx.pairing.findMany({
    where: { group: { exchangeId } },
    take: MOST_GROUPS * MOST_PAIRINGS,
    select: { hostUnit: { select: { institutionId: true } }, guestUnit: { select: { institutionId: true } } },
  });
  return pairings.map(({ hostUnit, guestUnit }) => ({
    hostInstitutionId: hostUnit.institutionId,
    guestInstitutionId: guestUnit.institutionId,
  }));
}

/**
 * Gives a party another role. Who becomes the host changes places with the one who was, and where all pairings are
 * between these two, their sides change places as well.
 * @throws not_found; forbidden; conflict record_closed, exchange_is_public, not_a_party, needs_both_sides,
 *         in_use where pairings with a third institution would be left without the host
 */
export async function changeRole(
  actor: Member,
  { institution, role, ...ref }: ChangeRoleInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForRecording(actor, tx, ref, "whole");
    const party = await partyOf(tx, exchange, institution);
    const roles = rolesAfter(exchange.parties, { id: party.id, role });
    if (!roles) throw conflict("needs_both_sides");
    const host = exchange.parties.find(({ id }) => roles.get(id) === "HOST");
    const turning = pairingsUnder(host?.institutionId ?? "", await pairingsOf(tx, exchange.id));
    if (turning === "obstruct") throw conflict("in_use");
    const changed = exchange.parties.filter(({ id, role: before }) => roles.get(id) !== before);
    // there is never a second host: who gives the place up comes first
    for (const { id } of changed.toSorted((a, b) => Number(b.role === "HOST") - Number(a.role === "HOST"))) {
      await tx.exchangeParty.update({
        where: { id },
        data: { role: roles.get(id) ?? role, version: { increment: 1 } },
        select: { id: true },
      });
    }
    if (turning === "turn") await turnPairings(tx, exchange.id);
    await record({
      action: "party.role_changed",
      subject: { type: "ExchangeParty", id: party.id },
      exchangeId: exchange.id,
      details: { from: party.role, to: role, changed: changed.map(({ id }) => ({ id, to: roles.get(id) ?? role })) },
    });
    return shown(actor, tx, exchange);
  });
}

/** All in one statement: the database looks at the pairings of an exchange together, after each. */
async function turnPairings(tx: Tx, exchangeId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Pairing" SET "hostUnitId" = "guestUnitId", "guestUnitId" = "hostUnitId"
    WHERE "groupId" IN (SELECT "id" FROM "DiscussionGroup" WHERE "exchangeId" = ${exchangeId}::uuid)`;
  await tx.discussionGroup.updateMany({ where: { exchangeId }, data: { version: { increment: 1 } } });
}

/** A party of which something was written down. */
const filledIn = [
  { fileNumber: { not: null } },
  { coordinatorId: { not: null } },
  { delegation: { OR: [{ headcount: { not: null } }, { members: { some: {} } }] } },
] satisfies Prisma.ExchangePartyWhereInput[];

/**
 * Takes an institution out of a record in which nobody has written anything of it yet.
 * @throws not_found; forbidden; conflict record_closed, exchange_is_public, not_a_party, needs_both_sides,
 *         in_use where its delegation has members or a headcount, it has a file number or a coordinator, one of its bases
 *         is visited, its units are paired or were on a visit, or the report is its own
 */
export async function removeParty(actor: Member, { institution, ...ref }: RemovePartyInput): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForRecording(actor, tx, ref, "whole");
    const { id, institutionId, role } = await partyOf(tx, exchange, institution);
    const rest = exchange.parties.filter((party) => party.id !== id).map((party) => party.role);
    if (!hasBothSides(rest)) throw conflict("needs_both_sides");
    const own = await tx.exchange.findFirst({
      where: {
        id: exchange.id,
        OR: [
          { parties: { some: { id, OR: filledIn } } },
          {
            items: {
              some: { visit: { OR: [{ base: { institutionId } }, { units: { some: { unit: { institutionId } } } }] } },
            },
          },
          {
            groups: {
              some: { pairings: { some: { OR: [{ hostUnit: { institutionId } }, { guestUnit: { institutionId } }] } } },
            },
          },
          { report: { ownerInstitutionId: institutionId } },
        ],
      },
      select: { id: true },
    });
    if (own) throw conflict("in_use");
    await tx.exchangeParty.delete({ where: { id }, select: { id: true } });
    await record({
      action: "party.removed",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { institutionId, role },
    });
    return shown(actor, tx, exchange);
  });
}

/**
 * Saves what a party keeps for itself; what its colleagues changed meanwhile stays, and comes back with the answer.
 * @throws not_found; forbidden; invalid where the coordinator is no account of the institution; conflict record_closed,
 *         exchange_is_public, not_a_party
 */
export async function saveParty(
  actor: Member,
  { institution, changes, version: _version, ...ref }: SavePartyInput,
): Promise<SavedSection<PartyValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockRecord(actor, tx, ref.code, "part");
    const { id, institutionId } = await partyOf(tx, exchange, institution);
    assertMay(mayKeepParty(actor, { institutionId }));
    assertChangeable(exchange, ref);
    await tx.$queryRaw`SELECT "id" FROM "ExchangeParty" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
    const select = { version: true, fileNumber: partySelect.fileNumber, coordinator: partySelect.coordinator };
    const before = valuesOfParty(await tx.exchangeParty.findUniqueOrThrow({ where: { id }, select }));
    const { data, conflicts } = mergeChanges(before, changes);
    const saved = await tx.exchangeParty.update({
      where: { id },
      data: {
        ...(data.fileNumber !== undefined && { fileNumber: data.fileNumber }),
        ...(data.coordinator !== undefined && {
          coordinatorId: await coordinatorId(tx, { institutionId, code: data.coordinator }),
        }),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select,
    });
    await record({
      action: "party.saved",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { changes: changesMade(before, data) },
    });
    return { version: saved.version, values: valuesOfParty(saved), conflicts };
  });
}

async function coordinatorId(
  tx: Tx,
  { institutionId, code }: { institutionId: string; code: string | null },
): Promise<string | null> {
  if (code === null) return null;
  const account = await tx.user.findFirst({
    where: { code, institutionId, status: "ACTIVE" },
    select: { id: true },
  });
  if (!account) throw new Refusal("invalid", "invalid");
  return account.id;
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { MAX_GROUPS, MAX_PAIRINGS } from "../../groups/rules.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { effectOnPairings, rolesAfter } from "../rules.ts";
import type { ChangeRoleInput } from "../schema.ts";

/** The pairings of an exchange by the institutions of their schools. */
async function pairingsOf(tx: Tx, exchangeId: string) {
  const pairings = await tx.pairing.findMany({
    where: { group: { exchangeId } },
    take: MAX_GROUPS * MAX_PAIRINGS,
    select: { hostUnit: { select: { institutionId: true } }, guestUnit: { select: { institutionId: true } } },
  });
  return pairings.map(({ hostUnit, guestUnit }) => ({
    hostInstitutionId: hostUnit.institutionId,
    guestInstitutionId: guestUnit.institutionId,
  }));
}

/**
 * Gives a party another role. A new host swaps roles with the former one; where all pairings are between these two,
 * the sides of the pairings are swapped too.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, needs_both_sides,
 *         in_use where pairings with a third institution would lose the host
 */
export async function changeRole(
  actor: Member,
  { institution, role, ...ref }: ChangeRoleInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const party = await findParty(tx, exchange, institution);
    const roles = rolesAfter(exchange.parties, { id: party.id, role });
    if (!roles) throw conflict("needs_both_sides");
    const host = exchange.parties.find(({ id }) => roles.get(id) === "HOST");
    const effect = effectOnPairings(host?.institutionId ?? "", await pairingsOf(tx, exchange.id));
    if (effect === "blocked") throw conflict("in_use");
    const changed = exchange.parties.filter(({ id, role: before }) => roles.get(id) !== before);
    // The former host first: the database refuses a second host.
    for (const { id } of changed.toSorted((a, b) => Number(b.role === "HOST") - Number(a.role === "HOST"))) {
      await tx.exchangeParty.update({
        where: { id },
        data: { role: roles.get(id) ?? role, version: { increment: 1 } },
        select: { id: true },
      });
    }
    if (effect === "swap") {
      await lockSections(actor, tx, exchange.id, ["GROUPS"]);
      await swapPairings(tx, exchange.id);
    }
    await record({
      action: "party.role_changed",
      subject: { type: "ExchangeParty", id: party.id },
      exchangeId: exchange.id,
      details: { from: party.role, to: role, changed: changed.map(({ id }) => ({ id, to: roles.get(id) ?? role })) },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}

/** In one statement: a trigger checks all pairings of the exchange after each statement. */
async function swapPairings(tx: Tx, exchangeId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Pairing" SET "hostUnitId" = "guestUnitId", "guestUnitId" = "hostUnitId"
    WHERE "groupId" IN (SELECT "id" FROM "DiscussionGroup" WHERE "exchangeId" = ${exchangeId}::uuid)`;
  await tx.discussionGroup.updateMany({ where: { exchangeId }, data: { version: { increment: 1 } } });
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { hasBothSides } from "../rules.ts";
import type { RemovePartyInput } from "../schema.ts";

/** The conditions under which a party has entries of its own. */
const hasEntries = [
  { fileNumber: { not: null } },
  { coordinatorId: { not: null } },
  { delegation: { OR: [{ headcount: { not: null } }, { members: { some: {} } }] } },
] satisfies Prisma.ExchangePartyWhereInput[];

/**
 * Removes an institution from a record that holds nothing about it yet.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, needs_both_sides,
 *         in_use where its delegation has members or a headcount, it has a file number or a coordinator, one of its bases
 *         is visited, its units are paired or were on a visit, or the report is its own
 */
export async function removeParty(actor: Member, { institution, ...ref }: RemovePartyInput): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const { id, institutionId, role } = await findParty(tx, exchange, institution);
    const rest = exchange.parties.filter((party) => party.id !== id).map((party) => party.role);
    if (!hasBothSides(rest)) throw conflict("needs_both_sides");
    const withEntries = await tx.exchange.findFirst({
      where: {
        id: exchange.id,
        OR: [
          { parties: { some: { id, OR: hasEntries } } },
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
    if (withEntries) throw conflict("in_use");
    await tx.exchangeParty.delete({ where: { id }, select: { id: true } });
    await record({
      action: "party.removed",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { institutionId, role },
    });
    return listPartiesOfRecord(tx, actor, { exchangeId: exchange.id });
  });
}

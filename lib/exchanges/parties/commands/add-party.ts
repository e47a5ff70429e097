import "server-only";
import { findVisibleInstitution } from "@/lib/institutions/commands/find-editable-institution.ts";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { type AddPartyInput, MAX_PARTIES } from "../schema.ts";

/**
 * Adds an institution as a guest or an observer, with an empty delegation.
 * @throws not_found; forbidden; conflict record_closed, institution_closed, too_many,
 *         changed_meanwhile where it takes part already
 */
export async function addParty(actor: Member, { key, ...input }: AddPartyInput): Promise<PartiesOfRecord> {
  return transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["PARTIES"], "exclusive");
      const institution = await findVisibleInstitution(actor, tx, input.institution);
      await lockOpenInstitutions(actor, tx, [institution.id]);
      if (exchange.parties.some((party) => party.institutionId === institution.id)) throw conflict("changed_meanwhile");
      if (exchange.parties.length >= MAX_PARTIES) throw conflict("too_many");
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
      return listPartiesOfRecord(tx, actor, exchange);
    },
    { once: { action: "party.add", key, input } },
  );
}

import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { findVisibleParty } from "@/lib/institutions/parties/commands/find-visible-party.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, Refusal } from "@/lib/platform/errors.ts";
import { findPartyUses } from "../../party-uses/queries.ts";
import { isReplaceable } from "../../party-uses/rules.ts";
import { creatingPartyOf } from "../../policy.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import { mayReplaceParty } from "../policy.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import type { ReplacePartyInput } from "../schema.ts";

/**
 * Puts another institution in the place of a party, for one that was chosen by mistake. Its role and its delegation stay, its school does not;
 * the members keep what was typed of them, without their entries in the directory, and nobody of them is named in public
 * until that is said anew. Its title is proposed anew, unless somebody typed it; what
 * else a record says stays as it is.
 * @throws not_found; forbidden for all who may not write its delegation for it, and for its own staff
 * @throws conflict  record_closed, not_a_party, institution_closed, changed_meanwhile where the other one takes part already;
 *                   party_not_replaceable where its college took part in the record by itself, its schools, bases, file
 *                   number, coordinator or report are in it, somebody vouched for its people, or readers have seen it
 */
export async function replaceParty(
  actor: Member,
  { institution, by, ...ref }: ReplacePartyInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES", "MEMBERS"], "exclusive");
    const party = await findParty(tx, exchange, institution);
    assertMay(mayReplaceParty(actor, { ...party, creatingPartyId: creatingPartyOf(exchange) }));
    const next = await findVisibleParty(actor, tx, by);
    await lockOpenInstitutions(actor, tx, [next.id]);
    if (exchange.parties.some(({ institutionId }) => institutionId === next.id)) throw conflict("changed_meanwhile");
    const uses = await findPartyUses(tx, { exchangeId: exchange.id, ...party });
    const { unitId } = await tx.exchangeParty.findUniqueOrThrow({ where: { id: party.id }, select: { unitId: true } });
    if (!isReplaceable(uses)) throw new Refusal("conflict", "party_not_replaceable", uses);
    const before = await findTitles(tx, exchange.id);
    await tx.exchangeParty.update({
      where: { id: party.id },
      data: {
        institutionId: next.id,
        unitId: null,
        planConfirmedAt: null,
        planConfirmedById: null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await forgetDirectory(tx, actor, { exchangeId: exchange.id, partyId: party.id, nextId: next.id });
    const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before });
    await record({
      action: "party.replaced",
      subject: { type: "ExchangeParty", id: party.id },
      exchangeId: exchange.id,
      details: { from: party.institutionId, unitId, to: next.id, members: uses.members, ...renewed },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}

/** Takes from a delegation what belongs to the former college: the entries of its people, and leave to name them. */
async function forgetDirectory(
  tx: Tx,
  actor: Member,
  { exchangeId, partyId, nextId }: { exchangeId: string; partyId: string; nextId: string },
): Promise<void> {
  const enteredById = actor.institutionId === nextId ? null : actor.institutionId;
  // Taking back a removal or a paste would bring the people of the former college back.
  await tx.$executeRaw`
    DELETE FROM "UndoEntry" entry USING "Delegation" delegation
    WHERE entry."exchangeId" = ${exchangeId}::uuid AND delegation."partyId" = ${partyId}::uuid
      AND delegation."id"::text IN (entry."subjectId"::text, entry."before" ->> 'delegationId')`;
  await tx.$executeRaw`
    DELETE FROM "UndoEntry" WHERE "exchangeId" = ${exchangeId}::uuid AND (
      "before" @> jsonb_build_object('people', jsonb_build_array(
        jsonb_build_object('values', jsonb_build_object('partyId', ${partyId}::text))))
      OR "before" @> jsonb_build_object('person', jsonb_build_object(
        'values', jsonb_build_object('partyId', ${partyId}::text))))`;
  await tx.delegation.updateMany({ where: { partyId }, data: { enteredById, version: { increment: 1 } } });
  await tx.delegationMember.updateMany({
    where: { delegation: { partyId } },
    data: { personId: null, appointmentId: null, namedInPublic: false },
  });
  await tx.delegationOthers.updateMany({ where: { delegation: { partyId } }, data: { isPublic: false } });
}

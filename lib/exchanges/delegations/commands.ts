import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, forbidden, notFound } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { fillerOf, mayEditDelegation, mayEditRecord } from "../policy.ts";
import { assertChangeable, type LockedRecord, lockRecord } from "../record/commands.ts";
import { findRoster, type Roster } from "./members/queries.ts";
import { isCounted, type MemberRole, type MemberStatus, MOST_MEMBERS } from "./rules.ts";
import type { DelegationRef, HeadcountValues, SaveHeadcountInput } from "./schema.ts";

/** A delegation that the transaction holds: nobody else changes it or its members before the commit. */
export type LockedDelegation = {
  id: string;
  exchangeId: string;
  /** whose delegation it is */
  institutionId: string;
  version: number;
  headcount: number | null;
  enteredById: string | null;
  takenOverAt: Date | null;
  record: LockedRecord;
};

/** Who is in a delegation, as far as the rules about all of them need it; in protocol order. */
export type PlacedMember = { id: string; role: MemberRole; status: MemberStatus; protocolOrder: number };

type DelegationRow = Omit<LockedDelegation, "exchangeId" | "record">;

/**
 * Locks a delegation for a change by somebody who may edit it, after the record that it belongs to.
 * @throws not_found where there is no such delegation, or the actor may not see its record
 * @throws forbidden not_your_delegation
 * @throws conflict  delegation_taken_over, record_closed, exchange_is_public
 */
export async function lockDelegation(actor: Writer, tx: Tx, ref: DelegationRef): Promise<LockedDelegation> {
  const record = await lockRecord(actor, tx, ref.code, "part");
  const [row] = await tx.$queryRaw<DelegationRow[]>`
    SELECT delegation."id", party."institutionId", delegation."version", delegation."headcount",
           delegation."enteredById", delegation."takenOverAt"
    FROM "Delegation" delegation JOIN "ExchangeParty" party ON party."id" = delegation."partyId"
    WHERE delegation."id" = ${ref.delegationId}::uuid AND delegation."exchangeId" = ${record.id}::uuid
    FOR UPDATE OF delegation`;
  if (!row) throw notFound();
  assertMayEdit(actor, row, record);
  assertChangeable(record, ref);
  return { ...row, exchangeId: record.id, record };
}

function assertMayEdit(actor: Writer, { institutionId, takenOverAt }: DelegationRow, record: LockedRecord): void {
  const sides = { institutionId, fillerId: fillerOf(record) };
  if (mayEditDelegation(actor, { ...sides, takenOverAt })) return;
  // who could have until the other party came is told that it came
  if (mayEditDelegation(actor, { ...sides, takenOverAt: null })) throw conflict("delegation_taken_over");
  throw forbidden(mayEditRecord(actor, record) ? "not_your_delegation" : "forbidden");
}

/**
 * What a save says about who fills the delegation in: its own party, from the first save on, or another one. A group
 * administrator who belongs to no party does so in nobody's name.
 */
function handOf(actor: Writer, { institutionId, enteredById, takenOverAt, record }: LockedDelegation) {
  if (takenOverAt !== null || actor.kind === "system") return {};
  if (actor.institutionId === institutionId) return { takenOverAt: clock.now() };
  const isOther = record.parties.some((party) => party.institutionId === actor.institutionId);
  return isOther && enteredById === null ? { enteredById: actor.institutionId } : {};
}

/**
 * Ends a save under the lock: the next version, and whose hand it was.
 * @returns the version that holds from the commit on
 */
export async function countSave(
  actor: Writer,
  tx: Tx,
  delegation: LockedDelegation,
  { isChanged = true, ...data }: { isChanged?: boolean; headcount?: number | null } = {},
): Promise<number> {
  const { version } = await tx.delegation.update({
    where: { id: delegation.id },
    data: { ...handOf(actor, delegation), ...data, ...(isChanged && { version: { increment: 1 } }) },
    select: { version: true },
  });
  return version;
}

/** Everybody in the delegation, in protocol order. */
export async function placedMembers(_actor: Writer, tx: Tx, delegationId: string): Promise<PlacedMember[]> {
  return tx.delegationMember.findMany({
    where: { delegationId },
    orderBy: { protocolOrder: "asc" },
    select: { id: true, role: true, status: true, protocolOrder: true },
  });
}

/**
 * Lets so many more people into a delegation.
 * @throws conflict too_many, headcount_too_small
 */
export function assertRoom(
  { headcount }: Pick<LockedDelegation, "headcount">,
  members: readonly PlacedMember[],
  added: readonly { status: MemberStatus }[],
): void {
  if (members.length + added.length > MOST_MEMBERS) throw conflict("too_many");
  const counted = [...members, ...added].filter(isCounted).length;
  if (headcount !== null && counted > headcount) throw conflict("headcount_too_small");
}

/**
 * Saves how many people came; what others saved meanwhile stays, and comes back with the answer.
 * @throws as `lockDelegation`; conflict headcount_too_small
 */
export async function saveHeadcount(
  actor: Member,
  { changes, ...ref }: SaveHeadcountInput,
): Promise<SavedSection<HeadcountValues>> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const before = { headcount: delegation.headcount };
    const { data, conflicts } = mergeChanges(before, changes);
    const values = { ...before, ...data };
    if (data.headcount !== undefined) assertRoom(values, await placedMembers(actor, tx, delegation.id), []);
    const isChanged = data.headcount !== undefined;
    const version = await countSave(actor, tx, delegation, { ...data, isChanged });
    await record({
      action: "delegation.headcount_saved",
      subject: { type: "Delegation", id: delegation.id },
      exchangeId: delegation.exchangeId,
      details: { changes: changesMade(before, data) },
    });
    return { version, values, conflicts };
  });
}

/**
 * A party takes the filling in of its own delegation over from whoever began the record; nothing else changes.
 * @throws as `lockDelegation`; forbidden not_your_delegation for anybody but the party itself
 * @throws conflict changed_meanwhile where it has done so before
 */
export async function takeOverDelegation(actor: Member, ref: DelegationRef): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id, exchangeId, institutionId, takenOverAt } = delegation;
    if (actor.institutionId !== institutionId) throw forbidden("not_your_delegation");
    if (takenOverAt !== null) throw conflict("changed_meanwhile");
    await countSave(actor, tx, delegation, { isChanged: false });
    await record({ action: "delegation.taken_over", subject: { type: "Delegation", id }, exchangeId });
    return findRoster(tx, id);
  });
}

import "server-only";
import { listOwnInstitutionIds } from "@/lib/institutions/parties/queries.ts";

import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, forbidden, notFound } from "@/lib/platform/errors.ts";
import { creatingPartyOf, mayEditDelegation, mayEditRecord } from "../../policy.ts";
import { assertChangeable, type LockedRecord, lockRecord } from "../../record/commands/lock-record.ts";
import type { SectionKind } from "../../record/rules.ts";
import type { DelegationRef } from "../schema.ts";

/** A delegation that the transaction has locked: nobody else changes it or its members before the commit. */
export type LockedDelegation = {
  id: string;
  exchangeId: string;
  /** whose delegation it is */
  institutionId: string;
  /** the actor acts for it: its own staff, or the administrators of the group that it is */
  isOwn: boolean;
  version: number;
  headcount: number | null;
  /** how many people its lines without names count */
  counted: number;
  enteredById: string | null;
  takenOverAt: Date | null;
  record: LockedRecord;
};

type DelegationRow = Omit<LockedDelegation, "exchangeId" | "isOwn" | "record">;

/**
 * Locks a delegation for a change by somebody who may edit it. Locks its record and the members of all its delegations
 * first.
 * @param sections what changes, as in `lockSections`; MEMBERS is among them
 * @throws not_found where there is no such delegation, or the actor may not see its record
 * @throws forbidden not_your_delegation
 * @throws conflict  delegation_taken_over, record_closed
 */
export async function lockDelegation(
  actor: Writer,
  tx: Tx,
  ref: DelegationRef,
  sections: readonly SectionKind[] = ["MEMBERS"],
): Promise<LockedDelegation> {
  const record = await lockRecord(actor, tx, ref.code, "shared", sections);
  const [row] = await tx.$queryRaw<DelegationRow[]>`
    SELECT delegation."id", party."institutionId", delegation."version", delegation."headcount",
           delegation."enteredById", delegation."takenOverAt",
           (SELECT coalesce(sum(others."count"), 0)::int FROM "DelegationOthers" others
            WHERE others."delegationId" = delegation."id") AS "counted"
    FROM "Delegation" delegation JOIN "ExchangeParty" party ON party."id" = delegation."partyId"
    WHERE delegation."id" = ${ref.delegationId}::uuid AND delegation."exchangeId" = ${record.id}::uuid`;
  if (!row) throw notFound();
  assertMayEdit(actor, row, record);
  assertChangeable(record);
  const isOwn = (await listOwnInstitutionIds(tx, actor)).has(row.institutionId);
  return { ...row, isOwn, exchangeId: record.id, record };
}

function assertMayEdit(actor: Writer, { institutionId, takenOverAt }: DelegationRow, record: LockedRecord): void {
  const owner = { institutionId, creatingPartyId: creatingPartyOf(record) };
  if (mayEditDelegation(actor, { ...owner, takenOverAt })) return;
  // An actor who could edit it until its own party took over gets that as the reason.
  if (mayEditDelegation(actor, { ...owner, takenOverAt: null })) throw conflict("delegation_taken_over");
  throw forbidden(mayEditRecord(actor, record) ? "not_your_delegation" : "forbidden");
}

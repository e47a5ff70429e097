import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";
import { findVisibleInstitution } from "../../commands/find-editable-institution.ts";
import { lockOpenInstitutions } from "../../commands/lock-open-institutions.ts";
import { mayEditInstitutions } from "../../policy.ts";
import { inOrderOfIds } from "../rules.ts";
import type { RelationInput } from "../schema.ts";

/** The relation of two colleges, locked, with their ids in the order in which they are stored. */
export type LockedRelation = { id: string | null; firstId: string; secondId: string };

/**
 * Locks what two colleges are to each other, whether a relation is recorded or not, so that two people write it one after
 * the other.
 * @throws not_found; forbidden; conflict related_to_itself
 */
async function lockColleges(actor: Member, tx: Tx, { institution, other }: RelationInput): Promise<LockedRelation> {
  const one = await findVisibleInstitution(actor, tx, institution);
  assertMay(mayEditInstitutions(actor));
  const ids = inOrderOfIds(one.id, (await findVisibleInstitution(actor, tx, other)).id);
  if (ids.firstId === ids.secondId) throw conflict("related_to_itself").of("other");
  await takeAdvisoryLock(tx, `InstitutionRelation ${ids.firstId} ${ids.secondId}`);
  const found = await tx.institutionRelation.findUnique({ where: { firstId_secondId: ids }, select: { id: true } });
  return { ...ids, id: found?.id ?? null };
}

/**
 * Locks a recorded relation of two colleges.
 * @throws as `lockColleges`; not_found where none is recorded
 */
export async function lockRelation(actor: Member, tx: Tx, colleges: RelationInput) {
  const { id, ...ids } = await lockColleges(actor, tx, colleges);
  if (id === null) throw notFound();
  return { id, ...ids };
}

/**
 * Locks two open colleges that have no relation yet.
 * @throws as `lockColleges`; conflict related_already, institution_closed
 */
export async function lockUnrelated(actor: Member, tx: Tx, colleges: RelationInput) {
  const { id, ...ids } = await lockColleges(actor, tx, colleges);
  if (id !== null) throw conflict("related_already").of("other");
  await lockOpenInstitutions(actor, tx, [ids.firstId, ids.secondId]);
  return ids;
}

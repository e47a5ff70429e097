import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { othersList } from "../../others/queries.ts";
import { MAX_OTHERS, peopleCounted } from "../../others/rules.ts";
import type { OthersValues } from "../../others/schema.ts";
import { listMembersInOrder } from "../queries.ts";
import { assertCapacity } from "./assert-capacity.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/** A line to insert. */
export type NewOthers = Omit<OthersValues, "isPublic">;

/**
 * Inserts lines for people who are counted or described, and not named, at the end of those of a locked delegation. Readers do
 * not see them until somebody allows it.
 * @returns the ids of the new lines in their order
 * @throws conflict too_many, headcount_too_small
 */
export async function insertOthers(
  actor: Writer,
  tx: Tx,
  delegation: LockedDelegation,
  lines: readonly NewOthers[],
): Promise<string[]> {
  const { id: delegationId, exchangeId } = delegation;
  const counted = delegation.counted + peopleCounted(lines);
  assertCapacity({ ...delegation, counted }, await listMembersInOrder(actor, tx, delegationId), []);
  const first = await placeAfterLast(tx, othersList(delegationId), { max: MAX_OTHERS, added: lines.length });
  const rows = lines.map((line, at) => ({ ...line, delegationId, exchangeId, position: first + at }));
  const made = await tx.delegationOthers.createManyAndReturn({ data: rows, select: { id: true } });
  return made.map(({ id }) => id);
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { AuditEntry } from "@/lib/platform/audit.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { type GroupEntry, listGroupEntries } from "../queries.ts";
import type { GroupRef } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/** The groups of a record after one of them was changed. */
export type GroupsAnswer = { groups: GroupEntry[] };

/**
 * Changes one group in one transaction: locks it, runs the change, gives it the next version and records the event.
 * @throws as `lockGroup`, and as the change
 */
export async function changeGroup(
  actor: Member,
  { code, groupId }: GroupRef,
  event: Pick<AuditEntry, "action" | "details">,
  change: (tx: Tx, exchangeId: string) => Promise<void>,
): Promise<GroupsAnswer> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { code, groupId });
    await change(tx, exchangeId);
    await bumpVersion(tx, groupId);
    await record({ ...event, subject: { type: "DiscussionGroup", id: groupId }, exchangeId });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}

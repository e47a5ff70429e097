import "server-only";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { publishRevision } from "../../commands/publish-revision.ts";
import { findNewestNumber, findShownRevision } from "../../queries.ts";

/**
 * Takes the names of some members, or of people whom agreements mention, from readers and from the record, and rebuilds once what readers see. Each person has
 * an event of their own. The caller has locked the record alone, and has checked who may do this.
 */
export async function storeWithdrawals(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchangeId, memberIds }: { exchangeId: string; memberIds: readonly string[] },
): Promise<void> {
  await lockSections(actor, tx, exchangeId, ["REPORT"]);
  await takeFromRecord(tx, { exchangeId, memberIds });
  const mentioned = await takeFromAgreements(tx, { exchangeId, memberIds });
  const upToRevision = (await findNewestNumber(tx, exchangeId)) ?? 0;
  const byId = actor.kind === "member" ? actor.userId : null;
  const at = clock.now();
  const data = memberIds.map((memberId) => ({ exchangeId, memberId, upToRevision, byId, at }));
  await tx.nameWithdrawal.createMany({ data, skipDuplicates: true });
  const shown = await findShownRevision(tx, exchangeId);
  if (shown) await publishRevision(actor, tx, record, shown);
  for (const id of memberIds) {
    const type = mentioned.has(id) ? "AgreementPerson" : "DelegationMember";
    await record({ action: "member.name_withdrawn", subject: { type, id }, exchangeId });
  }
}

/**
 * Marks members that still stand in the record as not to be named. The version of their delegation moves on, which tells
 * pages that show it. That the college looked at all its people is not said by that.
 */
async function takeFromRecord(
  tx: Tx,
  { exchangeId, memberIds }: { exchangeId: string; memberIds: readonly string[] },
): Promise<void> {
  const changed = await tx.delegationMember.updateManyAndReturn({
    where: { id: { in: [...memberIds] }, exchangeId, namedInPublic: true },
    data: { namedInPublic: false },
    select: { delegationId: true },
  });
  const delegationIds = [...new Set(changed.map(({ delegationId }) => delegationId))];
  await tx.delegation.updateMany({ where: { id: { in: delegationIds } }, data: { version: { increment: 1 } } });
}

/** Marks people whom agreements mention as not to be named. @returns the ids of those who stand in an agreement */
async function takeFromAgreements(
  tx: Tx,
  { exchangeId, memberIds }: { exchangeId: string; memberIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const ofThem = { id: { in: [...memberIds] }, exchangeId };
  const people = await tx.agreementPerson.findMany({ where: ofThem, select: { id: true } });
  await tx.agreementPerson.updateMany({
    where: { ...ofThem, namedInPublic: true },
    data: { namedInPublic: false, version: { increment: 1 } },
  });
  return new Set(people.map(({ id }) => id));
}

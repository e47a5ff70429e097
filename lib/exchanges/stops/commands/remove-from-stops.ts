import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { hasStops } from "../../rules.ts";

/**
 * Takes items, groups and members from the stops of parties that will be no hosts any more. Where an exchange has one host, that
 * says nothing; where it has several, somebody decides where they belong first.
 * @returns what was taken from a stop, by id
 * @throws conflict stop_in_use
 */
export async function removeFromStops(
  actor: Writer,
  tx: Tx,
  { exchange, leaving }: { exchange: LockedRecord; leaving: readonly string[] },
): Promise<{ items: string[]; groups: string[]; members: string[] }> {
  const asked = { where: { stopId: { in: [...leaving] } }, select: { id: true } };
  const items = (await tx.itineraryItem.findMany(asked)).map(({ id }) => id);
  const groups = (await tx.discussionGroup.findMany(asked)).map(({ id }) => id);
  // how many people were there is known nowhere else
  const headcounts = await tx.stopHeadcount.count({ where: asked.where });
  const members = (await tx.memberStop.findMany({ where: asked.where, select: { memberId: true } })).map(
    ({ memberId }) => memberId,
  );
  const left = { items, groups, members };
  if (items.length + groups.length + members.length + headcounts === 0) return left;
  if (headcounts > 0 || hasStops(exchange.parties)) throw conflict("stop_in_use");
  const isOfMembers = members.length > 0;
  await lockSections(actor, tx, exchange.id, [...(isOfMembers ? (["MEMBERS"] as const) : []), "ITINERARY", "GROUPS"]);
  const data = { stopId: null, version: { increment: 1 } };
  await tx.itineraryItem.updateMany({ where: { id: { in: items } }, data });
  await tx.discussionGroup.updateMany({ where: { id: { in: groups } }, data });
  await tx.memberStop.deleteMany({ where: asked.where });
  await tx.delegation.updateMany({
    where: { members: { some: { id: { in: members } } } },
    data: { version: { increment: 1 } },
  });
  return left;
}

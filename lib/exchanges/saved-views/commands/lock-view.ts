import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayChangeView, type ViewOwner } from "../policy.ts";
import { viewsVisibleTo } from "../queries.ts";
import type { ViewList } from "../rules.ts";
import { lockViewsOf } from "./lock-views-of.ts";

/** A view that the transaction has locked. */
export type LockedView = ViewOwner & { id: string; list: ViewList; name: string };

/**
 * Locks a view that the actor sees and may change, with all views of its owner.
 * @throws not_found; forbidden
 */
export async function lockView(actor: Member, tx: Tx, id: string): Promise<LockedView> {
  const where = { id, AND: viewsVisibleTo(actor) };
  const seen = await tx.savedView.findFirst({ where, select: { ownerId: true } });
  if (!seen) throw notFound();
  await lockViewsOf(actor, tx, seen.ownerId);
  const view = await tx.savedView.findFirst({
    where,
    select: { id: true, ownerId: true, institutionId: true, isShared: true, list: true, name: true },
  });
  if (!view) throw notFound();
  assertMay(mayChangeView(actor, view));
  return view;
}

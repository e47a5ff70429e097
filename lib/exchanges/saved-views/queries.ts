import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayChangeView } from "./policy.ts";
import { MAX_VIEWS, type ViewList } from "./rules.ts";
import { viewFilter, viewQuery } from "./schema.ts";

/** Of the views that others share, so many are shown. */
const MAX_SHARED = 40;

/** A saved view as the person sees it above a list. */
export type ViewEntry = {
  id: string;
  name: string;
  /** the query of the address that shows it */
  query: string;
  isShared: boolean;
  /** who saved it; null for an own one */
  owner: string | null;
  mayChange: boolean;
};

/** The part of a `where` for the views that somebody sees: the own ones, and those that colleagues share. */
export const viewsVisibleTo = ({ userId, institutionId, roles }: Member): Prisma.SavedViewWhereInput => ({
  OR: [{ ownerId: userId }, ...(roles.length === 0 ? [] : [{ isShared: true, institutionId }])],
});

/** The views of a list that the actor sees, the own ones first, then those of colleagues, by name; at most 60. */
export async function listSavedViews(actor: Member, list: ViewList): Promise<ViewEntry[]> {
  const rows = await read(actor, (tx) =>
    tx.savedView.findMany({
      where: { list, AND: viewsVisibleTo(actor) },
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      take: MAX_VIEWS + MAX_SHARED,
      select: {
        id: true,
        name: true,
        filter: true,
        isShared: true,
        ownerId: true,
        institutionId: true,
        owner: { select: { name: true } },
      },
    }),
  );
  const views = rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: viewQuery(viewFilter.parse(row.filter)),
    isShared: row.isShared,
    owner: row.ownerId === actor.userId ? null : row.owner.name,
    mayChange: mayChangeView(actor, row),
  }));
  return [...views.filter(({ owner }) => owner === null), ...views.filter(({ owner }) => owner !== null)];
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import type { ViewList } from "../rules.ts";

/**
 * Refuses a name that another view of the same person and list has.
 * @param view.id the view that has the name itself, where there is one
 * @throws conflict view_name_taken
 */
export async function assertNameIsFree(
  _actor: Member,
  tx: Tx,
  { id, ownerId, list, name }: { id?: string; ownerId: string; list: ViewList; name: string },
): Promise<void> {
  const where = { ownerId, list, nameKey: nameKey(name), ...(id !== undefined && { id: { not: id } }) };
  if (await tx.savedView.findFirst({ where, select: { id: true } })) throw conflict("view_name_taken").of("name");
}

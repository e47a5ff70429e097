import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import type { ChangeViewInput } from "../schema.ts";
import { assertNameIsFree } from "./assert-name-is-free.ts";
import { lockView } from "./lock-view.ts";

/**
 * Gives a saved view another name, shares it with the college, or takes it back from there.
 * @throws not_found; forbidden; conflict view_name_taken
 */
export async function changeView(actor: Member, { id, name, isShared }: ChangeViewInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const view = await lockView(actor, tx, id);
    if (view.name === name && view.isShared === isShared) return unchanged(null);
    await assertNameIsFree(actor, tx, { ...view, name });
    await tx.savedView.update({ where: { id }, data: { name, isShared }, select: { id: true } });
    const from = { name: view.name, isShared: view.isShared };
    await record({
      action: "saved_view.changed",
      subject: { type: "SavedView", id },
      details: { from, to: { name, isShared } },
    });
    return null;
  });
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import type { ViewList } from "../rules.ts";
import type { RemoveViewInput } from "../schema.ts";
import { lockView } from "./lock-view.ts";

/**
 * Removes a saved view for everybody who sees it; what it shows stays.
 * @throws not_found; forbidden
 */
export async function removeView(actor: Member, { id }: Pick<RemoveViewInput, "id">): Promise<{ list: ViewList }> {
  return transaction(actor, async (tx, record) => {
    const { list, name } = await lockView(actor, tx, id);
    await tx.savedView.delete({ where: { id }, select: { id: true } });
    await record({ action: "saved_view.removed", subject: { type: "SavedView", id }, details: { list, name } });
    return { list };
  });
}

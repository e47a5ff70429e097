import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { maySaveViews } from "../policy.ts";
import { MAX_VIEWS } from "../rules.ts";
import type { SaveViewInput } from "../schema.ts";
import { assertNameIsFree } from "./assert-name-is-free.ts";
import { lockViewsOf } from "./lock-views-of.ts";

/**
 * Saves the filter and the order of a list under a name, for the actor or for the whole college.
 * @throws forbidden; conflict view_filters_nothing, too_many_views, view_name_taken, key_used_before
 */
export async function saveView(actor: Member, input: Omit<SaveViewInput, "locale">): Promise<{ id: string }> {
  const { key, list, name, isShared, filter } = input;
  return transaction(
    actor,
    async (tx, record) => {
      assertMay(maySaveViews(actor));
      if (Object.keys(filter).length === 0) throw conflict("view_filters_nothing");
      await lockViewsOf(actor, tx, actor.userId);
      const own = { ownerId: actor.userId, list };
      if ((await tx.savedView.count({ where: own })) >= MAX_VIEWS) throw conflict("too_many_views");
      await assertNameIsFree(actor, tx, { ...own, name });
      const { id } = await tx.savedView.create({
        data: { ...own, institutionId: actor.institutionId, name, filter, isShared },
        select: { id: true },
      });
      const details = { list, name, filter, isShared };
      await record({ action: "saved_view.saved", subject: { type: "SavedView", id }, details });
      return { id };
    },
    { once: { action: "saved_view.save", key, input } },
  );
}

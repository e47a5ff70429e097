import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";

import { lockUser } from "../../commands/lock-account.ts";
import { preferenceColumns } from "../../queries.ts";
import { defaultPreferences, guidedAtAfter } from "../rules.ts";
import type { SavePreferencesInput } from "../schema.ts";

/**
 * Changes some of the actor's own preferences. Locks the account before the row, so that two saves of somebody who has no
 * row yet queue.
 */
export async function savePreferences(actor: Member, { isGuided, ...chosen }: SavePreferencesInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { id: userId } = await lockUser(actor, tx, actor.userId);
    const row = await tx.userPreference.findUnique({ where: { userId }, select: preferenceColumns });
    const before = row ?? defaultPreferences;
    const after = {
      fieldLanguages: chosen.fieldLanguages ?? before.fieldLanguages,
      singleKeys: chosen.singleKeys ?? before.singleKeys,
      guidedAt: isGuided === undefined ? before.guidedAt : guidedAtAfter(before, { isGuided, now: clock.now() }),
    };
    const names = (["fieldLanguages", "singleKeys", "guidedAt"] as const).filter(
      (name) => after[name] !== before[name],
    );
    if (names.length === 0) return unchanged(null);
    await tx.userPreference.upsert({ where: { userId }, create: { userId, ...after }, update: after });
    const asJson = (value: string | boolean | Date | null) => (value instanceof Date ? value.toISOString() : value);
    const details = names.map((name) => [name, { from: asJson(before[name]), to: asJson(after[name]) }]);
    await record({
      action: "preferences.saved",
      subject: { type: "User", id: userId },
      details: Object.fromEntries(details),
    });
    return null;
  });
}

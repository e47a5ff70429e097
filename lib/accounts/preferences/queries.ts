import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { readStatement } from "@/lib/platform/db.ts";
import { preferenceColumns } from "../queries.ts";
import { defaultPreferences, type Preferences } from "./rules.ts";

/** The actor's own preferences, or what holds for whoever has chosen nothing. */
export async function findPreferences(actor: Member): Promise<Preferences> {
  const row = await readStatement(actor, (reader) =>
    reader.userPreference.findUnique({ where: { userId: actor.userId }, select: preferenceColumns }),
  );
  return row ?? defaultPreferences;
}

import { system } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { publishAsItStands } from "@/lib/revisions/commands/publish-as-it-stands.ts";

/**
 * Shows readers the record of an exchange with a published report as it stands now, and vouches for the people of its
 * colleges.
 */
export async function showToReaders(exchangeId: string): Promise<void> {
  const actor = system("test");
  await transaction(actor, (tx, record) => publishAsItStands(actor, tx, record, { exchangeId, reason: "PUBLISHED" }));
}

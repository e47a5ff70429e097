import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { restoreText } from "../../commands/restore-text.ts";
import { storeDraft } from "../../commands/store-draft.ts";
import { isSameText } from "../../queries.ts";
import { findDraftFacts } from "../queries.ts";
import { draftOf } from "../rules.ts";
import type { WriteDraftInput } from "../schema.ts";

/**
 * Writes the working text anew from the record as it is now, for a text that was drafted before the exchange, or before the
 * record was complete. The credits stay. The text that it replaces is stored as a draft, so that this can be undone.
 * Readers see no change.
 * @returns `replaced`: which draft has the replaced text
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict changed_meanwhile; nothing_to_update where the record says what the text says
 */
export async function writeDraft(
  actor: Member,
  { slug, locale, seen }: WriteDraftInput,
): Promise<{ replaced: number }> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    if (!report.exchangeId) throw notFound();
    if (text.version !== seen) throw conflict("changed_meanwhile");
    const { facts } = await findDraftFacts(tx, report.exchangeId);
    const { author, photographer, editor, reviewer, sourceHash } = text;
    const draft = { ...draftOf(facts, locale), author, photographer, editor, reviewer, sourceHash };
    if (isSameText(draft, text)) throw conflict("nothing_to_update");
    await storeDraft(actor, tx, { text, wasReplaced: true });
    await restoreText(actor, tx, { text, by: draft });
    await record({
      action: "report.draft_written",
      ...reportEvent(report),
      details: { locale, replaced: text.version },
    });
    return { replaced: text.version };
  });
}

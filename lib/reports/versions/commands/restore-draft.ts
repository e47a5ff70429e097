import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { restoreText } from "../../commands/restore-text.ts";
import { storeDraft } from "../../commands/store-draft.ts";
import { isSameText, textColumns } from "../../queries.ts";
import type { RestoreDraftInput } from "../schema.ts";

/**
 * Copies an earlier draft into the working text. The text that it replaces is stored as a draft, so that this can be
 * undone. Readers see no change.
 * @returns `replaced`: which draft has the replaced text
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict changed_meanwhile; nothing_to_update where the text is the same as the draft
 */
export async function restoreDraft(
  actor: Member,
  { slug, locale, draft: version, seen }: RestoreDraftInput,
): Promise<{ replaced: number }> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    const draft = await tx.reportDraft.findUnique({
      where: { translationId_version: { translationId: text.id, version } },
      select: textColumns,
    });
    if (!draft) throw notFound();
    if (text.version !== seen) throw conflict("changed_meanwhile");
    if (isSameText(draft, text)) throw conflict("nothing_to_update");
    await storeDraft(actor, tx, { text, wasReplaced: true });
    await restoreText(actor, tx, { text, by: draft });
    await record({
      action: "report.draft_restored",
      ...reportEvent(report),
      details: { locale, draft: version, replaced: text.version },
    });
    return { replaced: text.version };
  });
}

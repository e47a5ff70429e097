import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { insertVersion } from "../../commands/insert-version.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { restoreText } from "../../commands/restore-text.ts";
import { isSameText, textColumns } from "../../queries.ts";
import type { RestoreVersionInput } from "../schema.ts";

/**
 * Copies a version into the working text. The text that it replaces is stored as a version, so that this can be undone.
 * Readers see no change.
 * @returns `replaced`: the number of the version with the replaced text
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict changed_meanwhile; nothing_to_update where the text is the same as the version
 */
export async function restoreVersion(
  actor: Member,
  { slug, locale, number, seen }: RestoreVersionInput,
): Promise<{ replaced: number }> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "text");
    const text = await lockText(actor, tx, { report, locale });
    const version = await tx.reportVersion.findUnique({
      where: { translationId_number: { translationId: text.id, number } },
      select: textColumns,
    });
    if (!version) throw notFound();
    if (text.version !== seen) throw conflict("changed_meanwhile");
    if (isSameText(version, text)) throw conflict("nothing_to_update");
    const { title, summary, body, author, photographer, editor, reviewer, sourceHash } = text;
    const credits = { author, photographer, editor, reviewer };
    // a version needs a title: a text without one is stored with that of the version that replaces it
    const content = { title: title ?? version.title, summary, body, ...credits, sourceHash };
    const replaced = await insertVersion(actor, tx, { translationId: text.id, reason: "KEPT", content });
    await restoreText(actor, tx, { text, by: version });
    await record({
      action: "report.version_restored",
      ...reportEvent(report),
      details: { locale, number, kept: replaced.number },
    });
    return { replaced: replaced.number };
  });
}

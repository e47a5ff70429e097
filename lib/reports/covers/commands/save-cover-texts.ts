import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { toCoverValues } from "../queries.ts";
import type { CoverValues, SaveCoverTextsInput } from "../schema.ts";

/**
 * Saves the texts of a cover: alternative texts, captions and credit. Readers see them with the next version.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function saveCoverTexts(
  actor: Member,
  { slug, changes }: SaveCoverTextsInput,
): Promise<SavedSection<CoverValues>> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "whole");
    const before = toCoverValues(report);
    const { data, conflicts } = mergeChanges(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: report.version, values: before, conflicts });
    const { version } = await tx.report.update({
      where: { id: report.id },
      data: { ...data, version: { increment: 1 } },
      select: { version: true },
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "report.cover_texts_saved", ...reportEvent(report), details });
    return { version, values: { ...before, ...data }, conflicts };
  });
}

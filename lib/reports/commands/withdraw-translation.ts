import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { withdrawPublication } from "@/lib/revisions/commands/withdraw-publication.ts";
import type { TranslationInput } from "../schema.ts";
import { lockReport, reportEvent } from "./lock-report.ts";
import { lockText } from "./lock-text.ts";

/**
 * Withdraws a published text. Without a published text, the report and its exchange are no longer public.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  not_published
 */
export async function withdrawTranslation(actor: Writer, { slug, locale }: TranslationInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "public");
    const text = await lockText(actor, tx, { report, locale });
    if (text.status !== "PUBLISHED") throw conflict("not_published");
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { status: "UNPUBLISHED", liveVersionId: null },
    });
    await tx.searchDocument.deleteMany({ where: { kind: "REPORT", subjectId: text.id } });
    const isLast = (await tx.reportTranslation.count({ where: { reportId: report.id, status: "PUBLISHED" } })) === 0;
    if (isLast && report.exchangeId) await withdrawPublication(actor, tx, record, report.exchangeId);
    await record({ action: "report.translation_withdrawn", ...reportEvent(report), details: { locale } });
    return null;
  });
}

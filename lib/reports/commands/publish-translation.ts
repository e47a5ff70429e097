import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { PublicationInput } from "../schema.ts";
import { freezeText } from "./freeze-text.ts";
import { lockForPublication } from "./lock-for-publication.ts";
import { type ChangedReport, changedReport, reportEvent } from "./lock-report.ts";

/**
 * Publishes a report in one language, and with it its exchange. Only the state that the actor has seen is published.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  already_published, changed_meanwhile, exchange_not_held, report_without_title, report_without_text,
 *                   cover_without_alt
 */
export async function publishTranslation(actor: Writer, input: PublicationInput): Promise<ChangedReport> {
  return transaction(actor, async (tx, record) => {
    const { report, text } = await lockForPublication(actor, tx, input);
    if (text.status === "PUBLISHED") throw conflict("already_published");
    const { id: liveVersionId, number } = await freezeText(actor, tx, { report, text, input });
    const publishedAt = text.publishedAt ?? clock.now();
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { status: "PUBLISHED", publishedAt, liveVersionId },
    });
    const details = { locale: input.locale, from: text.status, number };
    await record({ action: "report.translation_published", ...reportEvent(report), details });
    return changedReport(report);
  });
}

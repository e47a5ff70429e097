import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { freezeRecord } from "@/lib/revisions/commands/freeze-record.ts";
import { publishRevision } from "@/lib/revisions/commands/publish-revision.ts";
import type { PublicationInput } from "../schema.ts";
import { freezeText } from "./freeze-text.ts";
import { lockForPublication } from "./lock-for-publication.ts";
import { reportEvent } from "./lock-report.ts";
import { storeReportDocument } from "./store-report-document.ts";

/**
 * Publishes a report in one language, and with it its exchange. Only the state that the actor has seen is published.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  already_published, changed_meanwhile, exchange_not_held, report_without_title, report_without_text,
 *                   cover_without_alt
 */
export async function publishTranslation(actor: Writer, input: PublicationInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { report, text } = await lockForPublication(actor, tx, input);
    if (text.status === "PUBLISHED") throw conflict("already_published");
    const { id: liveVersionId, number } = await freezeText(actor, tx, { report, text, input });
    const publishedAt = text.publishedAt ?? clock.now();
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { status: "PUBLISHED", publishedAt, liveVersionId },
    });
    if (report.exchangeId) await publishExchange(actor, tx, record, report.exchangeId);
    await storeReportDocument(tx, text.id);
    const details = { locale: input.locale, from: text.status, number };
    await record({ action: "report.translation_published", ...reportEvent(report), details });
    return null;
  });
}

/** Publishes the exchange of a report with its first text; readers of a second language see the revision of the first. */
async function publishExchange(actor: Writer, tx: Tx, record: Recorder, exchangeId: string): Promise<void> {
  const isPublished = (await tx.publication.count({ where: { exchangeId } })) > 0;
  if (isPublished) return;
  await publishRevision(actor, tx, record, await freezeRecord(actor, tx, { exchangeId, reason: "PUBLISHED" }));
}

import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { contentOf, isSameContent, versionContent } from "../queries.ts";
import type { PublicationInput } from "../schema.ts";
import { freezeText } from "./freeze-text.ts";
import { lockForPublication } from "./lock-for-publication.ts";
import { reportEvent } from "./lock-report.ts";
import { storeReportDocument } from "./store-report-document.ts";

/**
 * Publishes the working text and cover in place of the live version.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict not_published, nothing_to_update, and those of `publishTranslation`
 */
export async function updateTranslation(actor: Writer, input: PublicationInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { report, text } = await lockForPublication(actor, tx, input);
    if (text.status !== "PUBLISHED" || !text.liveVersionId) throw conflict("not_published");
    const live = await tx.reportVersion.findUniqueOrThrow({
      where: { id: text.liveVersionId },
      select: versionContent,
    });
    if (isSameContent(live, contentOf({ report, text, locale: input.locale }))) throw conflict("nothing_to_update");
    const { id: liveVersionId, number } = await freezeText(actor, tx, { report, text, input });
    await tx.reportTranslation.update({ where: { id: text.id }, data: { liveVersionId } });
    await storeReportDocument(tx, text.id);
    const details = { locale: input.locale, number };
    await record({ action: "report.translation_updated", ...reportEvent(report), details });
    return null;
  });
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { hashOfText } from "../../queries.ts";
import type { TranslationInput } from "../../schema.ts";

/**
 * Makes one language the source and the other its translation. Which source text the translation was made from is
 * unknown until somebody confirms it.
 * @throws not_found; forbidden not_an_editor_of_this_exchange; conflict nothing_to_update
 */
export async function chooseSource(actor: Member, { slug, locale }: TranslationInput): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "whole");
    const text = await lockText(actor, tx, { report, locale });
    if (text.isSource) throw conflict("nothing_to_update");
    await tx.reportTranslation.updateMany({
      where: { reportId: report.id, id: { not: text.id } },
      data: { isSource: false, sourceHash: null },
    });
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { isSource: true, sourceHash: hashOfText(text) },
    });
    await record({ action: "report.source_chosen", ...reportEvent(report), details: { locale } });
    return null;
  });
}

import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { otherLocale } from "@/lib/platform/i18n/locales.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { lockText } from "../../commands/lock-text.ts";
import { hashOfText } from "../../queries.ts";
import type { ConfirmTranslationInput } from "../schema.ts";

/**
 * Confirms that a translation follows the present source text.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict changed_meanwhile where the source text is not the one that was seen
 */
export async function confirmTranslation(
  actor: Member,
  { slug, locale, sourceVersion }: ConfirmTranslationInput,
): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "whole");
    const source = await lockText(actor, tx, { report, locale: otherLocale(locale) });
    const text = await lockText(actor, tx, { report, locale });
    if (!source.isSource || source.version !== sourceVersion) throw conflict("changed_meanwhile");
    await tx.reportTranslation.update({ where: { id: text.id }, data: { sourceHash: hashOfText(source) } });
    await record({
      action: "report.translation_confirmed",
      ...reportEvent(report),
      details: { locale, sourceVersion },
    });
    return null;
  });
}

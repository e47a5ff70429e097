import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { hashOfText } from "../../queries.ts";
import { findDraftFacts } from "../queries.ts";
import { draftOf } from "../rules.ts";
import type { StartTextInput } from "../schema.ts";

/**
 * Adds a language to a report, with a draft made from the record.
 * @throws not_found; forbidden not_an_editor_of_this_exchange; conflict report_exists
 */
export async function startText(actor: Member, { slug, locale, key }: StartTextInput): Promise<{ locale: Locale }> {
  return transaction(
    actor,
    async (tx, record) => {
      const report = await lockReport(actor, tx, slug, "whole");
      const texts = await tx.reportTranslation.findMany({
        where: { reportId: report.id },
        select: { locale: true, isSource: true, title: true, summary: true, body: true },
      });
      if (texts.some((text) => text.locale === locale)) throw conflict("report_exists");
      if (!report.exchangeId) throw notFound();
      const { facts } = await findDraftFacts(tx, report.exchangeId);
      const source = texts.find((text) => text.isSource && text.locale === otherLocale(locale));
      await tx.reportTranslation.create({
        data: {
          reportId: report.id,
          locale,
          isSource: !texts.some((text) => text.isSource),
          sourceHash: source ? hashOfText(source) : null,
          ...draftOf(facts, locale),
        },
      });
      await record({ action: "report.text_started", ...reportEvent(report), details: { locale } });
      return { locale };
    },
    { once: { action: "report.start_text", key, input: { slug, locale } } },
  );
}

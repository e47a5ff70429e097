import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { contentOf, frozenContent, isSameContent } from "./content/queries.ts";
import {
  type ChangedReport,
  changedReport,
  eventOf,
  type LockedReport,
  type LockedText,
  lockReport,
  lockText,
} from "./desk/commands.ts";
import { coverTextsIn } from "./desk/rules.ts";
import { publicationRefusal } from "./rules.ts";
import { type PublicationInput, reportBody, type TranslationInput } from "./schema.ts";

/**
 * Makes a report readable by everybody in one language; with it, its exchange becomes public. What was seen is what
 * goes live, or nothing does.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  already_published, changed_meanwhile, exchange_not_held, report_without_title, report_without_text,
 *                   cover_without_alt
 */
export async function publishTranslation(actor: Writer, input: PublicationInput): Promise<ChangedReport> {
  return transaction(actor, async (tx, record) => {
    const { report, text } = await lockForPublication(actor, tx, input);
    if (text.status === "PUBLISHED") throw conflict("already_published");
    const { id: liveVersionId, number } = await freeze(actor, tx, { report, text, input });
    const publishedAt = text.publishedAt ?? clock.now();
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { status: "PUBLISHED", publishedAt, liveVersionId },
    });
    const details = { locale: input.locale, from: text.status, number };
    await record({ action: "report.translation_published", ...eventOf(report), details });
    return changedReport(report);
  });
}

/**
 * Shows readers of a published text what it has become since.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 * @throws conflict not_published, nothing_to_update and what keeps `publishTranslation` from it
 */
export async function updateTranslation(actor: Writer, input: PublicationInput): Promise<ChangedReport> {
  return transaction(actor, async (tx, record) => {
    const { report, text } = await lockForPublication(actor, tx, input);
    if (text.status !== "PUBLISHED" || !text.liveVersionId) throw conflict("not_published");
    const live = await tx.reportVersion.findUniqueOrThrow({ where: { id: text.liveVersionId }, select: frozenContent });
    if (isSameContent(live, contentOf({ report, text, locale: input.locale }))) throw conflict("nothing_to_update");
    const { id: liveVersionId, number } = await freeze(actor, tx, { report, text, input });
    await tx.reportTranslation.update({ where: { id: text.id }, data: { liveVersionId } });
    const details = { locale: input.locale, number };
    await record({ action: "report.translation_updated", ...eventOf(report), details });
    return changedReport(report);
  });
}

/**
 * Takes a published text back; with the last one, report and exchange are no longer public.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  not_published
 */
export async function withdrawTranslation(actor: Writer, { slug, locale }: TranslationInput): Promise<ChangedReport> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "public");
    const text = await lockText(actor, tx, { report, locale });
    if (text.status !== "PUBLISHED") throw conflict("not_published");
    await tx.reportTranslation.update({
      where: { id: text.id },
      data: { status: "UNPUBLISHED", liveVersionId: null },
    });
    await record({ action: "report.translation_withdrawn", ...eventOf(report), details: { locale } });
    return changedReport(report);
  });
}

type Publication = { report: LockedReport; text: LockedText; input: PublicationInput };

async function lockForPublication(actor: Writer, tx: Tx, { slug, locale, seen }: PublicationInput) {
  const report = await lockReport(actor, tx, slug, "public");
  const text = await lockText(actor, tx, { report, locale });
  if (seen && (seen.text !== text.version || seen.cover !== report.version)) throw conflict("changed_meanwhile");
  return { report, text };
}

/** Keeps a text as it stands now as its next version. */
async function freeze(actor: Writer, tx: Tx, publication: Publication): Promise<{ id: string; number: number }> {
  const { report, text, input } = publication;
  const content = contentOf({ report, text, locale: input.locale });
  const refusal = publicationRefusal({ ...factsOf(publication), isStale: false });
  if (refusal) throw conflict(refusal);
  const { _max: newest } = await tx.reportVersion.aggregate({
    where: { translationId: text.id },
    _max: { number: true },
  });
  return tx.reportVersion.create({
    data: {
      ...content,
      // a text that the portal cannot print must not become public
      body: reportBody.parse(text.body),
      translationId: text.id,
      number: (newest.number ?? 0) + 1,
      reason: "PUBLISHED",
      createdById: actor.kind === "member" ? actor.userId : null,
    },
    select: { id: true, number: true },
  });
}

const factsOf = ({ report, text, input }: Publication) => ({
  exchange: report.exchange,
  title: text.title,
  summary: text.summary,
  body: reportBody.parse(text.body),
  author: text.author,
  cover: report.coverId === null ? null : { alt: coverTextsIn(report, input.locale).alt, credit: report.coverCredit },
});

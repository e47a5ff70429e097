import "server-only";
import { createHash } from "node:crypto";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { mayPublishReport } from "./policy.ts";
import { reportVisibleTo } from "./queries.ts";
import { isReportable } from "./rules.ts";
import { type ReportBody, reportBody, type TranslationInput } from "./schema.ts";

/** What `tagsOfReport` needs to know what a change has made untrue. */
export type ChangedReport = { slug: string; exchangeCode: string | null };

/**
 * Makes a report readable by everybody in one language; with it, its exchange becomes public.
 * @throws not_found where the actor may not see the report, or it has no text in that language
 * @throws forbidden not_an_editor_of_this_exchange
 * @throws conflict  already_published, exchange_not_held
 */
export async function publishTranslation(actor: Writer, { slug, locale }: TranslationInput): Promise<ChangedReport> {
  return transaction(actor, async (tx, record) => {
    const { report, translation } = await lockTranslation(tx, actor, { slug, locale });
    assertMay(mayPublishReport(actor, sidesOf(report)), "not_an_editor_of_this_exchange");
    if (translation.status === "PUBLISHED") throw conflict("already_published");
    if (!isReportable(report.exchange)) throw conflict("exchange_not_held");
    // a text that the portal cannot print must not become public
    const body = reportBody.parse(translation.body);
    const { id: translationId, title, summary, author, photographer, editor, reviewer, sourceHash } = translation;
    if (title === null) throw conflict("report_without_title");
    const { _max: newest } = await tx.reportVersion.aggregate({ where: { translationId }, _max: { number: true } });
    const version = await tx.reportVersion.create({
      data: {
        translationId,
        number: (newest.number ?? 0) + 1,
        reason: "PUBLISHED",
        title,
        summary,
        body,
        author,
        photographer,
        editor,
        reviewer,
        sourceHash,
        createdById: actor.kind === "member" ? actor.userId : null,
      },
      select: { id: true },
    });
    await tx.reportTranslation.update({
      where: { id: translationId },
      data: {
        status: "PUBLISHED",
        publishedAt: clock.now(),
        liveVersionId: version.id,
        version: { increment: 1 },
      },
    });
    await record({
      action: "report.translation_published",
      subject: { type: "Report", id: report.id },
      ...(report.exchangeId && { exchangeId: report.exchangeId }),
      details: { locale, from: translation.status },
    });
    return { slug, exchangeCode: report.exchange?.code ?? null };
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
    const { report, translation } = await lockTranslation(tx, actor, { slug, locale });
    assertMay(mayPublishReport(actor, sidesOf(report)), "not_an_editor_of_this_exchange");
    if (translation.status !== "PUBLISHED") throw conflict("not_published");
    await tx.reportTranslation.update({
      where: { id: translation.id },
      data: { status: "UNPUBLISHED", liveVersionId: null, version: { increment: 1 } },
    });
    await record({
      action: "report.translation_withdrawn",
      subject: { type: "Report", id: report.id },
      ...(report.exchangeId && { exchangeId: report.exchangeId }),
      details: { locale },
    });
    return { slug, exchangeCode: report.exchange?.code ?? null };
  });
}

async function lockTranslation(tx: Tx, actor: Writer, { slug, locale }: TranslationInput) {
  const visible = await tx.report.findFirst({ where: { slug, ...reportVisibleTo(actor) }, select: { id: true } });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${visible.id}::uuid FOR UPDATE`;
  const { translations, ...report } = await tx.report.findUniqueOrThrow({
    where: { id: visible.id },
    select: {
      id: true,
      exchangeId: true,
      ownerInstitutionId: true,
      exchange: {
        select: { code: true, status: true, parties: { select: { institutionId: true, role: true } } },
      },
      translations: {
        where: { locale },
        select: {
          id: true,
          status: true,
          title: true,
          summary: true,
          body: true,
          author: true,
          photographer: true,
          editor: true,
          reviewer: true,
          sourceHash: true,
        },
      },
    },
  });
  const [translation] = translations;
  if (!translation) throw notFound();
  return { report, translation };
}

type LockedReport = Awaited<ReturnType<typeof lockTranslation>>["report"];

const sidesOf = (report: LockedReport) => ({
  ownerInstitutionId: report.ownerInstitutionId,
  parties: report.exchange?.parties ?? [],
});

/**
 * The hash by which a translation knows the source text it was made from.
 * Keys are sorted, since the database does not keep the order in which they were written.
 * @returns sha256, 32 bytes
 */
export function sourceHashOf(text: {
  title: string;
  summary: string | null;
  body: ReportBody;
}): Uint8Array<ArrayBuffer> {
  const { title, summary, body } = text;
  const json = JSON.stringify([title, summary, body], (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return new Uint8Array(createHash("sha256").update(json).digest());
}

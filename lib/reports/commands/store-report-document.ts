import "server-only";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { fieldsOf, storeDocuments } from "@/lib/platform/search-documents.ts";
import type { ShownText } from "@/lib/platform/shown-document.ts";
import { linesOfBody } from "../rules.ts";
import { reportBody } from "../schema.ts";

/**
 * Stores what readers find a published text by: its live version. Nothing is stored of a text that is not published.
 * @param textId of the translation, which the caller has locked
 */
export async function storeReportDocument(tx: Tx, textId: string): Promise<void> {
  const text = await tx.reportTranslation.findUniqueOrThrow({
    where: { id: textId },
    relationLoadStrategy: "join",
    select: {
      locale: true,
      publishedAt: true,
      liveVersion: { select: { id: true, title: true, summary: true, body: true, author: true } },
      report: {
        select: {
          slug: true,
          ownerInstitutionId: true,
          exchange: {
            select: {
              isSample: true,
              publication: { select: { id: true, year: true, parties: { select: { institutionId: true } } } },
            },
          },
        },
      },
    },
  });
  const { locale, liveVersion, publishedAt, report } = text;
  if (!liveVersion || !publishedAt || !isLocale(locale)) return;
  const { exchange, ownerInstitutionId, slug } = report;
  const body = linesOfBody(reportBody.parse(liveVersion.body));
  const written = (lines: readonly (string | null)[]): ShownText => {
    const said = lines.filter(Boolean).join("\n") || null;
    return { zh: locale === "zh" ? said : null, en: locale === "en" ? said : null };
  };
  await storeDocuments(tx, [
    {
      kind: "REPORT",
      subjectId: textId,
      publicationId: exchange?.publication?.id ?? null,
      live: { translationId: textId, versionId: liveVersion.id },
      sortDay: calendarDayOf(publishedAt),
      year: exchange?.publication?.year,
      institutionIds: exchange?.publication?.parties.map(({ institutionId }) => institutionId) ?? [ownerInstitutionId],
      title: fieldsOf(written([liveVersion.title])),
      body: [liveVersion.summary, ...body, liveVersion.author].map((line) => (line ? { text: line } : null)),
      shown: {
        title: written([liveVersion.title]),
        about: { zh: null, en: null },
        text: written([liveVersion.summary, ...body]),
        path: `/reports/${slug}`,
        language: locale,
        days: null,
        publishedAt: publishedAt.toISOString(),
        isSample: exchange?.isSample ?? false,
      },
    },
  ]);
}

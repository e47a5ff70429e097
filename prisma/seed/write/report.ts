import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { hashOfText } from "@/lib/reports/queries.ts";
import type { ReportFacts } from "./facts.ts";
import { created, idOf, type World } from "./world.ts";

/** Writes the report of an exchange with its texts, each in its own state. */
export async function writeReport(
  world: World,
  { exchangeId, report }: { exchangeId: string; report: ReportFacts },
): Promise<void> {
  const { id: reportId } = await world.tx.report.create({
    data: { exchangeId, slug: report.slug, ownerInstitutionId: idOf(world, "Institution", report.owner) },
  });
  await created(world, { kind: "Report", name: report.slug, id: reportId });
  for (const locale of locales) await writeText(world, { reportId, exchangeId, report, locale });
}

type TextOfReport = { reportId: string; exchangeId: string; report: ReportFacts; locale: Locale };

async function writeText(world: World, { reportId, exchangeId, report, locale }: TextOfReport): Promise<void> {
  const text = report.texts[locale];
  if (!text) return;
  const source = Object.values(report.texts).find(({ isSource }) => isSource);
  const madeFrom = source && (text.isStale ? { ...source, title: `${source.title} (1)` } : source);
  const sourceHash = madeFrom ? hashOfText(madeFrom) : null;
  const words = { title: text.title, summary: text.summary, body: text.body, sourceHash };
  const { id: translationId } = await world.tx.reportTranslation.create({
    data: { reportId, locale, isSource: text.isSource ?? false, ...words },
    select: { id: true },
  });
  // A withdrawn text was published before.
  if (text.status !== "PUBLISHED" && text.status !== "UNPUBLISHED") return;
  const isLive = text.status === "PUBLISHED";
  const version = await world.tx.reportVersion.create({
    data: { translationId, number: 1, reason: "PUBLISHED", ...words, createdAt: report.publishedAt },
    select: { id: true },
  });
  await world.tx.reportTranslation.update({
    where: { id: translationId },
    data: { status: text.status, publishedAt: report.publishedAt, liveVersionId: isLive ? version.id : null },
  });
  if (!isLive) return;
  await world.record({
    action: "report.translation_published",
    subject: { type: "Report", id: reportId },
    exchangeId,
    details: { locale },
  });
}

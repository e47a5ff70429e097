import { randomUUID } from "node:crypto";
import { wasHeld } from "@/lib/exchanges/rules.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { Media, Prisma, ReportTranslationStatus } from "@/prisma/generated/client.ts";
import { showToReaders } from "@/tests/support/show-to-readers.ts";
import { anExchange } from "./exchanges.ts";
import { unique, writeRow } from "./write-row.ts";

type TranslationFacts = Partial<Prisma.ReportTranslationUncheckedCreateWithoutReportInput>;

/** Makes a document of one paragraph. */
const aDocument = (text: string): Prisma.InputJsonObject => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** Sets the status of a text; a published one gets a live version. */
async function bring(
  tx: Tx,
  { reportId, locale, status }: { reportId: string; locale: string; status: ReportTranslationStatus },
): Promise<void> {
  const text = await tx.reportTranslation.findUniqueOrThrow({ where: { reportId_locale: { reportId, locale } } });
  const { id: translationId, title, summary, author, photographer, editor, reviewer, sourceHash } = text;
  const version =
    status === "PUBLISHED" &&
    (await tx.reportVersion.create({
      data: {
        translationId,
        number: 1,
        reason: "PUBLISHED",
        title: title ?? "",
        summary,
        body: text.body ?? {},
        author,
        photographer,
        editor,
        reviewer,
        sourceHash,
      },
    }));
  await tx.reportTranslation.update({
    where: { id: translationId },
    data: { status, liveVersionId: version ? version.id : null },
  });
}

const PUBLISHED_AT = new Date("2025-12-08T02:00:00Z");

/**
 * Makes a report on an exchange, with a published text in each language by default. Readers then see the exchange as it
 * stood before.
 * @param options.of the exchange it reports on, as made by `anExchange`; a new one by default. The report
 *                   is the host's
 * @param options.zh facts of the Chinese text, which is the source; null for none
 * @param options.en facts of the English text; null for none
 */
export async function aReport({
  of,
  zh: zhFacts = {},
  en: enFacts = {},
  ...facts
}: Partial<Omit<Prisma.ReportUncheckedCreateInput, "exchangeId" | "translations">> & {
  of?: Awaited<ReturnType<typeof anExchange>>;
  zh?: TranslationFacts | null;
  en?: TranslationFacts | null;
} = {}) {
  const world = of ?? (await anExchange());
  const name = unique();
  const text = (locale: string, own: TranslationFacts) => ({
    locale,
    title: `${locale} title ${name}`,
    summary: `${locale} summary ${name}`,
    body: aDocument(`${locale} body ${name}`),
    status: "PUBLISHED" as const,
    publishedAt: PUBLISHED_AT,
    ...own,
  });
  const texts: [string, TranslationFacts][] = [];
  if (zhFacts) texts.push(["zh", { isSource: true, ...zhFacts }]);
  if (enFacts) texts.push(["en", enFacts]);
  const { translations, ...report } = await writeRow("Report", async (tx) => {
    const { id } = await tx.report.create({
      data: {
        slug: `report-${name}`,
        exchangeId: world.exchange.id,
        ownerInstitutionId: world.host.institutionId,
        ...facts,
      },
      select: { id: true },
    });
    for (const [locale, own] of texts) {
      const { status = "PUBLISHED", ...written } = text(locale, own);
      await tx.reportTranslation.create({ data: { ...written, reportId: id }, select: { id: true } });
      await bring(tx, { reportId: id, locale, status: status as ReportTranslationStatus });
    }
    return tx.report.findUniqueOrThrow({ where: { id }, include: { translations: true } });
  });
  const isPublished = translations.some(({ status }) => status === "PUBLISHED");
  if (isPublished && wasHeld(world.exchange.status)) await showToReaders(world.exchange.id);
  const textIn = (locale: string) => translations.find((translation) => translation.locale === locale) ?? null;
  return { ...world, report, zh: textIn("zh"), en: textIn("en") };
}

/** Makes the row of an image of a report; the storage holds no file of it. */
export function aPhoto(report: { id: string }, facts: Partial<Prisma.MediaUncheckedCreateInput> = {}): Promise<Media> {
  return writeRow("Media", (tx) =>
    tx.media.create({
      data: {
        sha256: new Uint8Array(32),
        storageKey: `ab/${randomUUID()}`,
        mime: "image/webp",
        sizeBytes: 1000,
        width: 1200,
        height: 800,
        widths: [480, 1200],
        ...facts,
        reportId: report.id,
      },
    }),
  );
}

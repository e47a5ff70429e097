import type { Tx } from "@/lib/platform/db.ts";
import type { Prisma, ReportTranslationStatus } from "@/prisma/generated/client.ts";
import { anExchange } from "./exchanges.ts";
import { made, unique } from "./made.ts";

type TranslationFacts = Partial<Prisma.ReportTranslationUncheckedCreateWithoutReportInput>;

/** A document of one paragraph. */
const aDocument = (text: string): Prisma.InputJsonObject => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

/** Gives a text its status; a published one gets the version that readers see. */
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
 * A report on an exchange, with a text in each language: published, unless the facts say otherwise.
 * @param options.of the exchange it reports on, as made by `anExchange`; a new one unless told otherwise. The report
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
  const { translations, ...report } = await made("Report", async (tx) => {
    const { id } = await tx.report.create({
      data: {
        slug: `report-${name}`,
        exchangeId: world.exchange.id,
        ownerInstitutionId: world.host.institutionId,
        ...facts,
        translations: {
          create: [
            ...(zhFacts ? [text("zh", { isSource: true, ...zhFacts })] : []),
            ...(enFacts ? [text("en", enFacts)] : []),
          ].map((own) => ({ ...own, status: "DRAFT" as const })),
        },
      },
      select: { id: true },
    });
    for (const [locale, own] of [
      ["zh", zhFacts],
      ["en", enFacts],
    ] as const) {
      if (own)
        await bring(tx, {
          reportId: id,
          locale,
          status: (own.status as ReportTranslationStatus | undefined) ?? "PUBLISHED",
        });
    }
    return tx.report.findUniqueOrThrow({ where: { id }, include: { translations: true } });
  });
  const textIn = (locale: string) => translations.find((translation) => translation.locale === locale) ?? null;
  return { ...world, report, zh: textIn("zh"), en: textIn("en") };
}

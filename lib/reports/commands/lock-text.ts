import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { textColumns } from "../queries.ts";
import type { LockedReport } from "./lock-report.ts";

const lockedText = {
  id: true,
  locale: true,
  status: true,
  version: true,
  isSource: true,
  publishedAt: true,
  liveVersionId: true,
  editedById: true,
  editedAt: true,
  ...textColumns,
} satisfies Prisma.ReportTranslationSelect;

/** A text that the transaction has locked. */
export type LockedText = Prisma.ReportTranslationGetPayload<{ select: typeof lockedText }>;

/**
 * Locks and loads the text of a locked report in one language.
 * @throws not_found
 */
export async function lockText(
  _actor: Writer,
  tx: Tx,
  { report, locale }: { report: LockedReport; locale: Locale },
): Promise<LockedText> {
  await tx.$queryRaw`
    SELECT 1 FROM "ReportTranslation" WHERE "reportId" = ${report.id}::uuid AND "locale" = ${locale} FOR UPDATE`;
  const where = { reportId_locale: { reportId: report.id, locale } };
  const text = await tx.reportTranslation.findUnique({ where, select: lockedText });
  if (!text) throw notFound();
  return text;
}

import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";

/** Whether readers have ever seen a text of an exchange's report, withdrawn ones among them. */
export async function wasPublishedOnce(tx: ReadTx, exchangeId: string): Promise<boolean> {
  const text = await tx.reportTranslation.findFirst({
    where: {
      report: { exchangeId },
      OR: [{ publishedAt: { not: null } }, { versions: { some: { reason: "PUBLISHED" } } }],
    },
    select: { id: true },
  });
  return text !== null;
}

import { storeDirectoryDocuments } from "@/lib/institutions/commands/store-directory-documents.ts";
import { system } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { storeReportDocument } from "@/lib/reports/commands/store-report-document.ts";
import { publishAsItStands } from "@/lib/revisions/commands/publish-as-it-stands.ts";

/**
 * Shows readers the record of an exchange with a published report as it stands now, and vouches for the people of its
 * colleges. What was written without commands can be found by words then as well.
 */
export async function showToReaders(exchangeId: string): Promise<void> {
  const actor = system("test");
  await transaction(actor, async (tx, record) => {
    await publishAsItStands(actor, tx, record, { exchangeId, reason: "PUBLISHED" });
    const published = { status: "PUBLISHED" as const, report: { exchangeId } };
    const texts = await tx.reportTranslation.findMany({ where: published, select: { id: true } });
    for (const { id } of texts) await storeReportDocument(tx, id);
    const parties = await tx.exchangeParty.findMany({ where: { exchangeId }, select: { institutionId: true } });
    for (const { institutionId } of parties) await storeDirectoryDocuments(tx, { institutionId });
  });
}

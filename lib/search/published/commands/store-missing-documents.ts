import "server-only";
import { storeDirectoryDocuments } from "@/lib/institutions/commands/store-directory-documents.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { storeReportDocument } from "@/lib/reports/commands/store-report-document.ts";
import { storeExchangeDocuments } from "@/lib/revisions/documents/commands/store-exchange-documents.ts";
import { publicExchange } from "@/lib/revisions/views/schema.ts";
import type { Unfindable } from "../queries.ts";

/** Stores the documents of some that have none of today's form. What is not public any more is left out. */
export async function storeMissingDocuments(tx: Tx, missing: readonly Unfindable[]): Promise<void> {
  for (const { kind, id } of missing) {
    if (kind === "DIRECTORY") await storeDirectoryDocuments(tx, { institutionId: id });
    else if (kind === "EXCHANGE") await storeMissingExchange(tx, id);
    else await storeReportDocument(tx, id);
  }
}

async function storeMissingExchange(tx: Tx, exchangeId: string): Promise<void> {
  const publication = await tx.publication.findUnique({
    where: { exchangeId },
    relationLoadStrategy: "join",
    select: { id: true, view: true, parties: { select: { institutionId: true } } },
  });
  if (!publication) return;
  await storeExchangeDocuments(tx, {
    publicationId: publication.id,
    exchangeId,
    view: publicExchange.parse(publication.view),
    institutionIds: publication.parties.map(({ institutionId }) => institutionId),
  });
}

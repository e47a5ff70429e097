import "server-only";
import { lockExchangeRow } from "@/lib/exchanges/record/commands/lock-exchange-row.ts";
import { system } from "@/lib/platform/actor.ts";
import { read, type Tx, transaction } from "@/lib/platform/db.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import { storeMissingDocuments } from "./commands/store-missing-documents.ts";
import { listUnfindable, type Unfindable } from "./queries.ts";

const actor = system("store-search-documents");

/** How many `fillSearchDocuments` would store documents of. */
export const countUnfindable = async (): Promise<number> => (await read(actor, listUnfindable)).length;

/**
 * Lets readers find what was public before there were documents, or has documents of an older form; one transaction each. A
 * run that was stopped goes on where it was. Views of an older form have to be made anew before.
 * @param onProgress is told how many are done, and how many there were at the start
 */
export async function fillSearchDocuments(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const missing = await read(actor, listUnfindable);
  for (const [at, each] of missing.entries()) {
    await transaction(actor, async (tx, record) => {
      await lockSubject(tx, each);
      await storeMissingDocuments(tx, [each]);
      await record({ action: "search_documents.stored", subject: { type: SUBJECTS[each.kind], id: each.id } });
    });
    onProgress(at + 1, missing.length);
  }
  return missing.length;
}

const SUBJECTS = { EXCHANGE: "Exchange", REPORT: "ReportTranslation", DIRECTORY: "Institution" } as const;

/** Locks what decides whether readers see something, so that nobody publishes or withdraws it meanwhile. */
async function lockSubject(tx: Tx, { kind, id }: Unfindable): Promise<void> {
  if (kind === "DIRECTORY") return;
  if (kind === "EXCHANGE") return lockExchange(tx, { id });
  const { report } = await tx.reportTranslation.findUniqueOrThrow({
    where: { id },
    select: { report: { select: { id: true, exchangeId: true } } },
  });
  if (report.exchangeId) return lockExchange(tx, { id: report.exchangeId });
  await lockRow(tx, "Report", report);
}

async function lockExchange(tx: Tx, where: { id: string }): Promise<void> {
  const { code } = await tx.exchange.findUniqueOrThrow({ where, select: { code: true } });
  await lockExchangeRow(tx, code, "exclusive");
}

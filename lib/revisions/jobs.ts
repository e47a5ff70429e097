import "server-only";
import { lockExchangeRow } from "@/lib/exchanges/record/commands/lock-exchange-row.ts";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import { system } from "@/lib/platform/actor.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { publishAsItStands } from "./commands/publish-as-it-stands.ts";
import { publishRevision } from "./commands/publish-revision.ts";
import { findShownRevision } from "./queries.ts";
import { VIEW_VERSION } from "./views/schema.ts";

const actor = system("freeze-published-records");

/** An exchange that is public by its report, but of which readers see no revision yet. */
const withoutPublication = {
  status: { in: [...heldStatuses] },
  report: { translations: { some: { status: "PUBLISHED" } } },
  publication: null,
} satisfies Prisma.ExchangeWhereInput;

const findWaiting = async () =>
  read(actor, async (tx) => ({
    unfrozen: await tx.exchange.findMany({
      where: withoutPublication,
      orderBy: { code: "asc" },
      select: { code: true },
    }),
    outdated: await tx.publication.findMany({
      where: { viewVersion: { lt: VIEW_VERSION } },
      orderBy: { code: "asc" },
      select: { code: true },
    }),
  }));

/** How many records `freezePublishedRecords` would freeze or rebuild the view of. */
export async function countRecordsToFreeze(): Promise<number> {
  const { unfrozen, outdated } = await findWaiting();
  return unfrozen.length + outdated.length;
}

/**
 * Freezes every record that was public before there were revisions, one transaction each, and rebuilds the views of an
 * older form. A run that was stopped goes on where it was; of two runs at once each record is done by one.
 * @param onProgress is told how many are done, and how many there were at the start
 * @returns how many records were frozen or got a new view
 */
export async function freezePublishedRecords(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const { unfrozen, outdated } = await findWaiting();
  const total = unfrozen.length + outdated.length;
  let done = 0;
  for (const { code } of unfrozen) {
    await freezePublishedRecord(code);
    onProgress(++done, total);
  }
  for (const { code } of outdated) {
    await rebuildView(code);
    onProgress(++done, total);
  }
  return total;
}

async function freezePublishedRecord(code: string): Promise<void> {
  await unlessDone(
    transaction(actor, async (tx, record) => {
      await lockExchangeRow(tx, code, "exclusive");
      const exchange = await tx.exchange.findFirst({
        where: { AND: [{ code }, withoutPublication] },
        select: { id: true },
      });
      if (!exchange) throw new AlreadyDone();
      await publishAsItStands(actor, tx, record, { exchangeId: exchange.id, reason: "MIGRATED" });
    }),
  );
}

/** Makes the view of a published record anew, from the revision that readers see. */
async function rebuildView(code: string): Promise<void> {
  await unlessDone(
    transaction(actor, async (tx, record) => {
      const exchangeId = await lockExchangeRow(tx, code, "exclusive");
      const shown = exchangeId && (await findShownRevision(tx, exchangeId));
      if (!shown) throw new AlreadyDone();
      await publishRevision(actor, tx, record, shown);
    }),
  );
}

/** Leaves the transaction of a record that somebody else froze or withdrew since the list was read. */
class AlreadyDone extends Error {}

/** Waits for work on one record, and leaves the record out where somebody else was faster. Every other error is a bug. */
async function unlessDone(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
  }
}

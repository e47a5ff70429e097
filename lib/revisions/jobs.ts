import "server-only";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import { system } from "@/lib/platform/actor.ts";
import { read, type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
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
    unfrozen: await tx.exchange.findMany({ where: withoutPublication, orderBy: { code: "asc" }, select: { id: true } }),
    outdated: await tx.publication.findMany({
      where: { viewVersion: { lt: VIEW_VERSION } },
      orderBy: { code: "asc" },
      select: { exchangeId: true },
    }),
  }));

/** How many records `freezePublishedRecords` would freeze or make the view of again. */
export async function countRecordsToFreeze(): Promise<number> {
  const { unfrozen, outdated } = await findWaiting();
  return unfrozen.length + outdated.length;
}

/**
 * Freezes every record that was public before there were revisions, one transaction each, and draws the views of an older
 * form again. A run that was stopped goes on where it was; of two runs at once each record is done by one.
 * @param onProgress is told how many are done, and how many there were at the start
 * @returns how many records were frozen or drawn again
 */
export async function freezePublishedRecords(
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  const { unfrozen, outdated } = await findWaiting();
  const total = unfrozen.length + outdated.length;
  let done = 0;
  for (const { id } of unfrozen) {
    await freezePublishedRecord(id);
    onProgress(++done, total);
  }
  for (const { exchangeId } of outdated) {
    await drawAgain(exchangeId);
    onProgress(++done, total);
  }
  return total;
}

async function freezePublishedRecord(exchangeId: string): Promise<void> {
  await unlessGone(
    transaction(actor, async (tx, record) => {
      await lockExchange(tx, exchangeId);
      if ((await tx.exchange.count({ where: { AND: [{ id: exchangeId }, withoutPublication] } })) === 0)
        throw notFound();
      await publishAsItStands(actor, tx, record, { exchangeId, reason: "MIGRATED" });
    }),
  );
}

async function drawAgain(exchangeId: string): Promise<void> {
  await unlessGone(
    transaction(actor, async (tx, record) => {
      await lockExchange(tx, exchangeId);
      const shown = await findShownRevision(tx, exchangeId);
      if (!shown) throw notFound();
      await publishRevision(actor, tx, record, shown);
    }),
  );
}

const lockExchange = (tx: Tx, id: string) =>
  tx.$queryRaw`SELECT 1 FROM "Exchange" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;

/** Leaves out a record that somebody else froze or withdrew since the list was read. */
async function unlessGone(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === "not_found")) throw error;
  }
}

import { system } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { publishAsItStands } from "@/lib/revisions/commands/publish-as-it-stands.ts";
import { storeMissingDocuments } from "@/lib/search/published/commands/store-missing-documents.ts";
import { listUnfindable } from "@/lib/search/published/queries.ts";
import { writeDemoAccounts } from "./demo-accounts.ts";
import { writeRecord } from "./record/record.ts";
import { writeSample } from "./sample/sample.ts";
import type { World } from "./write/world.ts";

const actor = system("seed");

/** The key of the advisory lock of the seed; nothing else in the database uses it. */
const SEED_LOCK = 20_251_206;

/**
 * Fills an empty database in one transaction: "record" with the facts of the first real exchange; "sample" also with
 * invented exchanges, marked as samples, and with demo accounts of both colleges.
 * @throws Error when the database is not empty, before it writes anything
 */
export async function seed({ set }: { set: "record" | "sample" }): Promise<void> {
  await transaction(
    actor,
    async (tx, record) => {
      await assertEmpty(tx);
      const world: World = { tx, record, ids: new Map() };
      await writeRecord(world);
      if (set === "sample") {
        await writeSample(world);
        await writeDemoAccounts(world);
      }
      await publish(world);
      await storeMissingDocuments(tx, await listUnfindable(tx));
    },
    { length: "long" },
  );
}

/** Shows readers every exchange whose report is published. */
async function publish({ tx, record }: World): Promise<void> {
  const exchanges = await tx.exchange.findMany({
    where: { report: { translations: { some: { status: "PUBLISHED" } } } },
    orderBy: { code: "asc" },
    select: { id: true },
  });
  for (const { id } of exchanges) await publishAsItStands(actor, tx, record, { exchangeId: id, reason: "PUBLISHED" });
}

async function assertEmpty(tx: Tx): Promise<void> {
  // Two seeds at once would both find the database empty.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})::text`;
  const found = [
    await tx.institutionGroup.findFirst({ select: { id: true } }),
    await tx.institution.findFirst({ select: { id: true } }),
    await tx.person.findFirst({ select: { id: true } }),
    await tx.exchangeSeries.findFirst({ select: { id: true } }),
    await tx.topic.findFirst({ select: { id: true } }),
    await tx.user.findFirst({ select: { id: true } }),
  ];
  if (found.some((row) => row !== null)) throw new Error("the database is not empty: nothing was seeded");
}

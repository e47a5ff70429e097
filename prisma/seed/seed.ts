import { system } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { writeDemoAccounts } from "./demo-accounts.ts";
import { writeRecord } from "./record/record.ts";
import { writeSample } from "./sample/sample.ts";
import type { World } from "./write/world.ts";

/** Any number that nothing else in this database locks. */
const SEED_LOCK = 20_251_206;

/**
 * Fills an empty database in one transaction: "record" with the facts of the first real exchange, "sample" with the
 * same, invented examples that are marked as such, and demo accounts of both colleges.
 * @throws Error when the database is not empty; nothing is written then
 */
export async function seed({ set }: { set: "record" | "sample" }): Promise<void> {
  await transaction(
    system("seed"),
    async (tx, record) => {
      await assertEmpty(tx);
      const world: World = { tx, record, ids: new Map() };
      await writeRecord(world);
      if (set === "sample") {
        await writeSample(world);
        await writeDemoAccounts(world);
      }
    },
    { length: "long" },
  );
}

async function assertEmpty(tx: Tx): Promise<void> {
  // two seeds at once would both find it empty
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

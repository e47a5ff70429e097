import { findVisibleRecord, type VisibleRecord } from "@/lib/exchanges/record/queries.ts";
import { system } from "@/lib/platform/actor.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";

/** A record as its parts are asked with it, whoever asks. */
export async function visibleRecord(tx: ReadTx, { code }: Pick<Exchange, "code">): Promise<VisibleRecord> {
  const record = await findVisibleRecord(tx, system("test"), code);
  if (!record) throw new Error(`there is no ${code}`);
  return record;
}

import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";

/** Takes an exchange back from readers, if they see it. Its revisions stay. The caller has locked the record alone. */
export async function withdrawPublication(_actor: Writer, tx: Tx, record: Recorder, exchangeId: string): Promise<void> {
  const { count } = await tx.publication.deleteMany({ where: { exchangeId } });
  if (count === 0) return;
  await record({
    action: "exchange.withdrawn_from_readers",
    subject: { type: "Exchange", id: exchangeId },
    exchangeId,
  });
}

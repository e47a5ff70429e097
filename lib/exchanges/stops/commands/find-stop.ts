import "server-only";
import type { Tx } from "@/lib/platform/db.ts";

/** The stop at which something removed was; null where the party is no host of the exchange any more. */
export async function findStop(tx: Tx, exchangeId: string, stopId: string | null): Promise<string | null> {
  if (stopId === null) return null;
  const host = await tx.exchangeParty.findFirst({
    where: { id: stopId, exchangeId, role: "HOST" },
    select: { id: true },
  });
  return host?.id ?? null;
}

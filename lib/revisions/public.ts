import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type PublicExchange, publicExchange } from "./views/schema.ts";

/** One exchange as readers see it; null where there is none or it is not public. */
export async function findPublicExchange(reader: ReadTx, code: string): Promise<PublicExchange | null> {
  const row = await reader.publication.findUnique({ where: { code }, select: { view: true } });
  return row && publicExchange.parse(row.view);
}

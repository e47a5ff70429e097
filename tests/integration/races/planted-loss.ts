import { transaction } from "@/lib/platform/db.ts";
import type { Save } from "./saves.ts";

/**
 * A planted fault, which proves that a lost save is found: it overwrites the stored value without comparing it,
 * and reports success.
 */
export const saveUnchecked: Save = async (actor, code, changes) => {
  await transaction(actor, async (tx, record) => {
    const data = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
    const { id } = await tx.exchange.update({ where: { code }, data, select: { id: true } });
    await record({ action: "test.saved", subject: { type: "Exchange", id } });
  });
  return { conflicts: [] };
};

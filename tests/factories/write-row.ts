import { randomInt, randomUUID } from "node:crypto";
import { system } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";

/**
 * Writes a row into the worker's database as the portal itself, with an audit event.
 * @param type name of the model
 */
export function writeRow<T extends { id: string }>(type: string, write: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(system("factory"), async (tx, record) => {
    const row = await write(tx);
    await record({ action: "factory.made", subject: { type, id: row.id } });
    return row;
  });
}

/** Makes twelve lower-case letters and digits that no other test has. */
export const unique = (): string => randomUUID().replaceAll("-", "").slice(0, 12);

/** Makes a whole number that no other test is likely to have. */
export const uniqueNumber = (): number => randomInt(1_000, 2_000_000_000);

import { createHash } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Member } from "./actor.ts";
import { after, clock, days } from "./clock.ts";
import { conflict } from "./errors.ts";

/** Identifies a create that must happen once, however often its form is sent. */
export type Once = {
  /** such as "exchange.create" */
  action: `${string}.${string}`;
  /** a uuid that the page generates when it shows the form */
  key: string;
  /** the parsed input; the same key with another input is refused */
  input: unknown;
};

const RETENTION = days(7);

const hashOf = (input: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(JSON.stringify(input)).digest());

/** Whether this is the first request with a key; if not, what the first one returned. */
export type FirstResult = { isFirst: true } | { isFirst: false; result: unknown };

/**
 * Inserts the key in this transaction. A second request with the same key waits until the first one ends; a rollback
 * removes the key. Also deletes the keys of the member that are older than 7 days.
 * @throws conflict key_used_before when the key was used with another input
 */
export async function claimKey(tx: Prisma.TransactionClient, actor: Member, once: Once): Promise<FirstResult> {
  const { action, key, input } = once;
  const { userId } = actor;
  const inputHash = hashOf(input);
  const now = clock.now();
  await tx.idempotencyKey.deleteMany({ where: { userId, createdAt: { lt: after(now, -RETENTION) } } });
  const taken = await tx.$queryRaw<unknown[]>`
    INSERT INTO "IdempotencyKey" ("userId", "action", "key", "inputHash", "createdAt")
    VALUES (${userId}::uuid, ${action}, ${key}::uuid, ${inputHash}, ${now})
    ON CONFLICT DO NOTHING RETURNING 1`;
  if (taken.length === 1) return { isFirst: true };
  const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { userId_action_key: { userId, action, key } } });
  if (Buffer.compare(first.inputHash, inputHash) !== 0) throw conflict("key_used_before");
  return { isFirst: false, result: first.result };
}

/** Stores the result, which later requests with the same key return. */
export async function storeResult(
  tx: Prisma.TransactionClient,
  actor: Member,
  { action, key }: Once,
  result: Prisma.InputJsonValue,
): Promise<void> {
  await tx.idempotencyKey.update({
    where: { userId_action_key: { userId: actor.userId, action, key } },
    data: { result },
  });
}

import { createHash } from "node:crypto";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Member } from "./actor.ts";
import { after, clock, days } from "./clock.ts";
import { conflict } from "./errors.ts";

/** A create that must happen once, however often its form is sent. */
export type Once = {
  /** "exchange.create" */
  action: `${string}.${string}`;
  /** made by the page when it shows the form, a uuid */
  key: string;
  /** the parsed input; the same key with another one is refused */
  input: unknown;
};

const RETENTION = days(7);

const hashOf = (input: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(JSON.stringify(input)).digest());

/** What came of the first sending, or nothing yet. */
export type FirstResult = { isFirst: true } | { isFirst: false; result: unknown };

/**
 * Takes the key for this transaction. Whoever sends the same at the same moment waits for the other to end; after a
 * refusal nothing is left of the key. Keys older than 7 days are forgotten on the way.
 * @throws conflict key_used_before where the key came with other content
 */
export async function takeKey(tx: Prisma.TransactionClient, actor: Member, once: Once): Promise<FirstResult> {
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

/** Keeps the result for whoever sends the same again. */
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

import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Writer } from "./actor.ts";
import { clock } from "./clock.ts";

/** What the audit trail stores about a write. */
export type AuditEntry = {
  /** "noun.verb_past", such as "report.translation_published" */
  action: `${string}.${string}`;
  subject: { type: string; id: string };
  exchangeId?: string;
  /** such as the values before and after; may be personal, so it is stored in its own table and can be erased */
  details?: Prisma.InputJsonObject;
};

const FORMAT_VERSION = 1;
const NO_HASH = Buffer.alloc(32);

/** The fields that the hash of an event covers, in their order. */
export type ChainedEvent = {
  subjectType: string;
  subjectId: string;
  seq: number;
  at: Date;
  action: string;
  actorUserId: string | null;
  actorInstitutionId: string | null;
  actorJob: string | null;
  exchangeId: string | null;
  requestId: string | null;
  detailsHash: Uint8Array | null;
  previousHash: Uint8Array;
};

/** A field after its length, so that different lists of fields never give the same bytes; null differs from "". */
function lengthPrefixed(field: string | Uint8Array | null): Buffer {
  if (field === null) return Buffer.from([0]);
  const bytes = Buffer.from(field);
  const head = Buffer.alloc(5);
  head.writeUInt8(1, 0);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/**
 * The hash of an event: sha256 over a version byte and every field with its length in front.
 * @returns 32 bytes
 */
export function hashOfEvent(event: ChainedEvent): Buffer {
  const hash = createHash("sha256").update(Buffer.from([FORMAT_VERSION]));
  const epochMicroseconds = String(BigInt(event.at.getTime()) * 1000n);
  const fields = [
    event.subjectType,
    event.subjectId,
    String(event.seq),
    epochMicroseconds,
    event.action,
    event.actorUserId,
    event.actorInstitutionId,
    event.actorJob,
    event.exchangeId,
    event.requestId,
    event.detailsHash,
    event.previousHash,
  ];
  for (const field of fields) hash.update(lengthPrefixed(field));
  return hash.digest();
}

/**
 * The hash of the details of an event, which the chain stores instead of the details.
 * @param storedText the details as PostgreSQL prints them, since jsonb does not preserve the order of keys
 * @returns          32 bytes
 */
export const hashOfDetails = (salt: Uint8Array, storedText: string): Buffer =>
  createHash("sha256").update(salt).update(storedText).digest();

/**
 * Appends an event to the chain of its subject, in the transaction of the write, in two statements. Locks the head row of
 * the subject, so that two writers queue.
 */
export async function appendAuditEvent(
  tx: Prisma.TransactionClient,
  actor: Writer,
  entry: AuditEntry,
  requestId: string | null,
): Promise<void> {
  const { type: subjectType, id: subjectId } = entry.subject;
  const details = entry.details ? JSON.stringify(entry.details) : null;
  const [head] = await tx.$queryRaw<{ seq: number; hash: Uint8Array; storedDetails: string | null }[]>`
    INSERT INTO "AuditHead" ("subjectType", "subjectId", "seq", "hash")
    VALUES (${subjectType}, ${subjectId}::uuid, 0, ${NO_HASH})
    ON CONFLICT ("subjectType", "subjectId") DO UPDATE SET "seq" = "AuditHead"."seq"
    RETURNING "seq", "hash", ${details}::jsonb::text AS "storedDetails"`;
  if (!head) throw new Error("the head of an audit chain was neither found nor created");

  const salt = randomBytes(16);
  const event: ChainedEvent = {
    subjectType,
    subjectId,
    seq: head.seq + 1,
    at: clock.now(),
    action: entry.action,
    actorUserId: actor.kind === "member" ? actor.userId : null,
    actorInstitutionId: actor.kind === "member" ? actor.institutionId : null,
    actorJob: actor.kind === "system" ? actor.job : null,
    exchangeId: entry.exchangeId ?? null,
    requestId,
    detailsHash: head.storedDetails === null ? null : hashOfDetails(salt, head.storedDetails),
    previousHash: head.hash,
  };
  const hash = hashOfEvent(event);
  await tx.$executeRaw`
    WITH event AS (
      INSERT INTO "AuditEvent" ("id", "subjectType", "subjectId", "seq", "at", "action", "actorUserId",
        "actorInstitutionId", "actorJob", "exchangeId", "requestId", "detailsHash", "previousHash", "hash", "formatVersion")
      VALUES (${uuidv7()}::uuid, ${subjectType}, ${subjectId}::uuid, ${event.seq}, ${event.at}, ${event.action},
        ${event.actorUserId}::uuid, ${event.actorInstitutionId}::uuid, ${event.actorJob}, ${event.exchangeId}::uuid,
        ${event.requestId}, ${event.detailsHash}, ${event.previousHash}, ${hash}, ${FORMAT_VERSION})
      RETURNING "id"
    ), detail AS (
      INSERT INTO "AuditDetail" ("eventId", "salt", "details")
      SELECT "id", ${salt}, ${details}::jsonb FROM event WHERE ${details}::jsonb IS NOT NULL
    )
    UPDATE "AuditHead" SET "seq" = ${event.seq}, "hash" = ${hash}
    WHERE "subjectType" = ${subjectType} AND "subjectId" = ${subjectId}::uuid`;
}

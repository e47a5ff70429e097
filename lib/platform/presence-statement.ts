import "server-only";
import { type Sql, sql } from "./sql.ts";

/** That somebody has the page of a record open, and at which of its parts. */
export type Presence = { userId: string; exchangeId: string; part: string | null; seenAt: Date };

/**
 * One statement that writes a presence, and deletes some of those that mean nothing any more; rows that another statement
 * deletes are left to it. A record that was deleted meanwhile is no error: then nothing is written.
 */
export const presenceStatement = (
  { userId, exchangeId, part, seenAt }: Presence,
  { staleSince, maxDeleted }: { staleSince: Date; maxDeleted: number },
): Sql => sql`
  WITH stale AS (
    DELETE FROM "RecordPresence" WHERE ("userId", "exchangeId") IN (
      SELECT "userId", "exchangeId" FROM "RecordPresence"
      WHERE "seenAt" <= ${staleSince} AND "userId" <> ${userId}::uuid
      ORDER BY "seenAt" LIMIT ${maxDeleted} FOR UPDATE SKIP LOCKED)
  )
  INSERT INTO "RecordPresence" ("userId", "exchangeId", "part", "seenAt")
  SELECT ${userId}::uuid, "id", ${part}::"SectionKind", ${seenAt} FROM "Exchange" WHERE "id" = ${exchangeId}::uuid
  ON CONFLICT ("userId", "exchangeId") DO UPDATE SET "part" = EXCLUDED."part", "seenAt" = EXCLUDED."seenAt"`;

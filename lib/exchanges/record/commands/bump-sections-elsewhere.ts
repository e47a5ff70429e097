import "server-only";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { SectionKind } from "../rules.ts";

/**
 * Gives a section of other records its next version, where a change of one record changes rows of theirs. Its author is not
 * named there, who may be nobody of those records, and the answer to the request tells the page nothing of them. Comes after
 * the sections of the own record; locks in the order of the records.
 */
export async function bumpSectionsElsewhere(tx: Tx, exchangeIds: readonly string[], kind: SectionKind): Promise<void> {
  if (exchangeIds.length === 0) return;
  await tx.$executeRaw`
    WITH locked AS MATERIALIZED (
      SELECT "exchangeId", "kind" FROM "RecordSection"
      WHERE "exchangeId" = ANY(${[...exchangeIds]}::uuid[]) AND "kind" = ${kind}::"SectionKind"
      ORDER BY "exchangeId" FOR NO KEY UPDATE
    )
    UPDATE "RecordSection" section
    SET "version" = section."version" + 1, "changedAt" = ${clock.now()}, "changedById" = NULL
    FROM locked WHERE section."exchangeId" = locked."exchangeId" AND section."kind" = locked."kind"`;
}

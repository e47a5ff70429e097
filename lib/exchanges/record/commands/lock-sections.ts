import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { noteNewVersions } from "@/lib/platform/new-versions.ts";
import type { SectionKind } from "../rules.ts";

/**
 * Locks sections of a locked record until the commit, so that those who change one queue, and gives each its next
 * version. Answer `unchanged(…)` where nothing was changed in them: that takes the versions back. Lock the record first,
 * rows of the sections afterwards, and all sections that a command changes at once: they are locked in the order of
 * their kinds, so that two commands cannot deadlock. The answer to the request tells the page the versions.
 */
export async function lockSections(
  actor: Writer,
  tx: Tx,
  exchangeId: string,
  kinds: readonly SectionKind[],
): Promise<void> {
  const changedById = actor.kind === "member" ? actor.userId : null;
  const changed = await tx.$queryRaw<{ kind: SectionKind; version: number }[]>`
    WITH locked AS (
      SELECT "kind" FROM "RecordSection"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "kind" = ANY(${[...kinds]}::"SectionKind"[])
      ORDER BY "kind" FOR NO KEY UPDATE
    )
    UPDATE "RecordSection" section
    SET "version" = section."version" + 1, "changedAt" = ${clock.now()}, "changedById" = ${changedById}::uuid
    FROM locked WHERE section."exchangeId" = ${exchangeId}::uuid AND section."kind" = locked."kind"
    RETURNING section."kind", section."version"`;
  noteNewVersions(tx, Object.fromEntries(changed.map(({ kind, version }) => [kind, version])));
}

import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { noteNewVersions } from "@/lib/platform/new-versions.ts";
import { type Sql, sql } from "@/lib/platform/sql.ts";
import type { SectionKind } from "../rules.ts";

type Changed = { kind: SectionKind; version: number };

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
  const changed = await tx.$queryRaw<Changed[]>`
    WITH ${lockedAndChanged(actor, sql`${exchangeId}::uuid`, kinds)} SELECT "kind", "version" FROM changed`;
  note(tx, changed);
}

/**
 * Locks the row of a record, whoever may see it, and then its sections as `lockSections` does, in one statement. It sees
 * the database as it was before it waited: load what is decided on in a later one.
 * @returns the id of the record; null where there is none
 */
export async function lockRowAndSections(
  actor: Writer,
  tx: Tx,
  { code, mode, kinds }: { code: string; mode: "shared" | "exclusive"; kinds: readonly SectionKind[] },
): Promise<string | null> {
  const strength = mode === "shared" ? sql`FOR SHARE` : sql`FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<({ id: string } & (Changed | { kind: null }))[]>`
    WITH exchange AS MATERIALIZED (SELECT "id" FROM "Exchange" WHERE "code" = ${code} ${strength}),
    ${lockedAndChanged(actor, sql`(SELECT "id" FROM exchange)`, kinds)}
    SELECT exchange."id", changed."kind", changed."version" FROM exchange LEFT JOIN changed ON true`;
  note(
    tx,
    rows.filter((row) => row.kind !== null),
  );
  return rows[0]?.id ?? null;
}

function lockedAndChanged(actor: Writer, exchangeId: Sql, kinds: readonly SectionKind[]): Sql {
  const changedById = actor.kind === "member" ? actor.userId : null;
  return sql`locked AS MATERIALIZED (
      SELECT "exchangeId", "kind" FROM "RecordSection"
      WHERE "exchangeId" = ${exchangeId} AND "kind" = ANY(${[...kinds]}::"SectionKind"[])
      ORDER BY "kind" FOR NO KEY UPDATE
    ), changed AS (
      UPDATE "RecordSection" section
      SET "version" = section."version" + 1, "changedAt" = ${clock.now()}, "changedById" = ${changedById}::uuid
      FROM locked WHERE section."exchangeId" = locked."exchangeId" AND section."kind" = locked."kind"
      RETURNING section."kind", section."version"
    )`;
}

const note = (tx: Tx, changed: readonly Changed[]): void =>
  noteNewVersions(tx, Object.fromEntries(changed.map(({ kind, version }) => [kind, version])));

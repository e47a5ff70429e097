import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { DRAFT_SPAN_MS, draftSpanOf, MAX_DRAFTS } from "../rules.ts";
import { reportBody } from "../schema.ts";
import type { LockedText } from "./lock-text.ts";

/** How long a draft is stored. */
const DRAFT_LIFE_MS = days(365);
/** How many drafts that are too old one save deletes at most, so that it stays quick. */
const MAX_DELETED = 100;

/**
 * Stores a locked text as its last editor left it, in place of an earlier one of the same person in the same ten minutes;
 * one that a restored text replaced stays beside it. Deletes what the history has no room for, and what is too old.
 */
export async function storeDraft(
  _actor: Writer,
  tx: Tx,
  { text, wasReplaced = false }: { text: LockedText; wasReplaced?: boolean },
): Promise<void> {
  const { id: translationId, version, title, summary, author, photographer, editor, reviewer } = text;
  const { sourceHash, editedById, editedAt } = text;
  const createdAt = clock.now();
  await tx.reportDraft.create({
    data: {
      ...{ translationId, version, title, summary, author, photographer, editor, reviewer },
      ...{ sourceHash, editedById, editedAt, createdAt, wasReplaced },
      body: reportBody.parse(text.body),
    },
    select: { id: true },
  });
  const span = new Date(draftSpanOf(editedAt) * DRAFT_SPAN_MS);
  await tx.$executeRaw`
    WITH "old" AS (
      SELECT "id" FROM "ReportDraft" WHERE "createdAt" <= ${after(createdAt, -DRAFT_LIFE_MS)}
      ORDER BY "createdAt" LIMIT ${MAX_DELETED} FOR UPDATE SKIP LOCKED)
    DELETE FROM "ReportDraft" WHERE "id" IN (
      SELECT "id" FROM "old"
      UNION ALL
      SELECT "id" FROM "ReportDraft" WHERE "translationId" = ${translationId}::uuid AND (
        ("version" < ${version} AND NOT "wasReplaced" AND "editedById" IS NOT DISTINCT FROM ${editedById}::uuid
          AND "editedAt" >= ${span} AND "editedAt" < ${after(span, DRAFT_SPAN_MS)})
        OR "version" <= (
          SELECT "version" FROM "ReportDraft" WHERE "translationId" = ${translationId}::uuid
          ORDER BY "version" DESC OFFSET ${MAX_DRAFTS} LIMIT 1)))`;
}

import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { VersionContent } from "../queries.ts";
import { reportBody } from "../schema.ts";

type Columns = Omit<VersionContent, `cover${string}`> & Partial<VersionContent>;

/**
 * Inserts the next version of a locked text. A body that the portal cannot print is a bug and is not stored.
 * @param version.content without the columns of the cover, the version has none
 */
export async function insertVersion(
  actor: Writer,
  tx: Tx,
  { translationId, reason, content }: { translationId: string; reason: "PUBLISHED" | "KEPT"; content: Columns },
): Promise<{ id: string; number: number }> {
  const newest = await tx.reportVersion.aggregate({ where: { translationId }, _max: { number: true } });
  return tx.reportVersion.create({
    data: {
      ...content,
      body: reportBody.parse(content.body),
      translationId,
      number: (newest._max.number ?? 0) + 1,
      reason,
      createdById: actor.kind === "member" ? actor.userId : null,
    },
    select: { id: true, number: true },
  });
}

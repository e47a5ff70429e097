import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { WorkingText } from "../queries.ts";
import { reportBody } from "../schema.ts";
import type { LockedText } from "./lock-text.ts";

/** Puts an earlier text in the place of a locked one. The source stays the source. */
export async function restoreText(
  actor: Member,
  tx: Tx,
  { text, by }: { text: LockedText; by: WorkingText },
): Promise<void> {
  const { body, sourceHash, ...lines } = by;
  await tx.reportTranslation.update({
    where: { id: text.id },
    data: {
      ...lines,
      body: reportBody.parse(body),
      ...(!text.isSource && { sourceHash }),
      version: { increment: 1 },
      editedById: actor.userId,
      editedAt: clock.now(),
    },
    select: { id: true },
  });
}

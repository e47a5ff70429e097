import "server-only";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { Tx } from "@/lib/platform/db.ts";

/** The cover that the next version will have. */
export type WorkingCover = { version: number; image: ImageMention | null };

/** Sets or removes (null) the working cover of a locked report. */
export async function writeCover(tx: Tx, id: string, coverId: string | null): Promise<WorkingCover> {
  const { version, cover } = await tx.report.update({
    where: { id },
    data: { coverId, version: { increment: 1 } },
    select: { version: true, cover: { select: imageMention } },
  });
  return { version, image: cover && toImageMention(cover) };
}

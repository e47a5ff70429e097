import "server-only";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { Tx } from "@/lib/platform/db.ts";

/** The cover of the text in the making, as it is now. */
export type WorkingCover = { version: number; image: ImageMention | null };

export async function writeCover(tx: Tx, id: string, coverId: string | null): Promise<WorkingCover> {
  const { version, cover } = await tx.report.update({
    where: { id },
    data: { coverId, version: { increment: 1 } },
    select: { version: true, cover: { select: imageMention } },
  });
  return { version, image: cover && toImageMention(cover) };
}

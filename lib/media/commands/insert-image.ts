import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { StoredImage } from "../queries.ts";

/** Inserts the row of a stored image of a report. */
export async function insertImage(
  actor: Member,
  tx: Tx,
  { stored, reportId }: { stored: StoredImage; reportId: string },
): Promise<{ id: string }> {
  const { storageKey, image } = stored;
  return tx.media.create({
    data: {
      storageKey,
      sha256: image.sha256,
      mime: image.mime,
      sizeBytes: image.sizes.at(-1)?.bytes.byteLength ?? 0,
      width: image.width,
      height: image.height,
      widths: image.sizes.map(({ width }) => width),
      reportId,
      ownerInstitutionId: actor.institutionId,
      uploadedById: actor.userId,
    },
    select: { id: true },
  });
}

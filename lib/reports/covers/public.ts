import "server-only";
import { storedImage } from "@/lib/media/queries.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { CoverFile } from "./queries.ts";

/** The cover of a live version of a public report; null for any other image. */
export const findPublicCover = async (reader: ReadTx, id: string): Promise<CoverFile | null> =>
  reader.publishedCover.findUnique({ where: { id }, select: storedImage });

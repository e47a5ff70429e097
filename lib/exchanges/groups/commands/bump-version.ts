import "server-only";
import type { Tx } from "@/lib/platform/db.ts";

/** Gives a locked group its next version. */
export const bumpVersion = (tx: Tx, id: string) =>
  tx.discussionGroup.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });

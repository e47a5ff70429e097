import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

export async function lockBase(tx: Tx, actor: Writer, slug: string) {
  const visible = await tx.practiceBase.findFirst({
    where: { AND: [{ slug }, directoryVisibleTo(actor)] },
    select: { id: true },
  });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "PracticeBase" WHERE "id" = ${visible.id}::uuid FOR NO KEY UPDATE`;
  return tx.practiceBase.findUniqueOrThrow({
    where: { id: visible.id },
    select: { id: true, institutionId: true, archivedAt: true },
  });
}

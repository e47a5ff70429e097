import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { directoryVisibleTo } from "../queries.ts";

export async function lockInstitution(tx: Tx, actor: Writer, slug: string) {
  const visible = await tx.institution.findFirst({
    where: { AND: [{ slug }, directoryVisibleTo(actor)] },
    select: { id: true },
  });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Institution" WHERE "id" = ${visible.id}::uuid FOR NO KEY UPDATE`;
  return tx.institution.findUniqueOrThrow({ where: { id: visible.id }, select: { id: true, status: true } });
}

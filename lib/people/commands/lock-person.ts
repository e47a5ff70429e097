import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

export async function lockPerson(tx: Tx, actor: Writer, code: string): Promise<{ id: string }> {
  const where = { AND: [{ code }, directoryVisibleTo(actor)] };
  const person = await tx.person.findFirst({ where, select: { id: true } });
  if (!person) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${person.id}::uuid FOR NO KEY UPDATE`;
  return person;
}

import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/**
 * The id of a group.
 * @throws not_found
 */
export async function findGroupId(tx: Tx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const group = await tx.institutionGroup.findUnique({ where: { code }, select: { id: true } });
  if (!group) throw notFound().of("group");
  return group.id;
}

import "server-only";
import { sameName, similarExists } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Refuses somebody whose name is that of a person who held a title at the institution, or sat in its delegations.
 * @throws conflict similar_exists
 */
export async function refuseNamesake(
  _actor: Writer,
  tx: Tx,
  { institutionId, nameZh, nameEn }: { institutionId: string; nameZh: string | null; nameEn: string | null },
): Promise<void> {
  // two who enter somebody of one name at the same moment: the second is shown whom the first entered
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Person ' || ${institutionId}::text, 0))`;
  const belongs = [
    { appointments: { some: { institutionId } } },
    { memberships: { some: { delegation: { party: { institutionId } } } } },
  ];
  const like = await tx.person.findFirst({
    where: { mergedIntoId: null, AND: [{ OR: belongs }, { OR: sameName({ nameZh, nameEn }) }] },
    select: { code: true },
  });
  if (like) throw similarExists({ nameZh, nameEn }, like.code);
}
